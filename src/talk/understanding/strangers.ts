import { isCue, isMarked, isName, type Marks, meanings } from "./marks.ts";

/** How much of an unknown name is said back, in characters. */
const MAX_NAME = 60;

/** How many words an unknown name may have. */
const MAX_WORDS = 4;

/** Somebody whom the message is about and whom nobody knows here; `undefined` where there is nobody. */
export function strangerIn(marks: Marks): string | undefined {
  const known = meanings(marks, "stranger")[0];
  return known?.name ?? nameInCapitals(marks) ?? subjectOfQuestion(marks);
}

/** A series that the message names and nobody knows here ("the Ferrari Challenge"); `undefined` where there is none. */
export function unknownSeriesIn(marks: Marks): string | undefined {
  const at = marks.tokens.findIndex((_, place) => isCue(marks, place, "series-noun"));
  if (at < 1) return undefined;
  let from = at;
  while (from > 0 && at - from < MAX_WORDS && couldName(marks, from - 1)) from -= 1;
  return from === at ? undefined : spelt(marks, from, at + 1);
}

function couldName(marks: Marks, at: number): boolean {
  return !isMarked(marks, at) || isName(marks, at, "team");
}

/** "… Mick Schumacher …": a run of capitalised words that mean nothing else. */
function nameInCapitals(marks: Marks): string | undefined {
  const isCapital = (at: number) => {
    const typed = marks.tokens[at]?.typed ?? "";
    const isPlace = isCue(marks, at - 1, "before-place");
    return typed.length > 2 && /^\p{Lu}[\p{Ll}\p{M}]/u.test(typed) && !isMarked(marks, at) && !isPlace;
  };
  const from = marks.tokens.findIndex(
    (token, at) => isCapital(at) && (!token.opens || isActing(marks, at + 1) || isCapital(at + 1)),
  );
  if (from < 0) return undefined;
  let to = from + 1;
  while (to - from < MAX_WORDS && isCapital(to)) to += 1;
  return spelt(marks, from, to);
}

/** "will marquez race …": what stands between the question's first word and the racing. */
function subjectOfQuestion(marks: Marks): string | undefined {
  if (!isCue(marks, 0, "opener")) return undefined;
  let to = 1;
  while (to <= 2 && to < marks.tokens.length && !isMarked(marks, to)) to += 1;
  return to > 1 && isActing(marks, to) ? spelt(marks, 1, to) : undefined;
}

function isActing(marks: Marks, at: number): boolean {
  return isCue(marks, at, "racing") || isName(marks, at, "series") || isName(marks, at, "team");
}

function spelt(marks: Marks, from: number, to: number): string {
  const words = marks.tokens.slice(from, to).map((token) => token.typed);
  return words.join(" ").slice(0, MAX_NAME);
}
