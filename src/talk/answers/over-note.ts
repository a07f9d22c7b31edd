import { inLanguage } from "../../racing/language.ts";
import type { Outcome } from "../../racing/note.ts";
import { outcomesTold } from "../phrasing/outcomes.ts";
import { type Block, paragraph, text } from "../reply.ts";
import type { Scene, ToldLine } from "../scene.ts";
import type { SeasonMeant } from "../season-meant.ts";

/** What is said of a season that is over, and the notes that it is said from, for the small print to name. */
interface OverNote {
  readonly blocks: readonly Block[];
  readonly outcomes: readonly Outcome[];
}

/**
 * That a season is over, and how it went as far as notes tell, before anything that was said of it is told. As long as a part
 * of it is to come, how it went so far; each line says then for itself whether it is over.
 */
export function overNote(scene: Scene, meant: SeasonMeant, lines: readonly ToldLine[]): OverNote {
  const { texts } = scene;
  const outcomes = outcomesTold(scene, { ...meant, outlooks: lines.map(({ outlook }) => outlook) });
  const isOver = lines.length > 0 && lines.every(({ outlook }) => outlook.over);
  const isSaid = meant.unreported.length > 0; // As the end of "no report for …, and that season is over".
  if (outcomes.length === 0) {
    const list = isSaid ? "over-list-again" : "over-list";
    return { blocks: isOver ? [paragraph(text(texts.say(list)))] : [], outcomes };
  }
  const went = outcomes.map(({ statement }) => inLanguage(statement, texts.language));
  const over = isOver && !isSaid ? [texts.say("over")] : [];
  return { blocks: [paragraph(text([...over, ...went].join(" ")))], outcomes };
}
