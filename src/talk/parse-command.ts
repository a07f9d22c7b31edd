import { fold } from "../catalogue/fold.ts";
import { COMMANDS, type CommandCall, type CommandName, isCommand, OPTIONS, type OptionName } from "./commands.ts";
import { parseArticle } from "./parse-article.ts";

/** What a line that begins with a slash asks for. */
export type ParsedCommand =
  | { readonly kind: "command"; readonly call: CommandCall }
  /** A command that there is not, as it was typed. */
  | { readonly kind: "unknown"; readonly name: string };

/** Options that go on over the words that follow; after any other, what follows is the command's own option again. */
const OF_SEVERAL_WORDS: ReadonlySet<OptionName> = new Set([
  "series",
  "driver",
  "question",
  "team",
  "measure",
  "quiet",
  "when",
]);

/** Options to which every word belongs that follows, whatever it looks like. */
const OF_ALL_WORDS: ReadonlySet<OptionName | undefined> = new Set(["question", "link"]);

/** How much of an unknown command is said back, in characters. */
const MAX_NAME = 32;

/**
 * Takes a typed command apart: `/status wec season:2024`, `/status@Bot wec`. Options are `name:value` or `name=value`;
 * words without a name go to the command's own option, or else to its first one. `undefined` for what is no command.
 */
export function parseCommand(line: string): ParsedCommand | undefined {
  const match = /^\/(\p{L}[\p{L}\p{N}_-]*)(?:@\w+)?(?:\s+(.*))?$/su.exec(line.trim().slice(0, 4096));
  if (match === null) return undefined;
  const [, typed = "", rest = ""] = match;
  const name = fold(typed);
  if (!isCommand(name)) return { kind: "unknown", name: typed.slice(0, MAX_NAME) };
  return { kind: "command", call: { command: name, options: optionsOf(name, rest) } };
}

function optionsOf(command: CommandName, rest: string): CommandCall["options"] {
  if (command === "article") return parseArticle(rest);
  const form = COMMANDS[command];
  const allowed: readonly OptionName[] = form.options;
  const bare: OptionName | undefined = "bare" in form ? form.bare : allowed[0];
  if (bare !== undefined && OF_ALL_WORDS.has(bare)) return rest.trim() === "" ? {} : { [bare]: rest.trim() };
  const options: { [O in OptionName]?: string } = {};
  const ofRest: OptionName | undefined = "rest" in form ? form.rest : undefined;
  let open: OptionName | undefined = bare;
  for (const word of rest.split(/\s+/).filter((each) => each !== "")) {
    const [, key = "", value = ""] = /^(\w+)[:=](.*)$/s.exec(word) ?? [];
    const named = OPTIONS.find((option) => option === key.toLowerCase() && allowed.includes(option));
    open = named ?? open;
    if (open === undefined) continue;
    if (open === bare && options[open] !== undefined) open = ofRest ?? open;
    const said = named === undefined ? word : value;
    options[open] = options[open] === undefined ? said : `${options[open]} ${said}`;
    if (!OF_SEVERAL_WORDS.has(open)) open = bare;
  }
  return options;
}
