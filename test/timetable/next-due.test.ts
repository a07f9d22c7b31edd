import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextDue, nextDues } from "../../src/timetable/next-due.ts";
import { parseCron } from "../../src/timetable/parse-cron.ts";
import { wallTimeAt } from "../../src/timetable/wall-clock.ts";

const MS_AN_HOUR = 3_600_000;

/** What clocks show in a zone, from what Node itself knows of it. */
function shown(zone: string, at: number): string {
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  return clock.format(at);
}

function dues(cron: string, zone: string, after: string, count = 3): readonly string[] {
  return nextDues(cron, zone, Date.parse(after), count).map((at) => shown(zone, at));
}

describe("when a schedule comes next", () => {
  it.each([
    ["0 18 * * 1", ["2026-11-23 18:00", "2026-11-30 18:00", "2026-12-07 18:00"]],
    ["30 9 1 * *", ["2026-12-01 09:30", "2027-01-01 09:30", "2027-02-01 09:30"]],
    ["0 9 31 * *", ["2026-12-31 09:00", "2027-01-31 09:00", "2027-03-31 09:00"]],
    ["0 0 29 2 *", ["2028-02-29 00:00", "2032-02-29 00:00", "2036-02-29 00:00"]],
    ["0 9 1 * MON", ["2026-11-30 09:00", "2026-12-01 09:00", "2026-12-07 09:00"]],
    ["15 */12 * * *", ["2026-11-23 12:15", "2026-11-24 00:15", "2026-11-24 12:15"]],
  ])("%s", (cron, expected) => {
    expect(dues(cron, "Europe/Rome", "2026-11-23T10:00:00Z")).toEqual(expected);
  });

  it("is later than the instant that is asked from, and not at it", () => {
    const first = nextDue("0 18 * * 1", "Europe/Rome", Date.parse("2026-11-20T00:00:00Z"));
    expect(nextDue("0 18 * * 1", "Europe/Rome", first)).toBeGreaterThan(first);
    expect(nextDue("0 18 * * 1", "Europe/Rome", first - 1)).toBe(first);
  });

  it("passes over a century's year that is no leap year", () => {
    expect(dues("0 9 29 2 *", "UTC", "2096-03-01T00:00:00Z", 1)).toEqual(["2104-02-29 09:00"]);
  });
});

describe("where clocks leap ahead, what they leap over comes with the first instant after", () => {
  it.each([
    ["Europe/Rome", "30 2 * * *", "2026-03-28T12:00:00Z", ["2026-03-29 03:00", "2026-03-30 02:30"]],
    ["America/New_York", "30 2 * * *", "2026-03-07T12:00:00Z", ["2026-03-08 03:00", "2026-03-09 02:30"]],
    ["Australia/Sydney", "30 2 * * *", "2026-10-03T12:00:00Z", ["2026-10-04 03:00", "2026-10-05 02:30"]],
    ["Australia/Lord_Howe", "15 2 * * *", "2026-10-03T00:00:00Z", ["2026-10-04 02:30", "2026-10-05 02:15"]],
    ["America/Santiago", "0 0 * * *", "2026-09-05T12:00:00Z", ["2026-09-06 01:00", "2026-09-07 00:00"]],
    ["Africa/Cairo", "0 0 * * *", "2026-04-23T12:00:00Z", ["2026-04-24 01:00", "2026-04-25 00:00"]],
  ])("%s, %s", (zone, cron, after, expected) => {
    expect(dues(cron, zone, after, 2)).toEqual(expected);
  });

  it("comes once where the hour after is due as well", () => {
    expect(dues("30 2,3 * * *", "Europe/Rome", "2026-03-29T00:00:00Z", 3)).toEqual([
      "2026-03-29 03:00",
      "2026-03-29 03:30",
      "2026-03-30 02:30",
    ]);
    expect(dues("0 2,3 * * *", "Europe/Rome", "2026-03-29T00:00:00Z", 2)).toEqual([
      "2026-03-29 03:00",
      "2026-03-30 02:00",
    ]);
  });

  it("comes late on a day that a zone left out", () => {
    expect(dues("0 12 30 12 *", "Pacific/Apia", "2011-12-29T00:00:00Z", 1)).toEqual(["2011-12-31 00:00"]);
  });
});

