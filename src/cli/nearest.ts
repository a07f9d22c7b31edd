import { closest } from "fastest-levenshtein";

/** A question that offers the word that comes nearest; nothing where there is none to offer. */
export function nearest(word: string, words: readonly string[]): string {
  return words.length === 0 ? "" : `Did you mean ${closest(word.toLowerCase(), words)}?`;
}
