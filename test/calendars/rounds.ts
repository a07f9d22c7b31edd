import type { Calendar, Round } from "../../src/racing/calendar.ts";
import { theDay, theSeason, theSeries } from "../support/facts.ts";

export const WEC = { series: theSeries("fia-wec"), season: theSeason(2024) };
export const SPRINT = { series: theSeries("gtwc-europe-sprint"), season: theSeason(2024) };
export const ENDURANCE = { series: theSeries("gtwc-europe-endurance"), season: theSeason(2024) };
export const FAMILY = { series: theSeries("gtwc-europe"), season: theSeason(2024) };
export const LE_MANS = { series: theSeries("le-mans-24h"), season: theSeason(2024) };

/** A season of the WEC whose rounds a test tells, from one day on and from later ones. */
export function aCalendar(
  ...revisions: readonly (readonly [published: string, rounds: readonly Round[], ...string[]])[]
) {
  const calendar: Calendar = {
    ...WEC,
    revisions: revisions.map(([published, rounds, ...cancelled]) => ({
      published: theDay(published),
      source: "FIA WEC",
      rounds,
      cancelled,
    })),
  };
  return calendar;
}

export function aRound(key: string, starts: string, ends = starts, told: Partial<Round> = {}): Round {
  return {
    key,
    name: `6 Hours of ${key}`,
    place: `Circuit of ${key}`,
    starts: theDay(starts),
    ends: theDay(ends),
    ...told,
  };
}
