/** The options that a command may take. Each is plain text until `talk` has understood it. */
export const OPTIONS = ["series", "season", "driver", "question", "language", "zone", "listen", "confirm"] as const;

export type OptionName = (typeof OPTIONS)[number];

/** Who may use a command: everybody, or only those who manage the chat (anyone in a private one). */
type CommandUser = "everyone" | "managers";

interface CommandForm {
  readonly options: readonly OptionName[];
  /** The option that takes words without a name before them: `/status wec`. */
  readonly bare?: OptionName;
  readonly user: CommandUser;
}

const about = { options: ["series", "season", "driver"], user: "everyone" } as const;

/** All commands, written once for all platforms; what they say of themselves stands in the Fluent files under their name. */
export const COMMANDS = {
  series: { options: ["season", "driver"], user: "everyone" },
  programme: { options: ["season", "driver"], user: "everyone" },
  status: { ...about, bare: "series" },
  why: about,
  history: about,
  sources: about,
  next: { options: ["series", "season"], user: "everyone" },
  calendar: { options: ["series", "season"], user: "everyone" },
  ask: { options: ["question"], bare: "question", user: "everyone" },
  settings: { options: ["language", "zone", "driver", "listen"], user: "managers" },
  forget: { options: ["confirm"], user: "managers" },
  help: { options: [], user: "everyone" },
  about: { options: [], user: "everyone" },
  privacy: { options: [], user: "everyone" },
} as const satisfies Record<string, CommandForm>;

export type CommandName = keyof typeof COMMANDS;

/** A command with its options as they were typed. */
export interface CommandCall {
  readonly command: CommandName;
  readonly options: { readonly [O in OptionName]?: string };
}
