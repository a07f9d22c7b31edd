import type { PlatformName } from "../audience/chat.ts";
import {
  COMMANDS,
  type CommandName,
  type CommandUser,
  formOf,
  isOptionOn,
  isTarget,
  type OptionName,
} from "./commands.ts";
import type { Texts } from "./phrasing/texts.ts";

/** What a platform shows of an option before it is filled in. */
interface MenuOption {
  readonly name: OptionName;
  readonly description: string;
  readonly isNeeded: boolean;
  /** Whether something can be offered to who fills it in. */
  readonly hasChoices: boolean;
  /** What can be picked for it where the platform lets people pick such. */
  readonly picks?: "channel" | "role";
}

/** Options in which anything may be said. */
const FREE: ReadonlySet<OptionName> = new Set(["question", "link", "text", "title", "day", "person", "role"]);

/** The option that names whom a post pings. */
const ROLE: string = "role";

/** What a platform shows of a command before it is used. */
export interface MenuEntry {
  readonly name: CommandName;
  readonly description: string;
  readonly options: readonly MenuOption[];
  readonly user: CommandUser;
  /** Whether the reply is meant for nobody but who asked. */
  readonly discreet: boolean;
  /** Whether a short menu leaves it to buttons. */
  readonly byButton: boolean;
}

/** The commands of a platform, in one language. */
export interface Menu {
  readonly entries: readonly MenuEntry[];
  /** What is asked about a message that somebody else wrote. */
  readonly aboutMessage: string;
  /** What the bot is, in one line and in some. */
  readonly lead: string;
  readonly about: string;
}

export function menuOf(texts: Texts, platform: PlatformName): Menu {
  return {
    entries: commandsOn(platform).map((name) => entryOf(texts, name, platform)),
    aboutMessage: texts.say("message-command"),
    lead: texts.say("about-lead"),
    about: texts.say("about-text"),
  };
}

/** The commands that a platform has, those of curators among them. */
export function commandsOn(platform: PlatformName): readonly CommandName[] {
  const names = Object.keys(COMMANDS) as CommandName[];
  return names.filter((name) => formOf(name).unlisted !== true && (formOf(name).on?.includes(platform) ?? true));
}

function entryOf(texts: Texts, name: CommandName, platform: PlatformName): MenuEntry {
  const { options, hidden = [], needs = [], user, discreet = false, byButton = false } = formOf(name);
  const shown = options.filter((option) => !hidden.includes(option) && isOptionOn(platform, name, option));
  return {
    name,
    description: texts.say(`help-${name}`),
    options: shown.map((option) => ({
      name: option,
      description: texts.say(isTarget(name, option) ? "option-target" : `option-${option}`),
      isNeeded: needs.includes(option),
      hasChoices: !FREE.has(option),
      ...(isTarget(name, option) && { picks: "channel" as const }),
      ...(option === ROLE && { picks: "role" as const }),
    })),
    user,
    discreet,
    byButton,
  };
}
