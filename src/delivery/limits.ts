import type { PlatformName } from "../audience/chat.ts";
import type { Rate } from "./pace.ts";

/** What a platform lets a bot say unasked. */
export interface Limits {
  readonly all: Rate;
  /** What holds besides for one chat, by the platform's id for it. */
  of(chat: string): readonly Rate[];
  /** How many may be under way at once. */
  readonly underWay: number;
}

/** A little less than one a second, since what leaves evenly does not arrive evenly. */
const ONE_A_SECOND: Rate = { perSecond: 0.95, burst: 1 };

/** At most 20 in any minute. */
const TWENTY_A_MINUTE: Rate = { perSecond: 0.25, burst: 5 };

export const LIMITS: Readonly<Record<PlatformName, Limits>> = {
  /** About 30 a second, a few more after a rest; see https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
  telegram: {
    all: { perSecond: 29.5, burst: 3 },
    of: (chat) => (isGroup(chat) ? [ONE_A_SECOND, TWENTY_A_MINUTE] : [ONE_A_SECOND]),
    underWay: 4, // Telegram knows no message again: so many are told twice when the process is killed.
  },
  /** 50 a second; see https://docs.discord.com/developers/topics/rate-limits#global-rate-limit. A channel takes 5 in 5 seconds. */
  discord: { all: { perSecond: 48, burst: 1.5 }, of: () => [ONE_A_SECOND], underWay: 24 },
  terminal: { all: { perSecond: 1000, burst: 1 }, of: () => [], underWay: 1 },
};

/** Groups and channels have negative numbers: https://core.telegram.org/bots/api#chat */
function isGroup(chat: string): boolean {
  return chat.startsWith("-");
}
