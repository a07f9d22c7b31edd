import { type Chat, type ChatKey, chatKey } from "../audience/chat.ts";
import type { DriverId } from "../racing/driver.ts";
import type { Language } from "../racing/language.ts";
import type { Season } from "../racing/season.ts";
import type { SeriesId } from "../racing/series.ts";

/** How long a chat's last subject is remembered. */
const REMEMBERED_MS = 10 * 60 * 1000;

/** How many chats are remembered at once; the one that was silent longest is forgotten first. */
const MAX_CHATS = 10_000;

/** What a chat spoke of last. Never what anybody wrote. */
export interface Subject {
  readonly driver: DriverId;
  readonly series: readonly SeriesId[];
  readonly season: Season | undefined;
  readonly language: Language;
}

/** What "that" and "there" refer to, in each chat, for ten minutes. */
export class Conversation {
  readonly #subjects = new Map<ChatKey, { readonly subject: Subject; readonly at: number }>();

  /** What the chat spoke of last, as of an instant in milliseconds since 1970. */
  lastOf(chat: Chat, at: number): Subject | undefined {
    this.#forgetOld(at);
    return this.#subjects.get(chatKey(chat))?.subject;
  }

  remember(chat: Chat, subject: Subject, at: number): void {
    const key = chatKey(chat);
    this.#subjects.delete(key);
    this.#subjects.set(key, { subject, at });
    const oldest = this.#subjects.keys().next();
    if (this.#subjects.size > MAX_CHATS && !oldest.done) this.#subjects.delete(oldest.value);
  }

  /** The chats that were silent longest come first. */
  #forgetOld(now: number): void {
    for (const [key, { at }] of this.#subjects) {
      if (now - at <= REMEMBERED_MS) return;
      this.#subjects.delete(key);
    }
  }

  forget(chat: Chat): void {
    this.#subjects.delete(chatKey(chat));
  }
}
