import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLog } from "../src/log.ts";
import { scheduleHousekeeping } from "../src/schedule.ts";
import type { Store } from "../src/store/store.ts";

const HOUR_MS = 3_600_000;

describe("the daily backup", () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-03-28T12:00:00Z") }));
  afterEach(() => void vi.useRealTimers());

  async function daysOfBackups(hours: number, fails = false) {
    const days: string[] = [];
    const forgotten: string[] = [];
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
    const schedule = scheduleHousekeeping({ backUp, forgetLeft }, "Europe/Rome", Date.now, log);
    for (let hour = 0; hour < hours; hour += 1) await vi.advanceTimersByTimeAsync(HOUR_MS);
    await schedule.stop();
    await vi.advanceTimersByTimeAsync(48 * HOUR_MS);
    return { days, forgotten, lines: lines.join("") };
  }

  it("is made once a day, over the change of the clock too, until it is stopped", async () => {
    expect((await daysOfBackups(72)).days).toEqual(["2026-03-29", "2026-03-30", "2026-03-31"]);
  });

  it("comes with forgetting the places that were left thirty days before, whether it failed or not", async () => {
    const days = ["2026-02-27", "2026-02-28"];
    expect((await daysOfBackups(48)).forgotten).toEqual(days);
    expect((await daysOfBackups(48, true)).forgotten).toHaveLength(2);
  });

  it("is tried again the next day where it failed, and the log says so", async () => {
    const { days, lines } = await daysOfBackups(48, true);
    expect(days).toHaveLength(2);
    expect(lines).toContain("The disk is full");
  });
});
