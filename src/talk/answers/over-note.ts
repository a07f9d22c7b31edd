import { inLanguage } from "../../racing/language.ts";
import { type Block, paragraph, text } from "../reply.ts";
import type { Scene, ToldLine } from "../scene.ts";
import type { SeasonMeant } from "../season-meant.ts";

/**
 * That a season is over, and how it went as far as notes tell, before anything that was said of it is told. Nothing as long
 * as a part of it is to come; each line says then for itself whether it is over.
 */
export function overNote(
  { knowledge, texts }: Scene,
  meant: SeasonMeant,
  lines: readonly ToldLine[],
): readonly Block[] {
  if (lines.length === 0 || lines.some(({ outlook }) => !outlook.over)) return [];
  const outcomes = new Set(lines.map(({ outlook: { about } }) => knowledge.outcome(about.series, about.season)));
  const went = [...outcomes].flatMap((outcome) =>
    outcome === undefined ? [] : [inLanguage(outcome.statement, texts.language)],
  );
  const isSaid = meant.unreported.length > 0; // As the end of "no report for …, and that season is over".
  if (went.length > 0) return [paragraph(text([...(isSaid ? [] : [texts.say("over")]), ...went].join(" ")))];
  return [paragraph(text(texts.say(isSaid ? "over-list-again" : "over-list")))];
}
