import { describe, expect, it } from "vitest";
import { statedDay } from "../../src/feeds/text/stated-day.ts";
import { NOW } from "./press-of.ts";

describe("a stated day", () => {
  for (const [stated, day] of [
    ["2026-11-20", "2026-11-20"],
    ["2026-11", "2026-11"],
    ["2026-11-20T09:15:00Z", "2026-11-20"],
    ["2026-11-20T23:30:00-05:00", "2026-11-21"],
    ["2026-11-20T00:30:00.123+0100", "2026-11-19"],
    ["2026-11-20 08:00", "2026-11-20"],
    ["2026-11-20 00:30:00 +02:00", "2026-11-19"],
    ["Fri, 20 Nov 2026 09:15:00 GMT", "2026-11-20"],
    ["Fri, 20 Nov 2026 23:15:00 EST", "2026-11-21"],
    ["Fri, 20 Nov 26 00:15 +0100", "2026-11-19"],
    ["20 November 2026", "2026-11-20"],
    ["vendredi, 6 nov 2026 09:15:00 +0100", "2026-11-06"],
    ["Sat, 24 Nov 2026 07:00:00 +0000", "2026-11-24"],
    ["Wed, 25 Nov 2026 09:00:00 +0000", undefined],
    ["2027-01", undefined],
    ["2026-02-30", undefined],
    ["0001-01-01T00:00:00Z", undefined],
    ["20/11/2026", undefined],
    ["yesterday", undefined],
    ["", undefined],
    [undefined, undefined],
    [" ".repeat(1_000_000), undefined],
  ] as const) {
    it(`of “${stated?.slice(0, 50)}” is ${day ?? "none"}`, () => {
      expect(statedDay(stated, NOW)).toBe(day);
    });
  }
});
