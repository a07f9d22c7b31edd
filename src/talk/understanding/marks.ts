import type { Found } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import type { Cue, Meaning, Vocabulary } from "./vocabulary.ts";

/** A message with what its words were found to mean. */
export interface Marks {
  readonly tokens: readonly Token[];
  /** For each word the name that it is part of. */
  readonly names: readonly (Found<Meaning> | undefined)[];
  /** For each word that is no part of a name the cue that it is part of. */
  readonly cues: readonly (Found<Cue> | undefined)[];
}

export function mark(tokens: readonly Token[], vocabulary: Vocabulary): Marks {
  const words = tokens.map((token) => token.word);
  const names = byWord(words.length, vocabulary.names.find(words));
  const others = words.map((word, at) => (names[at] === undefined ? word : ""));
  return { tokens, names, cues: byWord(words.length, vocabulary.cues.find(others)) };
}

function byWord<T>(length: number, all: readonly Found<T>[]): readonly (Found<T> | undefined)[] {
  const at = new Array<Found<T> | undefined>(length).fill(undefined);
  for (const found of all) at.fill(found, found.from, found.to);
  return at;
}

/** What names mean, in the order of the message. */
export function meanings<Kind extends Meaning["kind"]>(marks: Marks, kind: Kind) {
  const isWanted = (meaning: Meaning): meaning is Extract<Meaning, { kind: Kind }> => meaning.kind === kind;
  return [...new Set(marks.names)].flatMap((found) => found?.meanings.filter(isWanted) ?? []);
}

/** What cues tell, in the order of the message. */
export function cues<Kind extends Cue["kind"]>(marks: Marks, kind: Kind) {
  const isWanted = (cue: Cue): cue is Extract<Cue, { kind: Kind }> => cue.kind === kind;
  return [...new Set(marks.cues)].flatMap((found) => found?.meanings.filter(isWanted) ?? []);
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
  return marks.names[at] !== undefined || marks.cues[at] !== undefined;
}
