import { inLanguage } from "../../racing/language.ts";
import type { Outcome } from "../../racing/note.ts";
import { outcomesOf } from "../phrasing/outcomes.ts";
import { type Block, paragraph, text } from "../reply.ts";
import type { Scene, ToldLine } from "../scene.ts";
import type { SeasonMeant } from "../season-meant.ts";

/** What is said of a season that is over, and the notes that it is said from, for the small print to name. */
interface OverNote {
  readonly blocks: readonly Block[];
  readonly outcomes: readonly Outcome[];
}

/**
 * That a season is over, and how it went as far as notes tell, before anything that was said of it is told. Nothing as long
 * as a part of it is to come; each line says then for itself whether it is over.
 */
export function overNote(scene: Scene, meant: SeasonMeant, lines: readonly ToldLine[]): OverNote {
  const { texts } = scene;
  if (lines.length === 0 || lines.some(({ outlook }) => !outlook.over)) return { blocks: [], outcomes: [] };
  const outcomes = [...new Set(lines.flatMap(({ outlook }) => outcomesOf(scene, outlook)))];
  const isSaid = meant.unreported.length > 0; // As the end of "no report for …, and that season is over".
  if (outcomes.length === 0) {
    return { blocks: [paragraph(text(texts.say(isSaid ? "over-list-again" : "over-list")))], outcomes };
  }
  const went = outcomes.map(({ statement }) => inLanguage(statement, texts.language));
  return { blocks: [paragraph(text([...(isSaid ? [] : [texts.say("over")]), ...went].join(" ")))], outcomes };
}
