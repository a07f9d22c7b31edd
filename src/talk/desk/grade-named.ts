import { fold } from "../../catalogue/fold.ts";
import { CERTAINTIES, type Certainty } from "../../racing/certainty.ts";
import type { Texts } from "../phrasing/texts.ts";

/** The grade of a word in any language, as replies tell it: `ruled out`, `incierto`. */
export function gradeNamed(languages: Iterable<Texts>, typed: string): Certainty | undefined {
  const wanted = fold(typed);
  const spoken = [...languages];
  return CERTAINTIES.find((certainty) =>
    [certainty, ...spoken.map((texts) => gradeWord(texts, certainty))].some((word) => fold(word) === wanted),
  );
}

/** "certain" of "certain, not yet official". */
export function gradeWord(texts: Texts, certainty: Certainty): string {
  return texts.say(`certainty-${certainty}`).replace(/\s*[,(].*$/, "");
}
