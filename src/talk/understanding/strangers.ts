import { isCue, isMarked, isName, type Marks, meanings } from "./marks.ts";

/** How much of an unknown name is said back, in characters. */
const MAX_NAME = 60;

/** How many words an unknown name may have. */
const MAX_WORDS = 4;

/** How many words a name may have that was typed without capitals. */
const MAX_BARE = 2;

/** Somebody whom the message is about and whom nobody knows here; `undefined` where there is nobody. */
export function strangerIn(marks: Marks): string | undefined {
  const known = meanings(marks, "stranger")[0];
  return known?.name ?? nameInCapitals(marks) ?? subjectOfQuestion(marks) ?? subjectOfVerb(marks);
}

/**
 * A series or an event that the message names and nobody knows here: "the Ferrari Challenge", "in NASCAR", "to Monza";
 * `undefined` where there is none. Without a series' noun only where it is `ofSomebody` who may race there.
 */
export function unknownSeriesIn(marks: Marks, ofSomebody: boolean): string | undefined {
  const noun = marks.tokens.findIndex((_, place) => isCue(marks, place, "series-noun"));
  const from = startOfName(marks, noun);
  if (noun >= 0 && isShortNumber(marks, noun + 1)) return spelt(marks, from, noun + 2);
  return noun >= 0 && from < noun ? spelt(marks, from, noun + 1) : ofSomebody ? unknownGoal(marks) : undefined;
}

/** Where the words begin that could be a name before a place, or right after the message's first word. */
function startOfName(marks: Marks, end: number): number {
  let from = end;
  while (from > 0 && end - from < MAX_WORDS && couldName(marks, from - 1)) from -= 1;
  return from;
}

/** What stands where a series would, behind "in", "race" or the driver: a capitalised name, or all that is not understood. */
function unknownGoal(marks: Marks): string | undefined {
  const isUnknown = (at: number) =>
    at >= 0 && at < marks.tokens.length && !isMarked(marks, at) && !/^\d+$/.test(marks.tokens[at]?.word ?? "");
  const unknown = marks.tokens.flatMap((_, at) => (isUnknown(at) ? [at] : []));
  const isOnly = unknown.every((at, index) => index === 0 || at === (unknown[index - 1] ?? 0) + 1);
  const from = unknown.find((at) => {
    const before = precedingWord(marks, at);
    const isPlace = isCue(marks, before, "before-place");
    const follows =
      isPlace || isCue(marks, before, "racing") || isName(marks, before, "driver") || isName(marks, before, "team");
    const isNamed = /^\p{Lu}/u.test(marks.tokens[at]?.typed ?? "") && !(marks.tokens[at]?.opens ?? true);
    return follows && (isNamed || (isPlace && isOnly));
  });
  if (from === undefined) return undefined;
  let to = from + 1;
  while (to - from < MAX_WORDS && (isUnknown(to) || isShortNumber(marks, to))) to += 1;
  return spelt(marks, startOfTeam(marks, from), to);
}

/** "Formula 2": a number that is no year. */
function isShortNumber(marks: Marks, at: number): boolean {
  return /^\d{1,3}$/.test(marks.tokens[at]?.word ?? "");
}

/** The word before, articles passed over. */
function precedingWord(marks: Marks, at: number): number {
  return isCue(marks, at - 1, "article") ? at - 2 : at - 1;
}

function startOfTeam(marks: Marks, at: number): number {
  return isName(marks, at - 1, "team") ? at - 1 : at;
}

/** All words that mean nothing here, numbers apart; `undefined` where there are none. */
export function notUnderstoodIn(marks: Marks): string | undefined {
  const words = marks.tokens.filter(({ word }, at) => !isMarked(marks, at) && !/^\d+$/.test(word));
  return words.length === 0
    ? undefined
    : words
        .map((token) => token.typed)
        .join(" ")
        .slice(0, MAX_NAME);
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
  let from = 0;
  while (isCue(marks, from, "opener")) from += 1;
  if (from === 0) return undefined;
  let to = from;
  while (to - from < MAX_BARE && to < marks.tokens.length && !isMarked(marks, to)) to += 1;
  return to > from && isActing(marks, to) ? spelt(marks, from, to) : undefined;
}

/** "marquez corre …", "con chi corre giovinazzi?": words that mean nothing here, at the start before a verb or right behind one. */
function subjectOfVerb(marks: Marks): string | undefined {
  if (marks.cues.all.some((cue) => cue.meanings.some(({ kind }) => kind === "pronoun"))) return undefined;
  const isBare = (at: number) => {
    const word = marks.tokens[at]?.word ?? "";
    return word.length > 2 && /^\p{L}+$/u.test(word) && !isMarked(marks, at);
  };
  const runFrom = (from: number) => {
    let to = from;
    while (to - from <= MAX_BARE && isBare(to)) to += 1;
    return to;
  };
  for (let at = 0; at < marks.tokens.length; at++) {
    const to = runFrom(at);
    if (to === at || to - at > MAX_BARE || isBare(at - 1)) continue;
    const isStart = at === 0 || isCue(marks, at - 1, "follow-up") || isCue(marks, at - 1, "greeting");
    const isFirst = isStart && (isActing(marks, to) || isCue(marks, to, "opener") || isCue(marks, to, "before-place"));
    const follows = isActing(marks, at - 1) && (to === marks.tokens.length || isEndOfSubject(marks, to));
    if (isFirst || follows) return spelt(marks, at, to);
  }
  return undefined;
}

/** What may stand behind the name of somebody who races: where, in what, when. */
function isEndOfSubject(marks: Marks, at: number): boolean {
  return (
    isCue(marks, at, "before-place") ||
    isName(marks, at, "series") ||
    isName(marks, at, "team") ||
    marks.times.byWord[at] !== undefined ||
    /^\d{4}$/.test(marks.tokens[at]?.word ?? "")
  );
}

function isActing(marks: Marks, at: number): boolean {
  return (
    isCue(marks, at, "racing") || isCue(marks, at, "intent") || isName(marks, at, "series") || isName(marks, at, "team")
  );
}

function spelt(marks: Marks, from: number, to: number): string {
  const words = marks.tokens.slice(from, to).map((token) => token.typed);
  return words.join(" ").slice(0, MAX_NAME);
}
