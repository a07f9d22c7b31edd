import { type Catalogue, partsOf, seasonEnds } from "../catalogue/catalogue.ts";
import { history, type Step } from "../judging/history.ts";
import { judge } from "../judging/judge.ts";
import type { Claim } from "../racing/claim.ts";
import { addDays, type Day } from "../racing/day.ts";
import type { Driver } from "../racing/driver.ts";
import type { Note, Outcome } from "../racing/note.ts";
import type { Outlook, Programme } from "../racing/outlook.ts";
import { judgedDay } from "../racing/published.ts";
import type { Season } from "../racing/season.ts";
import type { SeriesId } from "../racing/series.ts";

/** Everything that was published about a driver by a day, judged when it is asked for. */
export interface Knowledge {
  readonly driver: Driver;
  readonly today: Day;
  readonly asOf: Day;
  readonly notes: readonly Note[];
  /** The seasons that claims tell of, newest first; of some series where any are given. */
  seasons(series?: readonly SeriesId[]): readonly Season[];
  outlook(series: SeriesId, season: Season): Outlook;
  history(series: SeriesId, season: Season): readonly Step[];
  programme(season: Season): Programme;
  /** What was told of how a season went. */
  outcome(series: SeriesId, season: Season): Outcome | undefined;
}

interface Kept {
  readonly claims: readonly Claim[];
  readonly notes: readonly Note[];
}

interface AskedOn {
  readonly today: Day;
  /** Without it everything that is kept is known. */
  readonly asOf?: Day;
}

interface Remembered {
  readonly catalogue: Catalogue;
  readonly notes: readonly Note[];
  readonly days: AskedOn;
  readonly knowledge: Knowledge;
}

const remembered = new WeakMap<readonly Claim[], Remembered>();

/** What is known of a driver. The last one made of the same claims is remembered, so that nothing is judged twice a day. */
export function knowledgeOf(driver: Driver, catalogue: Catalogue, kept: Kept, days: AskedOn): Knowledge {
  const last = remembered.get(kept.claims);
  if (last !== undefined && isSame(last, driver, catalogue, kept, days)) return last.knowledge;
  const knowledge = gather(driver, catalogue, kept, days);
  remembered.set(kept.claims, { catalogue, notes: kept.notes, days, knowledge });
  return knowledge;
}

function isSame(last: Remembered, driver: Driver, catalogue: Catalogue, { notes }: Kept, days: AskedOn): boolean {
  const sameDays = last.days.today === days.today && last.days.asOf === days.asOf;
  return sameDays && last.notes === notes && last.catalogue === catalogue && last.knowledge.driver === driver;
}

function gather(driver: Driver, catalogue: Catalogue, kept: Kept, days: AskedOn): Knowledge {
  const { today, asOf = newestOf(kept.claims, today) } = days;
  const claims = kept.claims.filter((claim) => judgedDay(claim.article.published) <= asOf);
  const notes = kept.notes.filter(
    (note) => judgedDay(note.article.published) <= asOf && (note.driver ?? driver.id) === driver.id,
  );
  const drives = bySeriesAndSeason(claims);
  const outcome = (series: SeriesId, season: Season) =>
    notes.findLast(
      (note): note is Outcome => note.kind === "outcome" && note.series === series && note.season === season,
    );
  const ends = (series: SeriesId, season: Season) =>
    endsBy(seasonEnds(catalogue, series, season, asOf), catalogue, outcome(series, season));
  const of = (series: SeriesId, season: Season) =>
    [
      { driver: driver.id, series, season },
      drives.get(season)?.get(series) ?? [],
      { asOf, today, seasonEnds: ends(series, season) },
    ] as const;
  const outlook = onceEach((series, season) => judge(...of(series, season)));
  return {
    driver,
    today,
    asOf,
    notes,
    seasons: (series) =>
      [...drives]
        .filter(([, told]) => series === undefined || series.some((each) => told.has(each)))
        .map(([season]) => season)
        .sort((a, b) => b - a),
    outlook,
    history: onceEach((series, season) => history(...of(series, season))),
    programme: (season) => {
      const told = drives.get(season);
      const inOrder = [...catalogue.series.keys()].filter((series) => told?.has(series));
      return { driver: driver.id, season, outlooks: inOrder.map((series) => outlook(series, season)) };
    },
    outcome,
  };
}

/** The last day of a season; of an event, the day before somebody tells how it went at the latest. */
function endsBy(last: Day, catalogue: Catalogue, outcome: Outcome | undefined): Day {
  if (outcome === undefined || catalogue.series.get(outcome.series)?.kind !== "event") return last;
  const eve = addDays(judgedDay(outcome.article.published), -1);
  return eve < last ? eve : last;
}

/** The same, made once for each drive. */
function onceEach<T>(make: (series: SeriesId, season: Season) => T): (series: SeriesId, season: Season) => T {
  const made = new Map<string, T>();
  return (series, season) => {
    const key = `${series} ${season}`;
    const known = made.get(key) ?? make(series, season);
    made.set(key, known);
    return known;
  };
}

function bySeriesAndSeason(claims: readonly Claim[]): ReadonlyMap<Season, ReadonlyMap<SeriesId, readonly Claim[]>> {
  const seasons = new Map<Season, Map<SeriesId, Claim[]>>();
  for (const claim of claims) {
    const told = seasons.get(claim.season) ?? new Map<SeriesId, Claim[]>();
    const drive = told.get(claim.series) ?? [];
    drive.push(claim);
    told.set(claim.series, drive);
    seasons.set(claim.season, told);
  }
  return seasons;
}

function newestOf(claims: readonly Claim[], today: Day): Day {
  let newest = today;
  for (const claim of claims) {
    const published = judgedDay(claim.article.published);
    if (published > newest) newest = published;
  }
  return newest;
}

/** The series whose claims bear on one: itself, what it is part of, and its own parts. */
export function kinOf(catalogue: Catalogue, series: SeriesId): readonly SeriesId[] {
  const parents = catalogue.series.get(series)?.partOf ?? [];
  return [series, ...parents, ...partsOf(catalogue, series).map((part) => part.id)];
}
