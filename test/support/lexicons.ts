import type { Lexicon } from "../../src/reading/lexicon.ts";

const GRADED: Lexicon["modals"] = {
  confirmed: [],
  certain: [],
  likely: [],
  possible: [],
  uncertain: [],
  unlikely: [],
  "ruled-out": [],
};

const EMPTY: Lexicon = {
  language: "en",
  grammar: {
    verbLast: false,
    dropsPronouns: false,
    articles: [],
    of: [],
    as: [],
    by: [],
    with: [],
    ages: [],
    lengths: [],
    numbers: [],
    lettered: [],
    yearNouns: [],
    yearEndings: [],
    otherThanMonths: [],
    accented: [],
    demonyms: { articles: [], endings: [] },
  },
  commonest: [],
  abbreviations: [],
  months: Array.from({ length: 12 }, () => []),
  people: { I: [], he: [], they: [], his: [], epithets: [], roles: [], others: [] },
  clauses: { rather: [], whether: [], and: [], new: [], that: [], if: [] },
  negations: [],
  will: [],
  would: [],
  drive: { base: [], present: [], future: [], conditional: [], past: [], nouns: [] },
  leave: [],
  replace: { active: [], passive: [], pronoun: [], insteadOf: [], inFor: [] },
  with: [],
  onlyNamed: [],
  modals: GRADED,
  verdicts: GRADED,
  wishes: [],
  announced: [],
  said: [],
  rumoured: [],
  reported: [],
  occasions: [],
  notRacing: [],
  past: [],
  tests: [],
  rules: [],
  teams: [],
  seasons: { last: [], today: [], this: [], next: [], after: [], someday: [] },
  years: { after: [], until: [] },
  races: [],
  seasonNouns: [],
  scopes: { "full-season": [], "selected-rounds": [], "single-event": [] },
  lineUps: [],
  trends: { rising: [], falling: [] },
  series: {},
};

/** What a test tells of a lexicon; of a list of lists only those that it is about. */
export type Told = {
  readonly [List in keyof Lexicon]?: Lexicon[List] extends string | readonly unknown[]
    ? Lexicon[List]
    : Partial<Lexicon[List]>;
};

/** An English lexicon that knows what a test tells it, and nothing else. */
export function aLexicon(told: Told = {}): Lexicon {
  const lists = Object.entries(EMPTY).map(([name, empty]) => {
    const own = told[name as keyof Lexicon] ?? empty;
    return [name, typeof empty === "string" || Array.isArray(empty) ? own : { ...empty, ...(own as object) }];
  });
  return Object.fromEntries(lists) as Lexicon;
}
