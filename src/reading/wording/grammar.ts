import { fold } from "../../catalogue/fold.ts";
import type { Lexicon } from "../lexicon.ts";

type Words = ReadonlySet<string>;

/** How a language builds its sentences, and its small words, folded. data/language/reading/README.md tells each of them. */
export interface Grammar {
  /** In German and Dutch what decides may stand at the end: the verb, and "not" behind what it denies. */
  readonly verbLast: boolean;
  readonly dropsPronouns: boolean;
  readonly articles: Words;
  readonly of: Words;
  readonly as: Words;
  readonly by: Words;
  readonly with: Words;
  readonly lengths: Words;
  readonly numbers: Words;
  /** Words for people in racing: `champion`, `pilota`. */
  readonly personNouns: Words;
  /** Whether two words tell where somebody comes from, as "der Allgäuer" does. */
  isDemonym(article: string, noun: string): boolean;
}

export function grammarOf({ grammar, people }: Lexicon): Grammar {
  const { verbLast, dropsPronouns, demonyms } = grammar;
  const [articles, endings] = [folded(demonyms.articles), demonyms.endings.map(fold)];
  return {
    verbLast,
    dropsPronouns,
    articles: folded(grammar.articles),
    of: folded(grammar.of),
    as: folded(grammar.as),
    by: folded(grammar.by),
    with: folded(grammar.with),
    lengths: folded(grammar.lengths),
    numbers: folded(grammar.numbers),
    personNouns: new Set(people.epithets.flatMap(lastWords)),
    isDemonym: (article, noun) =>
      articles.has(article) &&
      noun.length >= SHORTEST_NOUN &&
      (endings.length === 0 || endings.some((ending) => noun.endsWith(ending))),
  };
}

/** A shorter word is no noun for somebody: "le natif de". */
const SHORTEST_NOUN = 4;

/** The last word of an epithet, in each of its alternatives: the noun in most languages. */
function lastWords(epithet: string): readonly string[] {
  return (epithet.split(" ").at(-1) ?? "")
    .split("|")
    .filter((word) => word.length >= SHORTEST_NOUN)
    .map(fold);
}

function folded(words: readonly string[]): Words {
  return new Set(words.map(fold));
}
