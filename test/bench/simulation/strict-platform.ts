import type { Chat } from "../../../src/audience/chat.ts";
import type { Platform, Posted } from "../../../src/talk/platform.ts";
import { isBlocked, nthOf } from "./audience.ts";
import type { VirtualClock } from "./virtual-clock.ts";

const ROUND_TRIP_MS = 50;
const SECOND_MS = 1000;

/** A platform refuses everything for so long when it is too much at once, and twice as long each time. */
const FIRST_BLOCK_MS = 5000;

/** Once in so many messages it wants nothing for three seconds, whatever was sent. */
const MOOD = { every: 10_000, ms: 3000 } as const;

export interface StrictPlatform {
  readonly platform: Platform;
  /** How often each was told, by its number. */
  readonly told: Uint8Array;
  readonly tally: {
    told: number;
    shut: number;
    /** Refused because it was too much at once: everywhere, or in one chat. */
    overruns: number;
    tooFast: number;
    moods: number;
    /** When the last was told. */
    lastAt: number;
  };
}

/** Counts what comes; `false` for what is too much. */
type Gauge = (at: number) => boolean;

/** As Telegram is taken to count in the tests, too: 30 a second, and a few more after a rest. */
function bucket(perSecond: number, most: number): Gauge {
  let tokens = most;
  let last = 0;
  return (at) => {
    tokens = Math.min(most, tokens + ((at - last) / SECOND_MS) * perSecond);
    last = at;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}

/** So many in any second. */
function windowed(perSecond: number): Gauge {
  const arrivals: number[] = [];
  return (at) => {
    while ((arrivals[0] ?? at) <= at - SECOND_MS) arrivals.shift();
    return arrivals.length < perSecond && arrivals.push(at) > 0;
  };
}

const GAUGES = { telegram: () => bucket(30, 6), discord: () => windowed(50) } as const;

/** A platform in memory that keeps to its published limits, over all and one message a second in each chat. */
export function strictPlatform(
  { now, later }: VirtualClock,
  { name, chats }: { readonly name: "telegram" | "discord"; readonly chats: number },
): StrictPlatform {
  const told = new Uint8Array(chats);
  const lastIn = new Float64Array(chats);
  const tally = { told: 0, shut: 0, overruns: 0, tooFast: 0, moods: 0, lastAt: 0 };
  const isWithin = GAUGES[name]();
  let blockedUntil = 0;
  let blockMs = FIRST_BLOCK_MS;
  let asked = 0;

  const refused = (ms: number, everywhere = true): Posted => ({ kind: "later", ms, everywhere });

  function take(chat: Chat): Posted {
    const [at, nth] = [now(), nthOf(chat)];
    if (at < blockedUntil) return refused(blockedUntil - at);
    if (!isWithin(at)) {
      tally.overruns += 1;
      blockedUntil = at + blockMs;
      blockMs *= 2;
      return refused(blockedUntil - at);
    }
    asked += 1;
    if (asked % MOOD.every === 0) {
      tally.moods += 1;
      blockedUntil = at + MOOD.ms;
      return refused(MOOD.ms);
    }
    if (name === "telegram" && isBlocked(nth)) {
      tally.shut += 1;
      return { kind: "shut", why: "blocked" };
    }
    const last = lastIn[nth] ?? 0;
    if (at - last < SECOND_MS) {
      tally.tooFast += 1;
      return refused(SECOND_MS, false);
    }
    lastIn[nth] = at;
    told[nth] = (told[nth] ?? 0) + 1;
    tally.told += 1;
    tally.lastAt = at;
    return { kind: "posted", message: String(1_000_000 + asked) };
  }

  const platform: Platform = {
    name,
    refused: new Promise<never>(() => undefined),
    isConnected: () => true,
    post: (chat) =>
      new Promise((resolve) =>
        later(ROUND_TRIP_MS / 2, () => {
          const posted = take(chat);
          later(ROUND_TRIP_MS / 2, () => resolve(posted));
        }),
      ),
    edit: () => Promise.reject(new Error("Nothing is to be edited")),
    barriers: async () => [],
    onSaid: () => undefined,
    placeOf: async () => undefined,
    showMenus: async () => undefined,
    stop: async () => undefined,
  };
  return { platform, told, tally };
}
