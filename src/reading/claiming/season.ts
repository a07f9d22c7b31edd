import { type Day, yearOf } from "../../racing/day.ts";
import { type Season, season } from "../../racing/season.ts";
import type { Series } from "../../racing/series.ts";
import type { Annotated } from "../annotate.ts";
import { isNow, type Time } from "../naming/times.ts";

/** What times say of a season: `none` for "one day", `past` for what has been. */
export type Told = readonly Season[] | "none" | "past" | undefined;

/** From this month on a season over two years that is spoken of as running ends in the next year. */
const NEW_SEASON_FROM = 9;

/** From these months on, news of a move and any other news of such a series are of its next season. */
const OVER_MOVES_FROM = 5;
const OVER_FROM = 8;

/** Up to this month "the coming season" is that of the same year. */
const SEASON_BEGINS_BY = 2;

/** From these months on, news of a move and any other news are of the next year, where nothing is said. */
const MOVES_FROM = 6;
const ALL_FROM = 10;

/** A contract that runs until a year is told of so many seasons at most. */
const MAX_SEASONS = 4;

/** What the times of a clause or a sentence say, seen from a day. A year that is written out says more than "one day". */
export function seasonTold(times: readonly Time[], on: Day, series: Series | undefined): Told {
  const until = times.find((time) => time.kind === "year" && time.bound === "until");
  const years = seasonTimes(times).flatMap((time) => yearTold(time, on, series) ?? []);
  const written = years.filter((year) => year !== "none");
  const coming = [...new Set(written.filter((year) => year >= yearOf(on)))];
  if (until?.kind === "year") {
    const next = yearOf(on) + (Number(on.slice(5, 7)) >= MOVES_FROM ? 1 : 0);
    coming.push(...range(Math.min(next, ...coming), until.year));
  }
  if (coming.length > 0) return [...new Set(coming)].slice(0, MAX_SEASONS).flatMap((year) => season(year) ?? []);
  if (years.includes("none")) return "none";
  return written.length > 0 ? "past" : undefined;
}

/** "In 2027, they said on Friday": a day tells the season where nothing else does. */
function seasonTimes(times: readonly Time[]): readonly Time[] {
  const others = times.filter((time) => time.kind !== "relative" || time.which !== "today");
  return others.some(({ kind }) => kind === "year" || kind === "relative") ? others : times;
}

/** For each sentence the season to come that was spoken of last before it. */
export function seasonsSpokenOf(sentences: readonly Annotated[], on: Day): readonly (Season | undefined)[] {
  let last: Season | undefined;
  return sentences.map(({ times }) => {
    const before = last;
    const told = seasonTold(times, on, undefined);
    if (Array.isArray(told)) last = told.find((each) => each > yearOf(on)) ?? last;
    return before;
  });
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.min(to - from + 1, MAX_SEASONS)) }, (_, index) => from + index);
}

/** The season of a series that runs on a day. */
export function currentSeason(on: Day, series: Series | undefined): number {
  const isNew = series?.overTwoYears === true && Number(on.slice(5, 7)) >= NEW_SEASON_FROM;
  return yearOf(on) + (isNew ? 1 : 0);
}

/** Whether a season that is told by two years bears the second of them. */
function endsInSecond(series: Series | undefined, second: number): boolean {
  const over = series?.overTwoYears ?? false;
  return typeof over === "boolean" ? over : over.some((season) => season === second);
}

function yearTold(time: Time, on: Day, series: Series | undefined): number | "none" | undefined {
  const overTwo = series?.overTwoYears === true;
  const [year, month] = [yearOf(on), Number(on.slice(5, 7))];
  if (time.kind === "year") {
    if (time.bound === "until") return undefined;
    if (time.ends !== undefined && endsInSecond(series, time.ends)) return time.ends;
    return time.year + (time.bound === "after" ? 1 : 0);
  }
  if (time.kind === "month") {
    const of = time.month < month ? year + 1 : year;
    return overTwo && time.month >= NEW_SEASON_FROM ? of + 1 : of;
  }
  if (time.kind === "after") return undefined;
  if (time.which === "someday") return "none";
  const running = currentSeason(on, series);
  if (time.which === "last") return running - 1;
  if (isNow(time)) return running;
  if (time.which === "after") return running + 1;
  const isComing = month <= SEASON_BEGINS_BY && time.ofSeason && !overTwo;
  return isComing ? year : overTwo ? Math.max(running, year + 1) : year + 1;
}

/** The season that is meant where the article tells none. */
export function seasonUntold(series: Series, on: Day, isMove: boolean): Season | null {
  const [year, month] = [yearOf(on), Number(on.slice(5, 7))];
  if (series.usualMonth !== undefined) return season(month > series.usualMonth ? year + 1 : year) ?? null;
  if (series.overTwoYears === true)
    return season(month >= (isMove ? OVER_MOVES_FROM : OVER_FROM) ? year + 1 : year) ?? null;
  return season(month >= (isMove ? MOVES_FROM : ALL_FROM) ? year + 1 : year) ?? null;
}
