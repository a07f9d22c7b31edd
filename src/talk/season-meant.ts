import type { Catalogue } from "../catalogue/catalogue.ts";
import { nextSeason, runningSeason, type Season } from "../racing/season.ts";
import type { SeriesId } from "../racing/series.ts";
import { type Knowledge, kinOf } from "./knowledge.ts";

/** Which season an answer tells of. */
export interface SeasonMeant {
  /** None where no claim tells of any. */
  readonly season: Season | undefined;
  /** The seasons that were meant and that no claim tells of. */
  readonly unreported: readonly Season[];
  /** The series that were asked about; none where the whole programme is. */
  readonly asked: readonly SeriesId[];
  /** The series whose claims bear on those. */
  readonly kin: readonly SeriesId[] | undefined;
}

/**
 * The season that a question means: the one it names, else the running or the next one. Where no claim tells of it, the
 * newest season with claims is told instead.
 */
export function seasonMeant(
  knowledge: Knowledge,
  catalogue: Catalogue,
  named: Season | undefined,
  asked: readonly SeriesId[],
): SeasonMeant {
  const kin = asked.length === 0 ? undefined : [...new Set(asked.flatMap((series) => kinOf(catalogue, series)))];
  const told = knowledge.seasons(kin);
  const running = runningSeason(knowledge.today);
  const meant = named === undefined ? seasonsAhead(running, isOver(knowledge, running, asked)) : [named];
  const isTold = meant.some((season) => told.includes(season));
  const season = meant.find((each) => told.includes(each)) ?? told[0];
  return { season, unreported: isTold ? [] : meant, asked, kin };
}

function seasonsAhead(running: Season, over: boolean): readonly Season[] {
  return over ? [nextSeason(running)] : [running, nextSeason(running)];
}

/** Whether all that was asked about has run; of a programme, all that is in it. */
function isOver(knowledge: Knowledge, season: Season, asked: readonly SeriesId[]): boolean {
  const series = asked.length > 0 ? asked : knowledge.programme(season).outlooks.map((outlook) => outlook.about.series);
  return series.length > 0 && series.every((each) => knowledge.outlook(each, season).over);
}
