import type { Clock } from "./clock.ts";
import { Refusal } from "./refusal.ts";

/** See https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const PER_SECOND = 30;
const PER_MINUTE_IN_GROUP = 20;
/** How many messages may come at once to one chat before the one a second counts. */
const BURST = 3;

export interface FloodLimits {
  /** Counts a message, or throws what Telegram answers when there were too many. */
  check(chatId: string, isGroup: boolean): void;
}

/** The moment from which one more is allowed, when at most `count` may lie within `ms`. */
function freeAt(sent: readonly number[], count: number, ms: number): number {
  return (sent.at(-count) ?? Number.NEGATIVE_INFINITY) + ms;
}

export function openFloodLimits(clock: Clock): FloodLimits {
  const all: number[] = [];
  const chats = new Map<string, { readonly sent: number[]; tokens: number; atMs: number }>();

  return {
    check(chatId, isGroup) {
      const now = clock.nowMs();
      const chat = chats.get(chatId) ?? { sent: [], tokens: BURST, atMs: now };
      chats.set(chatId, chat);
      chat.tokens = Math.min(BURST, chat.tokens + (now - chat.atMs) / 1000);
      chat.atMs = now;
      const free = Math.max(
        freeAt(all, PER_SECOND, 1000),
        isGroup ? freeAt(chat.sent, PER_MINUTE_IN_GROUP, 60_000) : 0,
        now + (1 - chat.tokens) * 1000,
      );
      if (free > now) {
        const seconds = Math.max(1, Math.ceil((free - now) / 1000));
        throw new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
      }
      chat.tokens -= 1;
      chat.sent.push(now);
      all.push(now);
    },
  };
}
