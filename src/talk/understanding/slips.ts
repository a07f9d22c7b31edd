import type { Language } from "../../racing/language.ts";

/** A word with fewer letters is too often another one. */
const SHORTEST = 4;

/** The languages of a word; none for a name, which is of all. */
type Languages = ReadonlySet<Language> | undefined;

/** What a mistyped word may have been: one letter more, less or other, or two of them swapped. */
export class Slips {
  readonly #names: () => Iterable<string>;
  readonly #words: () => Iterable<readonly [string, Language]>;
  #index: Index | undefined;

  /** Names earlier in the list are likelier than later ones. Both are read when somebody mistypes for the first time. */
  constructor(names: () => Iterable<string>, words: () => Iterable<readonly [string, Language]>) {
    this.#names = names;
    this.#words = words;
  }

  /** The word that was meant in one of some languages by one that is none; `undefined` where there is none that near. */
  meant(typed: string, likely: readonly Language[]): string | undefined {
    if (!isLong(typed)) return undefined;
    this.#index ??= indexOf(this.#names(), this.#words());
    const { byForm, known } = this.#index;
    if (known.has(typed)) return undefined;
    let best: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const form of formsOf(typed)) {
      for (const word of byForm.get(form) ?? []) {
        const { languages, place = 0 } = known.get(word) ?? {};
        const isForeign =
          languages !== undefined && likely.length > 0 && !likely.some((language) => languages.has(language));
        if (isForeign || !isSlip(typed, word)) continue;
        const cost = costOf(typed, word, languages) + place / (known.size + 1);
        if (cost < least) [best, least] = [word, cost];
      }
    }
    return best;
  }
}

interface Known {
  readonly languages: Languages;
  readonly place: number;
}

interface Index {
  /** Words by themselves and by what is left of them without one letter, since two words of distance one share such a form. */
  readonly byForm: ReadonlyMap<string, readonly string[]>;
  readonly known: ReadonlyMap<string, Known>;
}

function indexOf(names: Iterable<string>, words: Iterable<readonly [string, Language]>): Index {
  const byForm = new Map<string, string[]>();
  const known = new Map<string, { readonly languages: Set<Language> | undefined; readonly place: number }>();
  const add = (word: string, language?: Language) => {
    if (!isLong(word)) return;
    const there = known.get(word);
    if (there !== undefined) {
      if (language !== undefined) there.languages?.add(language);
      return;
    }
    known.set(word, { languages: language === undefined ? undefined : new Set([language]), place: known.size });
    for (const form of formsOf(word)) {
      const others = byForm.get(form);
      if (others === undefined) byForm.set(form, [word]);
      else others.push(word);
    }
  };
  for (const name of names) add(name);
  for (const [word, language] of words) add(word, language);
  return { byForm, known };
}

/** Lower is likelier: names first, then words that begin alike. */
function costOf(typed: string, word: string, languages: Languages): number {
  return (languages === undefined ? 0 : 0.5) + (typed[0] === word[0] ? 0 : 2) + (typed.length === word.length ? 0 : 1);
}

function isLong(word: string): boolean {
  return word.length >= SHORTEST && /^\p{L}+$/u.test(word);
}

function formsOf(word: string): ReadonlySet<string> {
  const forms = new Set([word]);
  for (let at = 0; at < word.length; at++) forms.add(word.slice(0, at) + word.slice(at + 1));
  return forms;
}

function isSlip(typed: string, word: string): boolean {
  const shorter = Math.min(typed.length, word.length);
  let start = 0;
  while (start < shorter && typed[start] === word[start]) start += 1;
  let end = 0;
  while (end < shorter - start && typed.at(-1 - end) === word.at(-1 - end)) end += 1;
  const [wrong, right] = [typed.slice(start, typed.length - end), word.slice(start, word.length - end)];
  if (wrong.length <= 1 && right.length <= 1) return wrong !== right;
  return wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
}
