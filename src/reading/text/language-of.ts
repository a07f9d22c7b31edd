import type { ReadLanguage } from "../languages.ts";
import type { Lexicon } from "../lexicon.ts";
import { lowerCase } from "./tokens.ts";

/** How much of a text tells its language, in characters. */
const ENOUGH = 4000;

/** The language that has most of its commonest words in a text; `undefined` where none has any. A word of several counts less. */
export function languageOf(text: string, lexicons: readonly Lexicon[]): ReadLanguage | undefined {
  const words = text.slice(0, ENOUGH).match(/[\p{L}\p{M}]+/gu) ?? [];
  const common = commonWords(lexicons);
  const counts = new Map<ReadLanguage, number>();
  for (const word of words) {
    const having = common.get(lowerCase(word)) ?? [];
    for (const language of having) counts.set(language, (counts.get(language) ?? 0) + 1 / having.length);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best?.[0];
}

/** The languages that each word is one of the commonest in. */
type CommonWords = ReadonlyMap<string, readonly ReadLanguage[]>;

const KNOWN = new WeakMap<readonly Lexicon[], CommonWords>();

/** The commonest words of all languages, made once. */
function commonWords(lexicons: readonly Lexicon[]): CommonWords {
  const known = KNOWN.get(lexicons);
  if (known !== undefined) return known;
  const made = new Map<string, ReadLanguage[]>();
  for (const { language, commonest } of lexicons) {
    for (const word of new Set(commonest.map(lowerCase))) made.set(word, [...(made.get(word) ?? []), language]);
  }
  KNOWN.set(lexicons, made);
  return made;
}