describe("where clocks go back, what they show twice comes the first time, and once", () => {
  it.each([
    ["Europe/Rome", "30 2 * * *", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"],
    ["America/New_York", "30 1 * * *", "2026-10-31T12:00:00Z", "2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z"],
    ["Australia/Sydney", "30 2 * * *", "2026-04-04T00:00:00Z", "2026-04-04T15:30:00Z", "2026-04-05T16:30:00Z"],
    ["Australia/Lord_Howe", "45 1 * * *", "2026-04-04T00:00:00Z", "2026-04-04T14:45:00Z", "2026-04-05T15:15:00Z"],
  ])("%s, %s", (zone, cron, after, first, second) => {
    const [one = 0, other = 0] = nextDues(cron, zone, Date.parse(after), 2);
    expect([new Date(one).toISOString(), new Date(other).toISOString()]).toEqual(
      [first, second].map((at) => at.replace("Z", ".000Z")),
    );
  });

  it("asked between both times, waits for the next day", () => {
    const between = Date.parse("2026-10-25T01:00:00Z"); // 02:00, for the second time.
    expect(shown("Europe/Rome", nextDue("30 2 * * *", "Europe/Rome", between))).toBe("2026-10-26 02:30");
  });
});

describe("a week of digests in three zones over a change of the clock", () => {
  it.each([
    ["Europe/Rome", ["00:00:00", "00:00:00", "01:00:00", "01:00:00", "01:00:00", "01:00:00", "01:00:00"]],
    ["America/New_York", ["06:00:00", "06:00:00", "06:00:00", "06:00:00", "06:00:00", "06:00:00", "06:00:00"]],
    ["Asia/Tokyo", ["17:00:00", "17:00:00", "17:00:00", "17:00:00", "17:00:00", "17:00:00", "17:00:00"]],
  ])("%s at 02:00, from 24 October 2026", (zone, times) => {
    const week = nextDues("0 2 * * *", zone, Date.parse("2026-10-23T18:00:00Z"), 7);
    expect(week.map((at) => new Date(at).toISOString().slice(11, 19))).toEqual(times);
    expect(new Set(week.map((at) => shown(zone, at).slice(0, 10))).size).toBe(7);
  });
});

const zone = fc.constantFrom(
  "Europe/Rome",
  "America/New_York",
  "America/Santiago",
  "Australia/Lord_Howe",
  "Australia/Sydney",
  "Africa/Casablanca",
  "Asia/Tokyo",
  "Asia/Kathmandu",
  "Pacific/Chatham",
  "UTC",
);
const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2037, 0, 1) });
const upTo = (min: number, max: number) => fc.integer({ min, max });
const any = fc.constant("*");
const cron = fc
  .tuple(
    upTo(0, 59),
    fc.oneof(
      upTo(0, 23).map(String),
      fc.uniqueArray(upTo(0, 23), { minLength: 1 }).map((all) => all.join(",")),
    ),
    fc.oneof(any, upTo(1, 28).map(String)),
    fc.oneof(any, upTo(1, 12).map(String)),
    fc.oneof(any, upTo(0, 6).map(String)),
  )
  .map((fields) => fields.join(" "));

describe("of every schedule", () => {
  it("the next time is later, and shows what the fields say unless the clock leapt over it", () => {
    fc.assert(
      fc.property(cron, zone, instant, (text, where, after) => {
        const due = nextDue(text, where, after);
        expect(due).toBeGreaterThan(after);
        const leapt = wallTimeAt(where, due) - wallTimeAt(where, due - 1) > 1;
        const parsed = parseCron(text);
        if (leapt || parsed.kind === "refused") return;
        const { minute, hours, days, months, weekdays } = parsed.cron;
        const wall = new Date(wallTimeAt(where, due));
        expect(wall.getUTCMinutes()).toBe(minute);
        expect(hours).toContain(wall.getUTCHours());
        expect(months).toContain(wall.getUTCMonth() + 1);
        const onDay = days?.includes(wall.getUTCDate());
        const onWeekday = weekdays?.includes(wall.getUTCDay());
        expect(onDay === true || onWeekday === true || (days ?? weekdays) === undefined).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("one of a day comes once a day, and on no day not", () => {
    fc.assert(
      fc.property(upTo(0, 23), upTo(0, 59), zone, instant, (hour, minute, where, after) => {
        const days = nextDues(`${minute} ${hour} * * *`, where, after, 40).map((at) => shown(where, at).slice(0, 10));
        const first = Date.parse(days[0] ?? "");
        expect(days).toEqual(days.map((_, n) => new Date(first + n * 24 * MS_AN_HOUR).toISOString().slice(0, 10)));
      }),
      { numRuns: 60 },
    );
  });

  it("none is passed over from one to the next", () => {
    fc.assert(
      fc.property(cron, zone, instant, fc.nat(30 * 24 * MS_AN_HOUR), (text, where, after, ms) => {
        const due = nextDue(text, where, after);
        const asked = Math.min(after + ms, due - 1);
        expect(nextDue(text, where, asked)).toBe(due);
      }),
      { numRuns: 200 },
    );
  });
});
