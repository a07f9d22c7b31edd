import type { BotCommand, BotCommandScope } from "@grammyjs/types";

/** What the bot shows of itself, by language. */
export interface Profile {
  readonly names: Map<string, string>;
  readonly descriptions: Map<string, string>;
  readonly shortDescriptions: Map<string, string>;
  readonly commands: Map<string, readonly BotCommand[]>;
}

export function openProfile(): Profile {
  return { names: new Map(), descriptions: new Map(), shortDescriptions: new Map(), commands: new Map() };
}

/** Commands are kept for each scope and language apart. */
export function commandsKey(scope: BotCommandScope = { type: "default" }, language = ""): string {
  const { type, chat_id, user_id }: { type: string; chat_id?: number | string; user_id?: number } = scope;
  return [type, chat_id, user_id, language].join("|");
}
