import { expect, it } from "vitest";
import { lastHour } from "../../src/timetable/last-hour.ts";

const hourOf = (cron: string, zone: string, until: string) =>
  new Date(lastHour(cron, zone, Date.parse(until))).toISOString();

it.each([
  ["30 9 * * 1", "Europe/Rome", "2026-11-22T08:29:59Z", "2026-11-21T08:30:00.000Z"],
  ["30 9 * * 1", "Europe/Rome", "2026-11-22T08:30:00Z", "2026-11-22T08:30:00.000Z"],
  ["0 8,20 1 * *", "Asia/Tokyo", "2026-11-22T12:00:00Z", "2026-11-21T23:00:00.000Z"],
  ["30 2 * * *", "Europe/Rome", "2026-03-29T12:00:00Z", "2026-03-29T01:00:00.000Z"],
  ["30 2 * * *", "Europe/Rome", "2026-10-25T12:00:00Z", "2026-10-25T00:30:00.000Z"],
])("the hour of %s in %s came last until %s at %s", (cron, zone, until, last) => {
  expect(hourOf(cron, zone, until)).toBe(last);
});
