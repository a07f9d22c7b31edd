import { languagesOf } from "./language-of.ts";
import { isMarked, isName, type Marks, mark, meanings } from "./marks.ts";
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * A message with its slips taken for what was meant, where racing is spoken of: a word that means nothing as it stands, and is
 * one letter away from one that does. Somebody else's name is nobody's slip.
 */
export function mended(marks: Marks, vocabulary: Vocabulary): Marks {
  const likely = languagesOf(marks);
  const tokens = marks.tokens.map((token, at) => {
    const meant = isMarked(marks, at) ? undefined : vocabulary.slips.meant(token.word, likely);
    return meant === undefined ? token : { ...token, word: meant };
  });
  if (tokens.every((token, at) => token === marks.tokens[at])) return marks;
  const again = mark(tokens, vocabulary);
  const strangers = tokens.map((token, at) => isStranger(again, marks, token, at));
  if (!strangers.includes(true)) return again;
  return mark(
    tokens.map((token, at) => (strangers[at] === true ? (marks.tokens[at] ?? token) : token)),
    vocabulary,
  );
}

/** "Ross Chastain": a name that would be a driver's if it were a slip, beside a name that is nobody's. */
function isStranger(again: Marks, before: Marks, token: Token, at: number): boolean {
  if (token === before.tokens[at] || !isName(again, at, "driver")) return false;
  return [at - 1, at + 1].some((place) => {
    const beside = again.tokens[place];
    return (
      beside !== undefined && !beside.opens && !isMarked(again, place) && /^\p{Lu}[\p{Ll}\p{M}]/u.test(beside.typed)
    );
  });
}

/** Whether there is anything of racing in a message as it was typed, so that its slips may be of racing too. */
export function isNearRacing(marks: Marks): boolean {
  return (
    meanings(marks, "driver").some(({ weak }) => !weak) ||
    meanings(marks, "series").length > 0 ||
    meanings(marks, "class").length > 0 ||
    meanings(marks, "team").length > 0 ||
    marks.times.all.length > 0 ||
    marks.cues.all.some((cue) => cue.meanings.some(({ kind }) => kind === "racing" || kind === "intent"))
  );
}
