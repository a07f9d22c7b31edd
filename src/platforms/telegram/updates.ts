import { GrammyError } from "grammy";
import type { Log } from "../../log.ts";
import { type Endpoint, PlatformRefused } from "../../talk/platform.ts";
import type { Connection } from "../connection.ts";
import { isTokenRefused } from "./reasons.ts";

/** The way in which updates reach the bot. */
export interface Updates {
  readonly endpoint?: Endpoint;
  /** Lets them come until the bot stops. Rejects with `PlatformRefused`. */
  take(): Promise<void>;
  /** Lets no more come. */
  stop(): Promise<void>;
  /** Those that are not answered by now are to come again. */
  giveUp(): void;
  /** All that came were answered, and are not to come again. */
  leave(): Promise<void>;
}

export interface UpdatesParts {
  readonly connection: Connection;
  readonly log: Log;
  /** That the bot is asked to stop. */
  readonly stopping: AbortSignal;
  /** Whether what is polled is ours to answer at the moment. */
  mayAnswer(): boolean;
}

/** The kinds that are answered; Telegram brings no others. */
export const UPDATES = ["message", "callback_query", "inline_query", "my_chat_member"] as const;

/** For a bot that only posts. */
export function noUpdates({ connection }: UpdatesParts): Updates {
  const nothing = async () => undefined;
  return { take: async () => connection.up(), stop: nothing, giveUp: () => undefined, leave: nothing };
}

/** Ends what is refused for good; anything else may be tried again. */
export function refuseToken(error: unknown): void {
  if (!(error instanceof GrammyError) || !isTokenRefused(error.error_code)) return;
  throw new PlatformRefused("telegram", "token", error);
}
