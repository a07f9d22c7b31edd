import type { Found, Phrases } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import type { Cue, Meaning, SeasonWord, Vocabulary } from "./vocabulary.ts";

/** For each word of a message the phrase that it is part of, if it is part of one. */
type ByWord<T> = readonly (Found<T> | undefined)[];

/** A message with what its words were found to mean. */
export interface Marks {
  readonly tokens: readonly Token[];
  readonly names: ByWord<Meaning>;
  /** Among the words that are no part of a name: "race next year" is of next year. */
  readonly seasons: ByWord<SeasonWord>;
  /** Among the words that are neither, as if those were not there: "the next WEC race" has the next race. */
  readonly cues: ByWord<Cue>;
}

export function mark(tokens: readonly Token[], vocabulary: Vocabulary): Marks {
  const all = tokens.map((_, at) => at);
  const names = found(tokens, all, vocabulary.names);
  const unnamed = all.filter((at) => names[at] === undefined);
  const seasons = found(tokens, unnamed, vocabulary.seasons);
  const others = unnamed.filter((at) => seasons[at] === undefined);
  return { tokens, names, seasons, cues: found(tokens, others, vocabulary.cues) };
}

/** Phrases among some of the words, those places alone. */
function found<T>(tokens: readonly Token[], places: readonly number[], phrases: Phrases<T>): ByWord<T> {
  const byWord = new Array<Found<T> | undefined>(tokens.length).fill(undefined);
  const words = places.map((at) => tokens[at]?.word ?? "");
  for (const phrase of phrases.find(words)) {
    for (const at of places.slice(phrase.from, phrase.to)) byWord[at] = phrase;
  }
  return byWord;
}

/** What names mean, in the order of the message. */
export function meanings<Kind extends Meaning["kind"]>(marks: Marks, kind: Kind) {
  const isWanted = (meaning: Meaning): meaning is Extract<Meaning, { kind: Kind }> => meaning.kind === kind;
  return [...new Set(marks.names)].flatMap((name) => name?.meanings.filter(isWanted) ?? []);
}

/** What cues tell, in the order of the message. */
export function cues<Kind extends Cue["kind"]>(marks: Marks, kind: Kind) {
  const isWanted = (cue: Cue): cue is Extract<Cue, { kind: Kind }> => cue.kind === kind;
  return [...new Set(marks.cues)].flatMap((cue) => cue?.meanings.filter(isWanted) ?? []);
}

/** Whether a word is part of a cue of that kind. */
export function isCue(marks: Marks, at: number, kind: Cue["kind"]): boolean {
  return marks.cues[at]?.meanings.some((cue) => cue.kind === kind) ?? false;
}

/** Whether a word is part of a name of that kind. */
export function isName(marks: Marks, at: number, kind: Meaning["kind"]): boolean {
  return marks.names[at]?.meanings.some((meaning) => meaning.kind === kind) ?? false;
}

/** Whether a word was found to mean anything at all. */
export function isMarked(marks: Marks, at: number): boolean {
  return marks.names[at] !== undefined || marks.seasons[at] !== undefined || marks.cues[at] !== undefined;
}
