import { CERTAINTIES, type Certainty, type Trend } from "../../racing/certainty.ts";
import type { Scope } from "../../racing/claim.ts";
import type { Lexicon } from "../lexicon.ts";
import { freePlaces, type Token } from "../text/tokens.ts";
import { type Hit, PhraseBook } from "./phrase-book.ts";

/** What a phrase is in an article. data/language/reading/README.md tells each of them. */
type Cue =
  | { readonly is: Plain }
  | { readonly is: "modal" | "verdict"; readonly grade: Certainty }
  | { readonly is: "scope"; readonly scope: Scope }
  | { readonly is: "trend"; readonly trend: Trend }
  | { readonly is: "line-up" };

const PLAIN = {
  I: (from: Lexicon) => from.people.I,
  he: (from: Lexicon) => from.people.he,
  they: (from: Lexicon) => from.people.they,
  his: (from: Lexicon) => from.people.his,
  epithet: (from: Lexicon) => from.people.epithets,
  role: (from: Lexicon) => from.people.roles,
  other: (from: Lexicon) => from.people.others,
  and: (from: Lexicon) => from.clauses.and,
  rather: (from: Lexicon) => from.clauses.rather,
  "new clause": (from: Lexicon) => from.clauses.new,
  that: (from: Lexicon) => from.clauses.that,
  whether: (from: Lexicon) => from.clauses.whether,
  if: (from: Lexicon) => from.clauses.if,
  not: (from: Lexicon) => from.negations,
  will: (from: Lexicon) => from.will,
  would: (from: Lexicon) => from.would,
  drive: (from: Lexicon) => from.drive.base,
  drives: (from: Lexicon) => from.drive.present,
  "will drive": (from: Lexicon) => from.drive.future,
  "would drive": (from: Lexicon) => from.drive.conditional,
  drove: (from: Lexicon) => from.drive.past,
  "drive noun": (from: Lexicon) => from.drive.nouns,
  leaves: (from: Lexicon) => from.leave,
  replaces: (from: Lexicon) => from.replace.active,
  "is replaced by": (from: Lexicon) => from.replace.passive,
  "replaces him": (from: Lexicon) => from.replace.pronoun,
  "instead of": (from: Lexicon) => from.replace.insteadOf,
  "in for": (from: Lexicon) => from.replace.inFor,
  with: (from: Lexicon) => from.with,
  "only named": (from: Lexicon) => from.onlyNamed,
  wish: (from: Lexicon) => from.wishes,
  announced: (from: Lexicon) => from.announced,
  said: (from: Lexicon) => from.said,
  rumoured: (from: Lexicon) => from.rumoured,
  reported: (from: Lexicon) => from.reported,
  occasion: (from: Lexicon) => from.occasions,
  "no racing": (from: Lexicon) => from.notRacing,
  past: (from: Lexicon) => from.past,
  test: (from: Lexicon) => from.tests,
  rule: (from: Lexicon) => from.rules,
  team: (from: Lexicon) => from.teams,
  race: (from: Lexicon) => from.races,
  "season noun": (from: Lexicon) => from.seasonNouns,
} as const;

type Plain = keyof typeof PLAIN;

const LINE_UP: Cue = { is: "line-up" };

/** Every list of cues by its name. */
export type CueName = Cue["is"];

export type CueBook = PhraseBook<Cue>;

/** The phrases of one language. Throws `RangeError` that names a phrase that cannot be read. */
export function cueBook(lexicon: Lexicon): CueBook {
  const book: CueBook = new PhraseBook();
  for (const is of Object.keys(PLAIN) as Plain[]) {
    const cue: Cue = { is };
    for (const phrase of PLAIN[is](lexicon)) book.add(phrase, cue);
  }
  for (const is of ["modal", "verdict"] as const) {
    for (const grade of CERTAINTIES) {
      const cue: Cue = { is, grade };
      for (const phrase of lexicon[`${is}s`][grade]) book.add(phrase, cue);
    }
  }
  for (const scope of ["full-season", "selected-rounds", "single-event"] as const) {
    const cue: Cue = { is: "scope", scope };
    for (const phrase of lexicon.scopes[scope]) book.add(phrase, cue);
  }
  return book;
}

/** The phrases that may be part of others: where a certainty is heading ("increasingly likely"), and who forms a crew ("its new line-up"). */
export function trendBook({ trends, lineUps }: Lexicon): CueBook {
  const book: CueBook = new PhraseBook();
  for (const phrase of lineUps) book.add(phrase, LINE_UP);
  for (const trend of ["rising", "falling"] as const) {
    const cue: Cue = { is: "trend", trend };
    for (const phrase of trends[trend]) book.add(phrase, cue);
  }
  return book;
}

/** A cue in a sentence. */
export interface Mark {
  /** The places of its words in the sentence, rising. */
  readonly places: readonly number[];
  readonly at: number;
  readonly cues: readonly Cue[];
}

/** The cues of a sentence; names and times are no part of them, and one may go on beyond those. */
export function cuesIn(tokens: readonly Token[], book: CueBook, isTaken: (place: number) => boolean): readonly Mark[] {
  const places = freePlaces(tokens, isTaken);
  const words = places.map((place) => tokens[place]);
  const hits: readonly Hit<Cue>[] = book.find(words, (at) =>
    isParted(tokens, places[at - 1] ?? 0, places[at] ?? 0, isTaken),
  );
  return hits
    .map((hit) => {
      const own = hit.places.map((at) => places[at] ?? 0);
      return { places: own, at: own[0] ?? 0, cues: hit.meanings };
    })
    .map(asInfinitive(tokens));
}

/** A form that is infinitive and present is an infinitive behind an auxiliary: "wird … starten". */
function asInfinitive(tokens: readonly Token[]): (mark: Mark) => Mark {
  let auxiliary: Mark | undefined;
  return (mark) => {
    if (auxiliary !== undefined && isCut(tokens, auxiliary.at, mark.at)) auxiliary = undefined;
    if (is(mark, "that", "if", "new clause")) auxiliary = undefined;
    if (is(mark, "will", "would", "modal", "wish")) auxiliary = mark;
    if (auxiliary === undefined || !is(mark, "drive") || !is(mark, "drives")) return mark;
    return { ...mark, cues: mark.cues.filter((cue) => cue.is !== "drives") };
  };
}

/** Whether something that ends a clause for sure stands between two words. */
function isCut(tokens: readonly Token[], left: number, right: number): boolean {
  for (let place = left + 1; place <= right; place += 1) if (/[;:"—]/.test(tokens[place]?.before ?? "")) return true;
  return false;
}

/** Whether a stop stands between two words; a comma between two names in a list is none. */
function isParted(tokens: readonly Token[], left: number, right: number, isTaken: (place: number) => boolean): boolean {
  for (let place = left + 1; place <= right; place += 1) {
    const before = tokens[place]?.before ?? "";
    if (before === "") continue;
    if (/[;:()"–—]/.test(before)) return true;
    if (before.includes(",") && !(isTaken(place) && isTaken(place - 1))) return true;
  }
  return false;
}

/** Whether a mark is one of some kinds. */
export function is({ cues }: Mark, ...names: readonly CueName[]): boolean {
  // Asked ten thousand times for each article: loops over both are several times as fast as `some` and `includes`.
  for (const cue of cues) for (const name of names) if (cue.is === name) return true;
  return false;
}

/** The place after the last word of a cue. */
export function endOf({ places, at }: Mark): number {
  return (places.at(-1) ?? at) + 1;
}
