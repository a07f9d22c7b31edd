import { describe, expect, it } from "vitest";
import { quietEnds } from "../../src/timetable/quiet-ends.ts";

const quiet = (from: string, until: string) => ({ from: minutes(from), until: minutes(until) });

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(":").map(Number);
  return 60 * hours + rest;
}

const NIGHT = quiet("23:00", "07:30");

describe("quiet hours", () => {
  it.each([
    ["22:59, before them", NIGHT, "2026-11-23T21:59:00Z", undefined],
    ["23:00, the first minute", NIGHT, "2026-11-23T22:00:00Z", "2026-11-24T06:30:00Z"],
    ["03:00, after midnight", NIGHT, "2026-11-24T02:00:00Z", "2026-11-24T06:30:00Z"],
    ["07:30, when they end", NIGHT, "2026-11-24T06:30:00Z", undefined],
    ["13:30, over noon", quiet("13:00", "15:00"), "2026-11-23T12:30:00Z", "2026-11-23T14:00:00Z"],
    ["the whole day, which is none", quiet("09:00", "09:00"), "2026-11-23T12:30:00Z", undefined],
  ])("%s", (_, hours, at, ends) => {
    expect(quietEnds(hours, "Europe/Rome", Date.parse(at))).toBe(ends === undefined ? undefined : Date.parse(ends));
  });

  it.each([
    ["a night that is an hour shorter", NIGHT, "2026-03-28T23:00:00Z", "2026-03-29T05:30:00Z"],
    ["a night that is an hour longer", NIGHT, "2026-10-24T22:00:00Z", "2026-10-25T06:30:00Z"],
    ["an end that is leapt over", quiet("23:00", "02:30"), "2026-03-29T00:59:00Z", "2026-03-29T01:00:00Z"],
    [
      "an end that comes twice, the first time",
      quiet("23:00", "02:30"),
      "2026-10-25T00:10:00Z",
      "2026-10-25T00:30:00Z",
    ],
    ["an end that comes twice, after the first", quiet("23:00", "02:30"), "2026-10-25T01:10:00Z", undefined],
    ["a beginning that comes twice", quiet("02:30", "08:00"), "2026-10-25T01:10:00Z", "2026-10-25T07:00:00Z"],
  ])("%s", (_, hours, at, ends) => {
    expect(quietEnds(hours, "Europe/Rome", Date.parse(at))).toBe(ends === undefined ? undefined : Date.parse(ends));
  });
});
