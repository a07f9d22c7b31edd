import { type CommandCall, formOf, isCommand, type OptionName } from "./commands.ts";

/** Before every key: a button of another version says so, and is not taken for something else. */
const VERSION = "1";

/** A letter for each option, for ever: buttons outlive versions. */
const LETTERS = {
  series: "s",
  season: "y",
  driver: "d",
  question: "q",
  language: "l",
  zone: "z",
  listen: "e",
  moderators: "m",
  channel: "h",
  confirm: "c",
  about: "a",
  alert: "w",
  action: "x",
  link: "k",
  text: "t",
  publisher: "p",
  day: "j",
  title: "i",
  item: "o",
  grade: "g",
  team: "b",
  why: "r",
  person: "f",
  measure: "v",
  quiet: "u",
  role: "R",
  silent: "S",
  when: "W",
  nothing: "N",
  reminders: "D",
  pinned: "T",
  crossposted: "X",
  pictures: "P",
  file: "F",
} as const satisfies { readonly [O in OptionName]: string };

const OPTION_OF: ReadonlyMap<string, OptionName> = new Map(
  Object.entries(LETTERS).map(([option, letter]) => [letter, option as OptionName]),
);

/** No longer key can be meant: a platform takes 64 or 100 characters. */
const MAX_CHARACTERS = 200;

/** A call in one short word, such as `1:status:sfia-wec:y2024`: it holds all it needs, so that it works after a restart. */
export function callKey({ command, options }: CommandCall): string {
  const told = Object.entries(options).map(([option, value]) => `${LETTERS[option as OptionName]}${encoded(value)}`);
  return [VERSION, command, ...told].join(":");
}

/** The call of a key; `undefined` for one that was made up, or by another version. */
export function callOf(key: string): CommandCall | undefined {
  if (key.length > MAX_CHARACTERS) return undefined;
  const [version, command = "", ...told] = key.split(":");
  if (version !== VERSION || !isCommand(command)) return undefined;
  const options: { [O in OptionName]?: string } = {};
  for (const each of told) {
    const option = OPTION_OF.get(each.charAt(0));
    const value = decoded(each.slice(1));
    if (option === undefined || value === undefined || !formOf(command).options.includes(option)) return undefined;
    options[option] = value;
  }
  return { command, options };
}

function encoded(value: string): string {
  return value.replace(/[%:]/g, encodeURIComponent);
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
