import type { Outcome } from "../../racing/note.ts";
import { judgedDay } from "../../racing/published.ts";
import { runningSeason, type Season } from "../../racing/season.ts";
import type { SeriesId } from "../../racing/series.ts";
import { noteSpans } from "../phrasing/attribution.ts";
import { allOf, anyOf, date } from "../phrasing/words.ts";
import { type Block, paragraph, text } from "../reply.ts";
import { linesIn, nameOf, type Scene } from "../scene.ts";
import type { SeasonMeant } from "../season-meant.ts";

/**
 * "No report for 2026 or 2027, which does not mean that he will not race. My latest is of 6 November 2023, about 2024, and
 * that season is over." Of the series that were asked about, where any were. Nothing where the season is told of.
 */
export function noReport(scene: Scene, meant: SeasonMeant): readonly Block[] {
  const { season, unreported, asked, kin } = meant;
  const { texts, knowledge } = scene;
  if (unreported.length === 0) return [];
  const went = outcomesUnforetold(scene, meant);
  const none =
    went.length > 0
      ? went.flatMap((note, at) => [...(at === 0 ? [] : [text(" ")]), ...noteSpans(scene, note)])
      : [text(noneOf(scene, unreported, asked))];
  if (season === undefined) return [paragraph(...none)];
  const outlooks =
    kin === undefined ? knowledge.programme(season).outlooks : kin.map((each) => knowledge.outlook(each, season));
  const lines = linesIn(outlooks);
  const published = lines.flatMap(({ line }) => line.evidence.map((claim) => claim.article.published));
  const newest = published.reduce((a, b) => (judgedDay(a) < judgedDay(b) ? b : a));
  const isOver = lines.every(({ outlook }) => outlook.over);
  const latest = texts.say(isOver ? "latest-over" : "latest", { date: date(texts, newest), season: String(season) });
  return [paragraph(...none, text(` ${latest}`))];
}

/** How seasons went that nobody had reported on before; none where no note tells. */
export function outcomesUnforetold({ knowledge }: Scene, { unreported, asked }: SeasonMeant): readonly Outcome[] {
  return knowledge.notes.filter(
    (note): note is Outcome =>
      note.kind === "outcome" &&
      unreported.includes(note.season) &&
      (asked.length === 0 || asked.includes(note.series)),
  );
}

function noneOf(
  { knowledge, catalogue, texts }: Scene,
  seasons: readonly Season[],
  asked: readonly SeriesId[],
): string {
  const isPast = seasons.every((season) => season < runningSeason(knowledge.today));
  const told = { seasons: anyOf(texts, seasons.map(String)), driver: knowledge.driver.shortName };
  if (asked.length === 0) return texts.say(isPast ? "no-report-past" : "no-report", told);
  const names = asked.map((each) => nameOf({ catalogue, texts }, each));
  return texts.say(isPast ? "no-report-series-past" : "no-report-series", { ...told, series: allOf(texts, names) });
}
