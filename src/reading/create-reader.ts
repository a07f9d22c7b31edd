import type { Catalogue } from "../catalogue/catalogue.ts";
import { fold } from "../catalogue/fold.ts";
import type { Driver } from "../racing/driver.ts";
import type { Books } from "./annotate.ts";
import type { ReadLanguage } from "./languages.ts";
import type { Lexicon } from "./lexicon.ts";
import { nameBook, type OtherNames } from "./naming/name-book.ts";
import { timeBook } from "./naming/times.ts";
import { readArticle, type Tools } from "./read-article.ts";
import type { Reader } from "./reading.ts";
import { languageOf } from "./text/language-of.ts";
import type { NoEnds } from "./text/sentences.ts";
import { verified } from "./verify.ts";
import { cueBook, trendBook } from "./wording/cues.ts";

/** What the reader is made of. */
export interface ReaderParts {
  readonly catalogue: Catalogue;
  /** Whose drives are looked for. */
  readonly drivers: readonly Driver[];
  readonly lexicons: readonly Lexicon[];
  readonly others: OtherNames;
}

/** Where nouns that tell where somebody comes from are written with a capital, and others are not. */
const DEMONYMS: Partial<Record<ReadLanguage, RegExp>> = {
  de: /^der \w+er$/,
  fr: /^(?:le|l) \w{4,}$/,
  nl: /^de \w+(?:er|aan|man|oos|ees|ier|noor|rus|pool|deen|zweed|brit|belg)$/,
};

/** Reads by rules and lexicons. A text in a language that has no lexicon says nothing. */
export function createReader({ catalogue, drivers, lexicons, others }: ReaderParts): Reader {
  const byId = new Map(drivers.map((driver) => [driver.id, driver]));
  const made = new Map<ReadLanguage, Tools>();
  const toolsFor = (lexicon: Lexicon): Tools => {
    const { language } = lexicon;
    const known = made.get(language);
    if (known !== undefined) return known;
    const names = nameBook(catalogue, drivers, lexicon, others);
    const tools = { catalogue, drivers: byId, language, books: booksOf(lexicon, names), noEnds: noEndsOf(lexicon) };
    made.set(language, tools);
    return tools;
  };
  return {
    follows: (driver) => byId.has(driver),
    read(article) {
      const language = article.language ?? languageOf(article.text, lexicons) ?? "en";
      const lexicon = lexicons.find((each) => each.language === language);
      if (lexicon === undefined) return { language, claims: [], notes: [], passedOver: [] };
      return verified(readArticle(article, toolsFor(lexicon)), article.text);
    },
  };
}

function booksOf(lexicon: Lexicon, names: Books["names"]): Books {
  const demonym = DEMONYMS[lexicon.language];
  return {
    names,
    times: timeBook(lexicon),
    cues: cueBook(lexicon),
    trends: trendBook(lexicon),
    personNouns: new Set(lexicon.people.epithets.flatMap(lastWords)),
    ...(demonym !== undefined && { demonym }),
  };
}

/** A shorter word at the end of an epithet is no noun: "le natif de". */
const SHORTEST_NOUN = 4;

/** The last word of an epithet, in each of its alternatives: the noun in most languages. */
function lastWords(epithet: string): readonly string[] {
  return (epithet.split(" ").at(-1) ?? "")
    .split("|")
    .filter((word) => word.length >= SHORTEST_NOUN)
    .map(fold);
}

function noEndsOf({ abbreviations, months, seasonNouns }: Lexicon): NoEnds {
  return {
    abbreviations: new Set(abbreviations.map(fold)),
    afterOrdinals: new Set([...months.flat(), ...seasonNouns].map(fold)),
  };
}
