import { type Day, lastDayOfYear, yearOf } from "./day.ts";

declare const brand: unique symbol;

/** A season by its calendar year; one over two years (Formula E 2015–16) bears the year it ends in. */
export type Season = number & { readonly [brand]: "Season" };

/** The first season that anybody raced a motor car, and one that no article will tell of. */
const FIRST = 1894;
const LAST = 2999;

/** The season of a year; `undefined` for what is no year of motor racing. */
export function season(year: number): Season | undefined {
  return Number.isInteger(year) && year >= FIRST && year <= LAST ? (year as Season) : undefined;
}

/** The season that runs on a day. */
export function runningSeason(today: Day): Season {
  return yearOf(today) as Season;
}

/** The season after. */
export function nextSeason(after: Season): Season {
  return (after + 1) as Season;
}

/** The last day of a season of which no calendar is known. */
export function lastDayOf(of: Season): Day {
  return lastDayOfYear(of);
}
