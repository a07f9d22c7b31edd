import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, daysBetween, yearOf } from "../../src/racing/day.ts";
import { isMonth, judgedDay, published } from "../../src/racing/published.ts";
import { lastDayOf, nextSeason, runningSeason, season } from "../../src/racing/season.ts";
import { publishedOn, theDay, theSeason } from "../support/facts.ts";

const FIRST = Date.UTC(1894, 6, 22);
const LAST = Date.UTC(2199, 11, 31);
const aDay = fc.integer({ min: FIRST, max: LAST }).map((ms) => theDay(new Date(ms).toISOString().slice(0, 10)));

describe("a day", () => {
  it.each([
    "2023-02-29",
    "2023-13-01",
    "2023-1-1",
    "06-11-2023",
    "2023-11-06T00:00",
    "",
    "0000-00-00",
    "0000-01-01",
    "1893-12-31",
    "3000-01-01",
  ])("is not %j", (text) => {
    expect(day(text)).toBeUndefined();
  });

  it("counts as the calendar does, over leap years and centuries", () => {
    fc.assert(
      fc.property(aDay, aDay, (from, to) => {
        expect(daysBetween(from, to)).toBe(Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });
});

describe("a publication", () => {
  it("may be a day or a month, and nothing else", () => {
    expect(published("2023-11-06")).toBe("2023-11-06");
    expect(published("2023-11")).toBe("2023-11");
    for (const wrong of ["2023", "2023-13", "2023-11-31", "November 2023", "0000-01", "3000-01"])
      expect(published(wrong)).toBeUndefined();
  });

  it("is judged by the last day of its month where only that is known", () => {
    expect(judgedDay(publishedOn("2023-11"))).toBe("2023-11-30");
    expect(judgedDay(publishedOn("2024-02"))).toBe("2024-02-29");
    expect(judgedDay(publishedOn("2023-12"))).toBe("2023-12-31");
    expect(judgedDay(publishedOn("2023-11-06"))).toBe("2023-11-06");
    expect([isMonth(publishedOn("2023-11")), isMonth(publishedOn("2023-11-06"))]).toEqual([true, false]);
  });
});

describe("a season", () => {
  it("is a year of motor racing", () => {
    expect(season(1893)).toBeUndefined();
    expect(season(2024.5)).toBeUndefined();
    expect(season(2024)).toBe(2024);
  });

  it("stays within what can be told of, as do the days around it", () => {
    const [first, last] = [theDay("1894-01-01"), theDay("2999-12-31")];
    expect(addDays(first, -1)).toBe("1893-12-31");
    expect(addDays(last, 1)).toBe("3000-01-01");
    expect([season(1894), season(2999), season(3000)]).toEqual([runningSeason(first), runningSeason(last), undefined]);
    expect(nextSeason(theSeason(2999))).toBe(2999);
    expect(judgedDay(publishedOn("2999-12"))).toBe("2999-12-31");
  });

  it("runs from New Year to New Year's Eve where no calendar is known", () => {
    fc.assert(
      fc.property(aDay, (today) => {
        expect(runningSeason(today)).toBe(yearOf(today));
        expect(lastDayOf(runningSeason(today)) >= today).toBe(true);
        expect(addDays(lastDayOf(runningSeason(today)), 1)).toBe(`${nextSeason(runningSeason(today))}-01-01`);
      }),
    );
    expect(lastDayOf(theSeason(2024))).toBe("2024-12-31");
  });
});
