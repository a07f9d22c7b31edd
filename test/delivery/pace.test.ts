import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChatKey, chatKey } from "../../src/audience/chat.ts";
import { openChats } from "../../src/delivery/chats.ts";
import { LIMITS } from "../../src/delivery/limits.ts";
import { openPace, type Rate } from "../../src/delivery/pace.ts";

/** When so many leave that always wait, each as late as a timer may be. */
function departures(rate: Rate, lates: readonly number[]): readonly number[] {
  const pace = openPace(rate);
  let now = 0;
  return lates.map((late) => {
    now = Math.max(now, pace.freeAt()) + late;
    pace.take(now);
    return now;
  });
}

/** The most that lie in any stretch of so many milliseconds. */
function mostWithin(ms: number, times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((at) => from <= at && at < from + ms).length));
}

const late = fc.double({ min: 0, max: 60, noNaN: true });

describe("the pace of a platform", () => {
  it.each([
    ["telegram", 32], // Two make up for the rest before.
    ["discord", 50],
  ] as const)("on %s never lets more than %i leave in any second, however late timers are", (platform, most) => {
    fc.assert(
      fc.property(fc.array(late, { minLength: 100, maxLength: 200 }), (lates) => {
        expect(mostWithin(1000, departures(LIMITS[platform].all, lates))).toBeLessThanOrEqual(most);
      }),
    );
  });

  it("loses nothing to timers that are a little late", () => {
    const onTime = departures(LIMITS.telegram.all, Array(300).fill(0)).at(-1) ?? 0;
    const behind = departures(LIMITS.telegram.all, Array(300).fill(5)).at(-1) ?? 0;
    expect(behind - onTime).toBeLessThan(20);
  });

  it("makes room for what leaves without asking", () => {
    const pace = openPace({ perSecond: 10, burst: 1 });
    pace.take(0);
    for (let reply = 0; reply < 3; reply += 1) pace.take(50);
    expect(pace.freeAt()).toBeCloseTo(400);
    expect(mostWithin(1000, [0, ...departures({ perSecond: 10, burst: 1 }, Array(30).fill(0))])).toBeLessThan(12);
  });
});

describe("the pace of a chat", () => {
  const chat = (id: string, thread?: string): ChatKey =>
    chatKey({ platform: "telegram", id, ...(thread !== undefined && { thread }) });
  const telegram = () => openChats(LIMITS.telegram.of);

  function told(where: ChatKey, count: number): readonly number[] {
    const chats = telegram();
    let now = 0;
    return Array.from({ length: count }, () => {
      now = Math.max(now, chats.freeAt(where));
      chats.begin(where);
      chats.end(where, now, true);
      return now;
    });
  }

  it("is one a second, and 20 a minute in a group", () => {
    expect(mostWithin(999, told(chat("1234"), 100))).toBe(1);
    expect(mostWithin(60_000, told(chat("1234"), 100))).toBeGreaterThan(50);
    expect(mostWithin(999, told(chat("-1001234"), 100))).toBe(1);
    const inGroup = mostWithin(60_000, told(chat("-1001234"), 100));
    expect([inGroup <= 20, inGroup > 15]).toEqual([true, true]);
  });

  it("holds for all topics of a group together, and for nobody else", () => {
    const chats = telegram();
    chats.begin(chat("-1001234", "45"));
    chats.end(chat("-1001234", "45"), 0, true);
    expect(chats.freeAt(chat("-1001234", "46"))).toBeGreaterThan(1000);
    expect(chats.freeAt(chat("-10012345"))).toBeLessThan(0);
  });

  it("lets one topic of a group wait for what is being told in another, for its failures and for its platform's wish", () => {
    const chats = telegram();
    const [one, other] = [chat("-1001234", "45"), chat("-1001234", "46")];
    chats.begin(one);
    expect(chats.freeAt(other)).toBe(Number.POSITIVE_INFINITY);
    chats.wait(one, 40_000);
    expect(chats.freeAt(other)).toBe(40_000);
    chats.failed(one, 40_000);
    expect(chats.freeAt(other)).toBe(45_000);
  });

  it("counts nothing that was not said, and lets one thing be said at a time", () => {
    const chats = telegram();
    chats.begin(chat("1234"));
    expect(chats.freeAt(chat("1234"))).toBe(Number.POSITIVE_INFINITY);
    chats.end(chat("1234"), 0, false);
    expect(chats.freeAt(chat("1234"))).toBeLessThanOrEqual(0);
  });

  it("is slower after each failure, up to an hour, until something is said", () => {
    const chats = telegram();
    const waits = Array.from({ length: 12 }, () => {
      chats.failed(chat("1234"), 0);
      return chats.freeAt(chat("1234")) / 1000;
    });
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
    chats.end(chat("1234"), 0, false);
    expect(chats.freeAt(chat("1234"))).toBeLessThanOrEqual(0);
  });
});
