import type { Chat, PlaceKey, PlatformName } from "../audience/chat.ts";
import type { Reply } from "./reply.ts";

/** What came of posting. `gone`: the bot may not write there any more, or cannot; trying again would not help. */
export type Posted = "posted" | "gone";

/** A platform that the bot runs on, from the moment that it tries to connect. */
export interface Platform {
  readonly name: PlatformName;
  /** Rejects with `PlatformRefused` where the platform will not have us; pending for as long as it may yet have. */
  readonly refused: Promise<never>;
  /** Whether messages come in at the moment. */
  isConnected(): boolean;
  /**
   * Says something that nobody asked for just now. `once` is the same for the same thing: where the platform knows it again,
   * it is not said twice. Rejects, with what may be logged, where it may be tried again later.
   */
  post(chat: Chat, reply: Reply, once: string): Promise<Posted>;
  /** Whose settings hold in a chat; `undefined` where the platform does not tell. */
  placeOf(chat: Chat): Promise<PlaceKey | undefined>;
  /** Shows curators the commands that are theirs, and those who are none any more no longer. Never rejects. */
  showMenus(): Promise<void>;
  /** Takes no more messages, finishes what is under way, and disconnects. */
  stop(): Promise<void>;
}

/** A platform will not have us as we are; trying again would not help. */
export class PlatformRefused extends Error {
  override readonly name = "PlatformRefused";
  readonly platform: PlatformName;
  readonly reason: "token" | "message-content";

  constructor(platform: PlatformName, reason: PlatformRefused["reason"], cause: unknown) {
    super(`${platform} refuses the bot: ${reason}`, { cause });
    this.platform = platform;
    this.reason = reason;
  }
}
