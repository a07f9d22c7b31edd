import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Driver } from "../racing/driver.ts";
import type { Books } from "./annotate.ts";
import type { Lexicon } from "./lexicon.ts";
import { nameBook, type OtherNames } from "./naming/name-book.ts";
import { timeBook } from "./naming/times.ts";
import { readArticle, type Tools } from "./read-article.ts";
import type { Reader } from "./reading.ts";
import { languageOf } from "./text/language-of.ts";
import { orthographyOf } from "./text/orthography.ts";
import { verified } from "./verify.ts";
import { cueBook, trendBook } from "./wording/cues.ts";
import { grammarOf } from "./wording/grammar.ts";

/** What the reader is made of. */
export interface ReaderParts {
  readonly catalogue: Catalogue;
  /** Whose drives are looked for. */
  readonly drivers: readonly Driver[];
  readonly lexicons: readonly Lexicon[];
  readonly others: OtherNames;
}

/**
 * Reads by rules and lexicons. An article that is told to be in a language without a lexicon says nothing; where no language can be
 * told it is read as English.
 */
export function createReader(parts: ReaderParts): Reader {
  const { drivers, lexicons } = parts;
  const followed = new Set(drivers.map(({ id }) => id));
  const made = new Map<Lexicon, Tools>();
  const toolsFor = (lexicon: Lexicon): Tools => {
    const tools = made.get(lexicon) ?? toolsOf(parts, lexicon);
    made.set(lexicon, tools);
    return tools;
  };
  return {
    follows: (driver) => followed.has(driver),
    read(article) {
      const language = article.language ?? languageOf(article.text, lexicons) ?? "en";
      const lexicon = lexicons.find((each) => each.language === language);
      if (lexicon === undefined) return { language, claims: [], notes: [], passedOver: [] };
      return verified(readArticle(article, toolsFor(lexicon)), article.text);
    },
  };
}

/** What articles in the language of a lexicon are read with. */
export function toolsOf({ catalogue, drivers, others }: ReaderParts, lexicon: Lexicon): Tools {
  return {
    catalogue,
    drivers: new Map(drivers.map((driver) => [driver.id, driver])),
    language: lexicon.language,
    books: booksOf(lexicon, nameBook(catalogue, drivers, lexicon, others)),
    orthography: orthographyOf(lexicon),
  };
}

function booksOf(lexicon: Lexicon, names: Books["names"]): Books {
  return {
    names,
    times: timeBook(lexicon),
    cues: cueBook(lexicon),
    trends: trendBook(lexicon),
    grammar: grammarOf(lexicon),
  };
}
