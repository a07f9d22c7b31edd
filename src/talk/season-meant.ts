import { nextSeason, runningSeason, type Season } from "../racing/season.ts";
import type { SeriesId } from "../racing/series.ts";
import type { Knowledge } from "./knowledge.ts";

/** Which season an answer tells of. */
export interface SeasonMeant {
  /** None where no claim tells of any. */
  readonly season: Season | undefined;
  /** The seasons that were meant and that no claim tells of. */
  readonly unreported: readonly Season[];
}

/**
 * The season that a question means: the one it names, else the running or the next one. Where no claim tells of it, the
 * newest season with claims is told instead.
 */
export function seasonMeant(
  knowledge: Knowledge,
  named: Season | undefined,
  series?: readonly SeriesId[],
): SeasonMeant {
  const told = knowledge.seasons(series);
  const running = runningSeason(knowledge.today);
  const isOver = (season: Season) =>
    toldSeries(knowledge, season, series).every((each) => knowledge.isOver(each, season));
  const meant = named === undefined ? seasonsAhead(running, told.includes(running) && isOver(running)) : [named];
  const found = meant.find((season) => told.includes(season)) ?? told[0];
  return {
    season: found,
    unreported: meant.some((season) => told.includes(season)) ? [] : meant,
  };
}

function seasonsAhead(running: Season, isOver: boolean): readonly Season[] {
  return isOver ? [nextSeason(running)] : [running, nextSeason(running)];
}

function toldSeries(knowledge: Knowledge, season: Season, series?: readonly SeriesId[]): readonly SeriesId[] {
  return series ?? knowledge.programme(season).outlooks.map((outlook) => outlook.about.series);
}
