import type { Log } from "../../log.ts";
import type { Presence } from "../../talk/presence.ts";
import type { Talk } from "../../talk/talk.ts";

/** What the bot runs on Discord with. */
export interface DiscordParts {
  readonly token: string;
  readonly apiBase: string;
  /** The server that alone gets the commands, while developing. */
  readonly server?: string;
  /** Whether the message content intent was granted. */
  readonly readsAll: boolean;
  readonly talk: Talk;
  readonly presence: Presence;
  readonly log: Log;
  now(): number;
}
