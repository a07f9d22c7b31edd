import { calendarOf } from "../catalogue/catalogue.ts";
import { roundsKnown } from "../racing/calendar.ts";
import type { Season } from "../racing/season.ts";
import type { SeriesId } from "../racing/series.ts";
import { type Scene, seriesOf } from "./scene.ts";

type Known = Pick<Scene, "catalogue" | "knowledge">;

/** What a series is part of in a season: an event of a championship whose calendar is known only if it is a round of it. */
export function parentsIn({ catalogue, knowledge }: Known, series: SeriesId, season: Season): readonly SeriesId[] {
  const { kind, partOf } = seriesOf(catalogue, series);
  if (kind !== "event") return partOf;
  return partOf.filter((parent) => {
    const calendar = calendarOf(catalogue, parent, season);
    const rounds = calendar === undefined ? [] : roundsKnown(calendar, knowledge.asOf);
    return rounds.length === 0 || rounds.some((round) => round.event === series);
  });
}
