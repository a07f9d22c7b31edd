import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ended } from "../../src/leases/ended.ts";
import { holdLease } from "../../src/leases/hold-lease.ts";
import type { Term } from "../../src/leases/lease.ts";
import { silentLog } from "../support/silent-log.ts";
import { aTable, type Trip } from "./a-table.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A process that wants the lease, and tells its terms. */
function aProcess(table: Parameters<typeof holdLease>[2]["table"], elapsed: () => number = Date.now) {
  const terms: Term[] = [];
  const holding = holdLease(
    "sender",
    (term) => {
      terms.push(term);
      return ended(term);
    },
    { table, log: silentLog, elapsed },
  );
  return { ...holding, terms };
}

describe("a lease", () => {
  it("is one process's for as long as it prolongs it", async () => {
    const table = aTable();
    const first = aProcess(table.as("first"));
    await vi.advanceTimersByTimeAsync(10);
    const second = aProcess(table.as("second"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([first.terms.length, first.isHeld(), second.isHeld()]).toEqual([1, true, false]);
  });

  it("is another's at once when it is given back, and not before what is under way is done", async () => {
    const table = aTable();
    let finish: () => void = () => undefined;
    const slow = holdLease("sender", () => new Promise<void>((resolve) => (finish = resolve)), {
      table: table.as("slow"),
      log: silentLog,
      elapsed: Date.now,
    });
    await vi.advanceTimersByTimeAsync(10);
    const next = aProcess(table.as("next"));
    const stopped = slow.stop();
    await vi.advanceTimersByTimeAsync(20_000);
    expect([slow.isHeld(), next.isHeld()]).toEqual([true, false]);
    finish();
    await vi.advanceTimersByTimeAsync(1100);
    await stopped;
    expect([slow.isHeld(), next.isHeld()]).toEqual([false, true]);
  });

  it("is given back at once where its process is stopped while it is being prolonged", async () => {
    const table = aTable();
    let trips = 0;
    const trip = (): Trip => ({ thereMs: trips++ === 1 ? 900 : 1, backMs: 1 });
    const slow = aProcess(table.as("slow", trip));
    await vi.advanceTimersByTimeAsync(2500);
    expect(trips).toBe(2);
    void slow.stop();
    await vi.advanceTimersByTimeAsync(500);
    expect(table.holder()).toBeUndefined();
  });

  it("is not believed in any more, in good time, where the table is not reached", async () => {
    const table = aTable();
    let isCut = false;
    const trip = (): Trip => ({ thereMs: 1, backMs: 1, ...(isCut && { isLost: "there" }) });
    const cut = aProcess(table.as("cut", trip));
    await vi.advanceTimersByTimeAsync(10);
    isCut = true;
    const since = Date.now();
    while (cut.isHeld()) await vi.advanceTimersByTimeAsync(10);
    expect(table.holder()).toBe("cut"); // Nobody else can have it yet.
    expect(Date.now() - since).toBeLessThanOrEqual(5000);
    isCut = false;
    await vi.advanceTimersByTimeAsync(3000);
    expect([cut.isHeld(), cut.terms.length]).toEqual([true, 2]);
  });

  it("survives a table that is not reached for two seconds", async () => {
    const table = aTable();
    let isCut = false;
    const kept = aProcess(table.as("kept", () => ({ thereMs: 1, backMs: 1, ...(isCut && { isLost: "there" }) })));
    await vi.advanceTimersByTimeAsync(10);
    isCut = true;
    await vi.advanceTimersByTimeAsync(2000);
    isCut = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect([kept.isHeld(), kept.terms.length]).toEqual([true, 1]);
  });

  it("is not believed in by a process that was stopped, from the moment that it goes on", async () => {
    let elapsed = 0;
    const first = aProcess(aTable().as("first"), () => elapsed);
    await vi.advanceTimersByTimeAsync(10);
    expect(first.isHeld()).toBe(true);
    elapsed += 7000; // None of its timers went off meanwhile.
    expect(first.isHeld()).toBe(false);
  });

  it("is given back where what it is for fails, so that another may do better", async () => {
    const table = aTable();
    const duty = vi.fn(() => Promise.reject(new Error("It went wrong")));
    holdLease("sender", duty, { table: table.as("poor"), log: silentLog, elapsed: Date.now });
    await vi.advanceTimersByTimeAsync(10);
    const other = aProcess(table.as("other"));
    await vi.advanceTimersByTimeAsync(10_000);
    expect([other.isHeld(), duty.mock.calls.length]).toEqual([true, 1]);
  });

  it("is taken over within ten seconds when its process dies", async () => {
    const table = aTable();
    void table.as("dead").take("sender");
    const heir = aProcess(table.as("heir"));
    const since = Date.now();
    while (!heir.isHeld()) await vi.advanceTimersByTimeAsync(10);
    expect(Date.now() - since).toBeLessThanOrEqual(8000);
  });
});

describe("whatever the network and the clocks do", () => {
  const trips = fc.array(
    fc.record(
      {
        thereMs: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 50 }) }, fc.integer({ min: 0, max: 9000 })),
        backMs: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 50 }) }, fc.integer({ min: 0, max: 9000 })),
        isLost: fc.constantFrom("there" as const, "back" as const),
      },
      { requiredKeys: ["thereMs", "backMs"] },
    ),
    { minLength: 1, maxLength: 30 },
  );
  const processes = fc.array(fc.record({ trips, rate: fc.double({ min: 0.95, max: 1.05, noNaN: true }) }), {
    minLength: 2,
    maxLength: 4,
  });

  it("two never believe at once that a lease is theirs", async () => {
    await fc.assert(
      fc.asyncProperty(
        processes,
        fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 4 }),
        async (all, stops) => {
          const table = aTable();
          const running = all.map(({ trips, rate }, index) => {
            let calls = 0;
            const trip = () => trips[calls++ % trips.length] ?? { thereMs: 0, backMs: 0 };
            return aProcess(table.as(`process ${index}`, trip), () => Date.now() * rate);
          });
          const start = Date.now();
          for (const [index, at] of stops.entries()) setTimeout(() => void running[index % running.length]?.stop(), at);
          while (Date.now() - start < 60_000) {
            await vi.advanceTimersByTimeAsync(40);
            expect(running.filter((each) => each.isHeld()).length).toBeLessThanOrEqual(1);
          }
          for (const each of running) void each.stop();
          await vi.advanceTimersByTimeAsync(60_000);
        },
      ),
      { numRuns: 60 },
    );
  });
});
