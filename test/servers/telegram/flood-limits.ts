import type { Clock } from "./clock.ts";
import { Refusal } from "./refusal.ts";

/** See https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const PER_SECOND = 30;
const PER_MINUTE_IN_GROUP = 20;
/** How many messages may come at once before so many a second count, unless told. */
const BURST = 6;
const BURST_IN_CHAT = 3;
/** How long a bot that was too fast is heard no more; twice as long each time. */
const BLOCKED_S = 5;

export interface FloodLimits {
  /** Counts a message, or throws what Telegram answers when there were too many. */
  check(chatId: string, isGroup: boolean): void;
  /** How many messages were refused so far. */
  readonly refusals: number;
}

/** Lets so much through at once, and then so much a second. */
interface Bucket {
  tokens: number;
  atMs: number;
}

interface ChatFlow extends Bucket {
  /** The last in a group, when they came. */
  readonly sent: number[];
}

function fill(bucket: Bucket, now: number, perSecond: number, most: number): void {
  bucket.tokens = Math.min(most, bucket.tokens + ((now - bucket.atMs) / 1000) * perSecond);
  bucket.atMs = now;
}

export function openFloodLimits(clock: Clock, burst = BURST): FloodLimits {
  const all: Bucket = { tokens: burst, atMs: clock.nowMs() };
  const chats = new Map<string, ChatFlow>();
  let blockS = BLOCKED_S;
  let blockedUntilMs = 0;
  let refusals = 0;

  function refuse(ms: number): never {
    refusals += 1;
    const seconds = Math.max(1, Math.ceil(ms / 1000));
    throw new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
  }

  return {
    get refusals() {
      return refusals;
    },
    check(chatId, isGroup) {
      const now = clock.nowMs();
      if (now < blockedUntilMs) refuse(blockedUntilMs - now);
      fill(all, now, PER_SECOND, burst);
      if (all.tokens < 1) {
        blockedUntilMs = now + blockS * 1000;
        blockS *= 2;
        refuse(blockedUntilMs - now);
      }
      const chat = chats.get(chatId) ?? { sent: [], tokens: BURST_IN_CHAT, atMs: now };
      chats.set(chatId, chat);
      fill(chat, now, 1, BURST_IN_CHAT);
      const minuteFreeAt = isGroup ? (chat.sent.at(-PER_MINUTE_IN_GROUP) ?? Number.NEGATIVE_INFINITY) + 60_000 : 0;
      const free = Math.max(minuteFreeAt, now + (1 - chat.tokens) * 1000);
      if (free > now) refuse(free - now);
      all.tokens -= 1;
      chat.tokens -= 1;
      chat.sent.push(now);
      chat.sent.splice(0, chat.sent.length - PER_MINUTE_IN_GROUP);
    },
  };
}
