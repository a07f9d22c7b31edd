import type { DriverId } from "../racing/driver.ts";
import type { Language } from "../racing/language.ts";
import type { Season } from "../racing/season.ts";
import type { SeriesId } from "../racing/series.ts";
import type { ChatKey } from "./chat.ts";

/** How long a chat's last subject is remembered. */
export const REMEMBERED_MS = 10 * 60 * 1000;

/** What a chat spoke of last. Never what anybody wrote. */
export interface Subject {
  readonly driver: DriverId;
  readonly series: readonly SeriesId[];
  readonly season: Season | undefined;
  readonly language: Language;
}

/**
 * What "that" and "there" refer to, in each chat, for ten minutes. Instants are milliseconds since 1970. Only `forget` ever
 * rejects: an answer does without what was spoken of before.
 */
export interface Conversation {
  /** What the chat spoke of last, as of an instant. */
  lastOf(chat: ChatKey, at: number): Promise<Subject | undefined>;
  remember(chat: ChatKey, subject: Subject, at: number): Promise<void>;
  forget(chat: ChatKey): Promise<void>;
}
