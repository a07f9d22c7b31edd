import type { Day } from "./day.ts";
import type { Season } from "./season.ts";
import type { SeriesId } from "./series.ts";

/** One round of a season. */
export interface Round {
  /** Unique within its calendar, such as `imola`; a revision names the round that it moves by it. */
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly starts: Day;
  readonly ends: Day;
  /** The series that this round is known as by itself, such as `le-mans-24h`. */
  readonly event?: SeriesId;
}

/** What a source said of a season's rounds from a day on. */
export interface CalendarRevision {
  readonly published: Day;
  readonly source: string;
  readonly url?: string;
  /** Rounds that are new, or that take the place of the one with their key. */
  readonly rounds: readonly Round[];
  /** Keys of rounds that are cancelled. */
  readonly cancelled: readonly string[];
}

/** A season's rounds as dated facts: the first publication, then its revisions, by day. */
export interface Calendar {
  readonly series: SeriesId;
  readonly season: Season;
  /** The day that somebody took it from its sources. */
  readonly taken?: Day;
  readonly revisions: readonly CalendarRevision[];
}

/** The rounds known on a day, by their dates; none where nothing was published by then. */
export function roundsKnown(calendar: Calendar, asOf: Day): readonly Round[] {
  const rounds = new Map<string, Round>();
  for (const revision of calendar.revisions) {
    if (revision.published > asOf) continue;
    for (const key of revision.cancelled) rounds.delete(key);
    for (const round of revision.rounds) rounds.set(round.key, round);
  }
  return [...rounds.values()].sort((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0));
}

/** The newest revision known on a day. */
export function revisionKnown(calendar: Calendar, asOf: Day): CalendarRevision | undefined {
  return calendar.revisions.findLast((revision) => revision.published <= asOf);
}
