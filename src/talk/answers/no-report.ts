import { judgedDay } from "../../racing/published.ts";
import { allOf, anyOf, date } from "../phrasing/words.ts";
import { type Block, paragraph, text } from "../reply.ts";
import { linesIn, nameOf, type Scene } from "../scene.ts";
import type { SeasonMeant } from "../season-meant.ts";

/**
 * "No report for 2026 or 2027, which does not mean that he will not race. My latest is of 6 November 2023, about 2024, and
 * that season is over." Of the series that were asked about, where any were. Nothing where the season is told of.
 */
export function noReport(scene: Scene, { season, unreported, asked, kin }: SeasonMeant): readonly Block[] {
  const { texts, knowledge, catalogue } = scene;
  if (unreported.length === 0) return [];
  const seasons = anyOf(texts, unreported.map(String));
  const driver = knowledge.driver.shortName;
  const series = allOf(
    texts,
    asked.map((each) => nameOf(catalogue, each)),
  );
  const none =
    asked.length === 0
      ? texts.say("no-report", { seasons, driver })
      : texts.say("no-report-series", { seasons, series, driver });
  if (season === undefined) return [paragraph(text(none))];
  const outlooks =
    kin === undefined ? knowledge.programme(season).outlooks : kin.map((each) => knowledge.outlook(each, season));
  const lines = linesIn(outlooks);
  const published = lines.flatMap(({ line }) => line.evidence.map((claim) => claim.article.published));
  const newest = published.reduce((a, b) => (judgedDay(a) < judgedDay(b) ? b : a));
  const isOver = lines.every(({ outlook }) => outlook.over);
  const latest = texts.say(isOver ? "latest-over" : "latest", { date: date(texts, newest), season: String(season) });
  return [paragraph(text(`${none} ${latest}`))];
}
