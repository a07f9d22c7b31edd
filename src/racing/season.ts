import { type Day, isYearOfRacing, lastDayOfYear, yearOf } from "./day.ts";

declare const brand: unique symbol;

/** A season by its calendar year; one over two years (Formula E 2015–16) bears the year it ends in. */
export type Season = number & { readonly [brand]: "Season" };

/** The season of a year; `undefined` for what is no year of motor racing. */
export function season(year: number): Season | undefined {
  return isYearOfRacing(year) ? (year as Season) : undefined;
}

/** The season that runs on a day. */
export function runningSeason(today: Day): Season {
  return yearOf(today) as Season;
}

/** The season after; the last one that can be told of is its own. */
export function nextSeason(after: Season): Season {
  return season(after + 1) ?? after;
}

/** The last day of a season of which no calendar is known. */
export function lastDayOf(of: Season): Day {
  return lastDayOfYear(of);
}
