import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { parse, parseJson } from "../schema/faults.ts";
import { READ_LANGUAGES, type ReadLanguage } from "./languages.ts";

const Words = v.array(
  v.pipe(
    v.string(),
    v.check(
      (phrase) => /[\p{L}\p{N}]/u.test(phrase) && !/^\s*…|…\s*$/.test(phrase),
      "expected a phrase that holds a word and neither begins nor ends with …",
    ),
  ),
);

const Graded = v.strictObject({
  confirmed: Words,
  certain: Words,
  likely: Words,
  possible: Words,
  uncertain: Words,
  unlikely: Words,
  "ruled-out": Words,
});

/** Words that are looked for one at a time. */
const SingleWords = v.exactOptional(
  v.array(v.pipe(v.string(), v.regex(/^[\p{L}\p{M}]+$/u, "expected one word, without spaces and stars"))),
  [],
);

const NO_DEMONYMS = { articles: [], endings: [] };

const GrammarOf = v.strictObject({
  verbLast: v.exactOptional(v.boolean(), false),
  dropsPronouns: v.exactOptional(v.boolean(), false),
  articles: SingleWords,
  of: SingleWords,
  as: SingleWords,
  by: SingleWords,
  with: SingleWords,
  ages: SingleWords,
  lengths: SingleWords,
  numbers: SingleWords,
  lettered: SingleWords,
  yearNouns: SingleWords,
  yearEndings: SingleWords,
  otherThanMonths: SingleWords,
  accented: SingleWords,
  demonyms: v.exactOptional(v.strictObject({ articles: SingleWords, endings: SingleWords }), NO_DEMONYMS),
});

/** data/language/reading/README.md tells what each list is for, with examples. */
const LexiconFile = v.strictObject({
  grammar: GrammarOf,
  commonest: Words,
  abbreviations: Words,
  months: v.pipe(v.array(Words), v.length(12, "expected twelve months")),
  people: v.strictObject({
    I: v.exactOptional(Words, []),
    he: Words,
    they: Words,
    his: Words,
    epithets: Words,
    roles: Words,
    others: Words,
  }),
  clauses: v.strictObject({
    rather: v.exactOptional(Words, []),
    and: Words,
    new: Words,
    that: Words,
    whether: v.exactOptional(Words, []),
    if: Words,
  }),
  negations: Words,
  will: Words,
  would: Words,
  drive: v.strictObject({
    base: Words,
    present: Words,
    future: Words,
    conditional: Words,
    past: Words,
    nouns: Words,
  }),
  leave: Words,
  replace: v.strictObject({
    active: Words,
    passive: Words,
    pronoun: Words,
    insteadOf: Words,
    inFor: v.exactOptional(Words, []),
  }),
  with: Words,
  onlyNamed: Words,
  modals: Graded,
  verdicts: Graded,
  wishes: Words,
  announced: Words,
  said: Words,
  rumoured: Words,
  reported: Words,
  occasions: Words,
  notRacing: Words,
  past: Words,
  tests: Words,
  rules: Words,
  teams: Words,
  lineUps: v.exactOptional(Words, []),
  seasons: v.strictObject({ last: Words, today: Words, this: Words, next: Words, after: Words, someday: Words }),
  years: v.exactOptional(v.strictObject({ after: Words, until: Words }), { after: [], until: [] }),
  races: v.exactOptional(Words, []),
  seasonNouns: Words,
  scopes: v.strictObject({ "full-season": Words, "selected-rounds": Words, "single-event": Words }),
  trends: v.strictObject({ rising: Words, falling: Words }),
  series: v.record(v.string(), Words),
});

/** How the press of one language tells of a programme. */
export type Lexicon = v.InferOutput<typeof LexiconFile> & { readonly language: ReadLanguage };

/** The lexicons of a folder, `xx.json` each. Rejects with `Unusable` that tells what is wrong, and where. */
export async function loadLexicons(folder: string): Promise<readonly Lexicon[]> {
  const files = new Set(await readdir(folder));
  const present = READ_LANGUAGES.filter((language) => files.has(`${language}.json`));
  return Promise.all(
    present.map(async (language) => {
      const file = join(folder, `${language}.json`);
      return { ...parse(file, LexiconFile, parseJson(file, await readFile(file, "utf8"))), language };
    }),
  );
}
