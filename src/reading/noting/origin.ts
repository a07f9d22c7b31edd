import { fold } from "../../catalogue/fold.ts";
import type { Annotations } from "../claiming/annotations.ts";
import { endOf, is } from "../wording/cues.ts";

/** Words between a publisher and the verb with which it is repeated, at most. */
const MAX_TO_VERB = 2;

/** Whom an article repeats, by the key of a publisher of the catalogue; `undefined` where it repeats nobody. */
export function originIn({ sentences, catalogue }: Annotations): string | undefined {
  if (!sentences.some(({ marks }) => marks.some((mark) => is(mark, "reported")))) return undefined;
  const publishers = [...catalogue.publishers.values()].map(({ id, name }) => ({ id, words: fold(name).split(" ") }));
  for (const { sentence, marks } of sentences) {
    const words = sentence.tokens.map(({ word }) => word);
    for (const mark of marks.filter((each) => is(each, "reported"))) {
      for (const { id, words: name } of publishers) {
        const isBehind = (at: number) => Math.abs(at - endOf(mark)) <= MAX_TO_VERB;
        const isBefore = (at: number) => Math.abs(mark.at - at - name.length) <= MAX_TO_VERB;
        const stands = (at: number) => name.every((word, index) => words[at + index] === word);
        if (words.some((word, at) => word === name[0] && (isBehind(at) || isBefore(at)) && stands(at))) return id;
      }
    }
  }
  return undefined;
}
