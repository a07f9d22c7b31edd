import type { PlatformName } from "../audience/chat.ts";

/** The options that a command may take. Each is plain text until `talk` has understood it. */
export const OPTIONS = [
  "series",
  "season",
  "driver",
  "question",
  "language",
  "zone",
  "listen",
  "moderators",
  "channel",
  "confirm",
  "about",
  "alert",
  "action",
  "link",
  "text",
  "publisher",
  "day",
  "title",
  "item",
  "grade",
  "team",
  "why",
  "person",
  "measure",
  "quiet",
  "role",
  "silent",
  "when",
  "nothing",
  "reminders",
  "pinned",
  "crossposted",
  "pictures",
  "file",
] as const;

export type OptionName = (typeof OPTIONS)[number];

/** Who may use a command: everybody, those who manage the chat (anyone in a private one), or curators alone, who alone see it in a menu. */
export type CommandUser = "everyone" | "managers" | "curators";

export interface CommandForm {
  readonly options: readonly OptionName[];
  /** The option that takes words without a name before them: `/status wec`. */
  readonly bare?: OptionName;
  /** The option that takes the words after the first one without a name: `/digest add monday 18:00`. */
  readonly rest?: OptionName;
  /** Options without which the command means nothing. */
  readonly needs?: readonly OptionName[];
  /** Options that only buttons and links fill in. */
  readonly hidden?: readonly OptionName[];
  readonly user: CommandUser;
  /** Whether the reply is meant for nobody but who asked. */
  readonly discreet?: boolean;
  /** The platforms that have it; all where it does not say. */
  readonly on?: readonly PlatformName[];
  /** Whether only buttons lead to it. */
  readonly unlisted?: boolean;
  /** Whether it is left out of menus that are short, since buttons do it. */
  readonly byButton?: boolean;
}

const about = { options: ["series", "season", "driver"], user: "everyone" } as const;

/** All commands, written once for all platforms; what they say of themselves stands in the Fluent files under their name. */
export const COMMANDS = {
  start: {
    options: ["about", "language"],
    hidden: ["about", "language"],
    bare: "about",
    user: "everyone",
    on: ["telegram"],
    byButton: true,
  },
  series: { options: ["season", "driver"], user: "everyone" },
  programme: { options: ["season", "driver"], user: "everyone", byButton: true },
  status: { ...about, bare: "series" },
  why: { ...about, byButton: true },
  history: { ...about, byButton: true },
  sources: { ...about, byButton: true },
  next: { options: ["series", "season"], user: "everyone" },
  calendar: {
    options: ["series", "season", "driver", "file"],
    hidden: ["driver", "file"],
    user: "everyone",
  },
  ask: { options: ["question"], bare: "question", needs: ["question"], user: "everyone" },
  suggest: {
    options: ["link", "text", "item", "confirm"],
    hidden: ["item", "confirm"],
    bare: "link",
    user: "everyone",
    discreet: true,
  },
  article: {
    options: ["action", "link", "text", "publisher", "day", "title"],
    bare: "action",
    user: "curators",
    discreet: true,
  },
  review: {
    options: ["action", "item", "grade", "series", "season", "team", "why", "person", "confirm"],
    hidden: ["confirm"],
    bare: "action",
    user: "curators",
    discreet: true,
  },
  settings: {
    options: ["language", "zone", "driver", "pictures", "listen", "moderators", "channel"],
    user: "managers",
    discreet: true,
  },
  alerts: {
    options: [
      "action",
      "series",
      "driver",
      "season",
      "measure",
      "quiet",
      "channel",
      "role",
      "silent",
      "language",
      "item",
      "person",
      "alert",
    ],
    hidden: ["item", "person", "alert"],
    bare: "action",
    user: "everyone",
    discreet: true,
  },
  digest: {
    options: [
      "action",
      "when",
      "zone",
      "channel",
      "driver",
      "season",
      "language",
      "nothing",
      "reminders",
      "role",
      "silent",
      "pinned",
      "crossposted",
      "item",
    ],
    bare: "action",
    rest: "when",
    user: "managers",
    discreet: true,
  },
  forget: { options: ["confirm", "channel"], hidden: ["confirm"], user: "everyone", discreet: true },
  help: { options: [], user: "everyone", discreet: true },
  about: { options: [], user: "everyone", discreet: true },
  privacy: { options: [], user: "everyone", discreet: true },
} as const satisfies Record<string, CommandForm>;

/** Options that one platform alone has. */
export const OPTION_ON: { readonly [O in OptionName]?: PlatformName } = {
  role: "discord",
  crossposted: "discord",
  pinned: "telegram",
};

/** Commands whose `channel` is one that is set up from a private chat, as Telegram alone needs it; of others, where something is told. */
const SET_UP_FROM_AFAR: ReadonlySet<CommandName> = new Set(["settings", "forget"]);

/** Whether an option says where something is told. */
export function isTarget(command: CommandName, option: OptionName): boolean {
  return option === "channel" && !SET_UP_FROM_AFAR.has(command);
}

/** Whether a platform has an option of a command. */
export function isOptionOn(platform: PlatformName, command: CommandName, option: OptionName): boolean {
  if (option === "channel" && SET_UP_FROM_AFAR.has(command)) return platform === "telegram";
  return (OPTION_ON[option] ?? platform) === platform;
}

export type CommandName = keyof typeof COMMANDS;

/** Whether there is a command of that name. */
export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

/** A command's form, where it is not known which command it is. */
export function formOf(command: CommandName): CommandForm {
  return COMMANDS[command];
}

/** A command with its options as they were typed. */
export interface CommandCall {
  readonly command: CommandName;
  readonly options: { readonly [O in OptionName]?: string };
}
