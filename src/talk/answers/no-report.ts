import { judgedDay } from "../../racing/published.ts";
import { anyOf, date } from "../phrasing/words.ts";
import { type Block, paragraph, text } from "../reply.ts";
import { linesIn, type Scene } from "../scene.ts";
import type { SeasonMeant } from "../season-meant.ts";

/**
 * "No report for 2026 or 2027, which does not mean that he will not race. My latest is of 6 November 2023, about 2024, and
 * that season is over." Nothing where the season that was meant is told of.
 */
export function noReport({ texts, knowledge }: Scene, { season, unreported }: SeasonMeant): readonly Block[] {
  if (unreported.length === 0) return [];
  const none = texts.say("no-report", {
    seasons: anyOf(texts, unreported.map(String)),
    driver: knowledge.driver.shortName,
  });
  if (season === undefined) return [paragraph(text(none))];
  const lines = linesIn(knowledge.programme(season).outlooks);
  const newest = lines
    .flatMap(({ line }) => line.evidence)
    .map((claim) => claim.article.published)
    .reduce((a, b) => (judgedDay(a) < judgedDay(b) ? b : a));
  const isOver = lines.every(({ outlook }) => outlook.over);
  const latest = texts.say(isOver ? "latest-over" : "latest", { date: date(texts, newest), season: String(season) });
  return [paragraph(text(`${none} ${latest}`))];
}
