import type { Publisher } from "../racing/article.ts";
import { type Calendar, type Round, roundsKnown } from "../racing/calendar.ts";
import type { Day } from "../racing/day.ts";
import type { Driver, DriverId } from "../racing/driver.ts";
import { lastDayOf, type Season } from "../racing/season.ts";
import type { Series, SeriesId } from "../racing/series.ts";
import type { Team } from "../racing/team.ts";

/** What Pitboard knows of the sport itself, in the order of the files. Every id that something names is in it. */
export interface Catalogue {
  readonly drivers: ReadonlyMap<DriverId, Driver>;
  readonly series: ReadonlyMap<SeriesId, Series>;
  readonly teams: readonly Team[];
  readonly publishers: ReadonlyMap<string, Publisher>;
  readonly calendars: readonly Calendar[];
}

/** The calendar of a series' season, its revisions of every day among it; `undefined` where none is kept. */
export function calendarOf(catalogue: Catalogue, series: SeriesId, season: Season): Calendar | undefined {
  return catalogue.calendars.find((calendar) => calendar.series === series && calendar.season === season);
}

/** The cups and events that belong to a series directly. */
export function partsOf(catalogue: Catalogue, series: SeriesId): readonly Series[] {
  return [...catalogue.series.values()].filter((part) => part.partOf.includes(series));
}

/**
 * The rounds of a season as known on a day, by their dates: those of its own calendar, the one round that an event is, or
 * those of all cups of a family.
 */
export function roundsOf(catalogue: Catalogue, series: SeriesId, season: Season, asOf: Day): readonly Round[] {
  const own = calendarOf(catalogue, series, season);
  if (own !== undefined) return roundsKnown(own, asOf);
  const cups = partsOf(catalogue, series).filter((part) => part.kind === "cup");
  const rounds = [
    ...catalogue.calendars
      .filter((calendar) => calendar.season === season)
      .flatMap((calendar) => roundsKnown(calendar, asOf).filter((round) => round.event === series))
      .slice(0, 1), // A round of two championships is one race.
    ...cups.flatMap((cup) => roundsOf(catalogue, cup.id, season, asOf)),
  ];
  return rounds.sort((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0));
}

/**
 * The last day of a season by what was known on a day: that of its last round, else 31 December. A family ends with the
 * last of its cups, and as long as the calendar of one is not known, on 31 December.
 */
export function seasonEnds(catalogue: Catalogue, series: SeriesId, season: Season, asOf: Day): Day {
  const cups = partsOf(catalogue, series).filter((part) => part.kind === "cup");
  const ends =
    calendarOf(catalogue, series, season) === undefined && cups.length > 0
      ? cups.map((cup) => seasonEnds(catalogue, cup.id, season, asOf))
      : roundsOf(catalogue, series, season, asOf).map((round) => round.ends);
  return ends.toSorted().at(-1) ?? lastDayOf(season);
}
