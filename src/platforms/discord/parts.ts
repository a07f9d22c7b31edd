import type { Log } from "../../log.ts";
import type { Presence } from "../../talk/presence.ts";
import type { Talk } from "../../talk/talk.ts";

/** Some of the shards that the servers are divided among; see https://discord.com/developers/docs/events/gateway#sharding */
export interface Shards {
  readonly ids: readonly number[];
  readonly count: number;
}

/** Where Discord posts what people do, and by which key it proves that. */
export interface InteractionsOverHttp {
  readonly path: string;
  /** In hexadecimal digits. */
  readonly publicKey: string;
}

/** What the bot runs on Discord with. */
export interface DiscordParts {
  readonly token: string;
  readonly apiBase: string;
  /** The server that alone gets the commands, while developing. */
  readonly server?: string;
  /**
   * Over the gateway come messages, and what becomes of servers; interactions too, unless Discord was told to post them.
   * All of it unless told; with neither the bot only posts.
   */
  readonly gateway?: "all" | "none" | Shards;
  readonly overHttp?: InteractionsOverHttp;
  /** Whether the message content intent was granted. */
  readonly readsAll: boolean;
  readonly talk: Talk;
  readonly presence: Presence;
  /** Whether other processes post by the same token; none do unless told. */
  readonly isShared?: boolean;
  readonly log: Log;
  now(): number;
  /** Whether what comes in over the gateway is ours to answer at the moment; it is unless told. */
  mayAnswer?(): boolean;
}
