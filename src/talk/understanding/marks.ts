import type { Found, Phrases } from "../../catalogue/phrases.ts";
import { seasonSpelt } from "./season-spelt.ts";
import type { Token } from "./tokens.ts";
import type { Cue, Meaning, TimeWord, Vocabulary } from "./vocabulary.ts";

/** The phrases found in a message, in its order, and for each word the one that it is part of, if it is part of one. */
interface Marked<T> {
  readonly all: readonly Found<T>[];
  readonly byWord: readonly (Found<T> | undefined)[];
}

/** A message with what its words were found to mean. */
export interface Marks {
  readonly tokens: readonly Token[];
  readonly names: Marked<Meaning>;
  /** Among the words that are no part of a name: "race next year" is of next year. */
  readonly times: Marked<TimeWord>;
  /** Among the words that are neither and spell no season, as if those were not there: "the next WEC race" has the next race. */
  readonly cues: Marked<Cue>;
}

export function mark(tokens: readonly Token[], vocabulary: Vocabulary): Marks {
  const places = tokens.map((_, at) => at);
  const names = marked(tokens, places, vocabulary.names);
  const unnamed = places.filter((at) => names.byWord[at] === undefined);
  const times = marked(tokens, unnamed, vocabulary.times);
  const others = unnamed.filter((at) => times.byWord[at] === undefined && seasonSpelt(tokens, at) === undefined);
  return { tokens, names, times, cues: marked(tokens, others, vocabulary.cues) };
}

/** Phrases among some of the words, those places alone. */
function marked<T>(tokens: readonly Token[], places: readonly number[], phrases: Phrases<T>): Marked<T> {
  const all = phrases.find(places.map((at) => tokens[at]?.word ?? ""));
  const byWord = new Array<Found<T> | undefined>(tokens.length).fill(undefined);
  for (const phrase of all) {
    for (const at of places.slice(phrase.from, phrase.to)) byWord[at] = phrase;
  }
  return { all, byWord };
}

/** What names mean, in the order of the message. */
export function meanings<Kind extends Meaning["kind"]>(marks: Marks, kind: Kind) {
  const isWanted = (meaning: Meaning): meaning is Extract<Meaning, { kind: Kind }> => meaning.kind === kind;
  return marks.names.all.flatMap((name) => name.meanings.filter(isWanted));
}

/** What cues tell, in the order of the message. */
export function cues<Kind extends Cue["kind"]>(marks: Marks, kind: Kind) {
  const isWanted = (cue: Cue): cue is Extract<Cue, { kind: Kind }> => cue.kind === kind;
  return marks.cues.all.flatMap((cue) => cue.meanings.filter(isWanted));
}

/** Whether a word is part of a cue of that kind. */
export function isCue(marks: Marks, at: number, kind: Cue["kind"]): boolean {
  return marks.cues.byWord[at]?.meanings.some((cue) => cue.kind === kind) ?? false;
}

/** Whether a word is part of a name of that kind. */
export function isName(marks: Marks, at: number, kind: Meaning["kind"]): boolean {
  return marks.names.byWord[at]?.meanings.some((meaning) => meaning.kind === kind) ?? false;
}

/** Whether a word was found to mean anything at all. */
export function isMarked(marks: Marks, at: number): boolean {
  return (
    marks.names.byWord[at] !== undefined || marks.times.byWord[at] !== undefined || marks.cues.byWord[at] !== undefined
  );
}
