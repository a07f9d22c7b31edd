import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLog } from "../src/log.ts";
import { scheduleHousekeeping, scheduleRounds, scheduleTelling } from "../src/schedule.ts";
import type { Store } from "../src/store/store.ts";
import { silentLog } from "./support/silent-log.ts";

const HOUR_MS = 3_600_000;

describe("the daily backup", () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-03-28T12:00:00Z") }));
  afterEach(() => void vi.useRealTimers());

  async function daysOfBackups(hours: number, fails = false, copies = true) {
    const days: string[] = [];
    const forgotten: string[] = [];
    const pruned: string[] = [];
    const lines: string[] = [];
    const log = await createLog({
      level: "info",
      pretty: false,
      scrub: (line) => line,
      write: (line) => void lines.push(line),
    });
    const backUp: Store["backUp"] = async (on) => {
      days.push(on);
      if (fails) throw new Error("The disk is full");
      return "there";
    };
    const forgetLeft: Store["forgetLeft"] = async (until) => {
      forgotten.push(until);
      return 0;
    };
    const forgetBulletins: Store["forgetBulletins"] = async (before) => {
      pruned.push(new Date(before).toISOString().slice(0, 10));
      return 0;
    };
    const daily = { copies, timeZone: "Europe/Rome" };
    const schedule = scheduleHousekeeping({ backUp, forgetLeft, forgetBulletins }, daily, Date.now, log);
    for (let hour = 0; hour < hours; hour += 1) await vi.advanceTimersByTimeAsync(HOUR_MS);
    await schedule.stop();
    await vi.advanceTimersByTimeAsync(48 * HOUR_MS);
    return { days, forgotten, pruned, lines: lines.join("") };
  }

  it("is made once a day, over the change of the clock too, until it is stopped", async () => {
    expect((await daysOfBackups(72)).days).toEqual(["2026-03-29", "2026-03-30", "2026-03-31"]);
  });

  it("comes with forgetting the places that were left thirty days before, whether it failed or not", async () => {
    const days = ["2026-02-27", "2026-02-28"];
    expect((await daysOfBackups(48)).forgotten).toEqual(days);
    expect((await daysOfBackups(48, true)).forgotten).toHaveLength(2);
  });

  it("is not made where others make copies, but places and bulletins are forgotten there too", async () => {
    const { days, forgotten, pruned } = await daysOfBackups(48, false, false);
    expect(days).toEqual([]);
    expect([forgotten.length, pruned.length]).toEqual([2, 2]);
  });

  it("comes with forgetting the bulletins of sixty days before, whether it failed or not", async () => {
    expect((await daysOfBackups(48, true)).pruned).toEqual(["2026-01-28", "2026-01-29"]);
  });

  it("is tried again the next day where it failed, and the log says so", async () => {
    const { days, lines } = await daysOfBackups(48, true);
    expect(days).toHaveLength(2);
    expect(lines).toContain("The disk is full");
  });
});

describe("the round of the feeds", () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-11-22T12:01:00Z") }));
  afterEach(() => void vi.useRealTimers());

  /** Rounds that take some minutes, as minutes after noon at which they began. */
  async function rounds(minutes: number, each: number, fails = false) {
    const began: number[] = [];
    let stopped = 0;
    const round = async () => {
      began.push(new Date(Date.now()).getUTCMinutes());
      await new Promise((resolve) => setTimeout(resolve, each * 60_000));
      if (fails) throw new Error("The disk is full");
      return [];
    };
    const stop = async () => {
      stopped += 1;
    };
    const schedule = scheduleRounds({ round, stop }, silentLog);
    for (let minute = 0; minute < minutes; minute += 1) await vi.advanceTimersByTimeAsync(60_000);
    const end = schedule.stop();
    await vi.advanceTimersByTimeAsync(30 * 60_000);
    await end;
    return { began, stopped };
  }

  it("is made at once and every five minutes, until it is stopped", async () => {
    expect(await rounds(17, 1)).toEqual({ began: [1, 5, 10, 15], stopped: 1 });
  });

  it("is left out where the one before has not ended", async () => {
    expect((await rounds(25, 7)).began).toEqual([1, 10, 20]);
  });

  it("is made again after one that failed", async () => {
    expect((await rounds(12, 1, true)).began).toEqual([1, 5, 10]);
  });
});

describe("what is to be told with time", () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-11-22T12:00:30Z") }));
  afterEach(() => void vi.useRealTimers());

  it("is looked for at once and each minute, never twice at a time, although it failed, until it is stopped", async () => {
    const minutes: number[] = [];
    const sweep = async () => {
      minutes.push(Math.floor((Date.now() - Date.parse("2026-11-22T12:00:00Z")) / 60_000));
      if (minutes.length === 2) throw new Error("The store is gone");
      if (minutes.length === 3) await new Promise((resolve) => setTimeout(resolve, 150_000));
    };
    const telling = scheduleTelling({ sweep }, silentLog);
    for (let second = 0; second < 420; second += 1) await vi.advanceTimersByTimeAsync(1000);
    expect(minutes).toEqual([0, 1, 2, 5, 6, 7]);
    await telling.stop();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(minutes).toHaveLength(6);
  });
});
