import type { Phrases } from "../catalogue/phrases.ts";
import { type Mention, mentionsIn, namesSomebody } from "./naming/mentions.ts";
import type { Name } from "./naming/name-book.ts";
import { type Time, type TimeBook, timesIn } from "./naming/times.ts";
import { type Quoted, quotedWords } from "./text/quotes.ts";
import type { Sentence } from "./text/sentences.ts";
import type { Token } from "./text/tokens.ts";
import { type Clause, clausesOf } from "./wording/clauses.ts";
import { type CueBook, type CueName, cuesIn, endOf, is, type Mark } from "./wording/cues.ts";
import type { Grammar } from "./wording/grammar.ts";

/** A sentence with everything that was found in it; all of it left to right. */
export interface Annotated {
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly times: readonly Time[];
  readonly marks: readonly Mark[];
  /** They may share words with the other cues. */
  readonly trends: readonly Mark[];
  readonly clauses: readonly Clause[];
  /** For each word the quotation that it stands in, by its place in the article's list; -1 for none. */
  readonly quoted: readonly number[];
  readonly grammar: Grammar;
}

/** What one language calls things. */
export interface Books {
  readonly names: Phrases<Name>;
  readonly times: TimeBook;
  readonly cues: CueBook;
  readonly trends: CueBook;
  readonly grammar: Grammar;
}

/** Finds names, times, cues and clauses. A quotation that is a mere name parts nothing. */
export function annotate(sentence: Sentence, quotations: readonly Quoted[], books: Books): Annotated {
  const { tokens } = sentence;
  const { grammar } = books;
  const mentions = mentionsIn(tokens, books.names);
  const taken = new Set<number>();
  for (const { from, to } of mentions) for (let place = from; place < to; place += 1) taken.add(place);
  // "The champion of 2020": the year is his.
  const isOfPerson = ([at = 0]: readonly number[]) =>
    grammar.of.has(tokens[at - 1]?.word ?? "") && grammar.personNouns.has(tokens[at - 2]?.word ?? "");
  const times = timesIn(tokens, books.times, (place) => taken.has(place)).filter(
    ({ kind, places }) => kind !== "year" || !isOfPerson(places),
  );
  for (const { places, kind } of times) if (kind !== "after") for (const place of places) taken.add(place);
  const marks = cuesIn(tokens, books.cues, (place) => taken.has(place)).filter(
    (mark) => !isNumero(tokens, mark, grammar),
  );
  const trends = cuesIn(tokens, books.trends, (place) => taken.has(place));
  const quoted = quotedWords(sentence, quotations).map((index) => {
    const quotation = quotations[index];
    return quotation === undefined || quotation.isName ? -1 : index;
  });
  const names = {
    joins: (mark: Mark) => joinsNames(mentions, marks, mark),
    endsBefore: (place: number) => mentions.some((mention) => namesSomebody(mention) && mention.to === place),
    series: (piece: Pick<Clause, "from" | "to">) => within(mentions, piece).some(({ kind }) => kind === "series"),
    person: (piece: Pick<Clause, "from" | "to">) => within(mentions, piece).some(namesSomebody),
  };
  return {
    sentence,
    mentions,
    times,
    marks,
    trends,
    quoted,
    grammar,
    clauses: clausesOf(tokens, marks, quoted, names),
  };
}

/** "No. 46" is a number and denies nothing. */
function isNumero(tokens: readonly Token[], { places, at }: Mark, { numbers }: Grammar): boolean {
  return places.length === 1 && numbers.has(tokens[at]?.word ?? "") && /^#?\d{1,3}$/.test(tokens[at + 1]?.word ?? "");
}

const VERBS: readonly CueName[] = ["drive", "drives", "will drive", "leaves", "said"];

/** Words between "and" and the second of two names, at most. */
const MAX_SMALL_WORDS = 2;

/** Whether a name of the same kind stands on either side: "Martin and Weerts"; "leaves WRT and joins AF Corse" goes on with a verb. */
function joinsNames(mentions: readonly Mention[], marks: readonly Mark[], and: Mark): boolean {
  const end = endOf(and);
  const left = mentions.find(({ to }) => to === and.at);
  // "im Endurance-Cup als auch im Sprint-Cup": small words may stand between.
  const right = mentions.find(({ from }) => from >= end && from - end <= MAX_SMALL_WORDS);
  if (left === undefined || right === undefined) return false;
  if (marks.some((mark) => is(mark, ...VERBS) && mark.at >= end && mark.at < right.from)) return false;
  return left.kind === right.kind || (namesSomebody(left) && namesSomebody(right));
}

/** What stands in a clause, of things with a place. */
export function within<T extends { readonly from: number }>(
  things: readonly T[],
  clause: Pick<Clause, "from" | "to">,
): readonly T[] {
  return things.filter(({ from }) => from >= clause.from && from < clause.to);
}

/** The cues of a clause. */
export function marksIn({ marks }: Annotated, clause: Pick<Clause, "from" | "to">): readonly Mark[] {
  return marks.filter(({ at }) => at >= clause.from && at < clause.to);
}

/** The first of some cues that is of a kind. */
export function firstOf(marks: readonly Mark[], ...names: readonly CueName[]): Mark | undefined {
  return marks.find((mark) => is(mark, ...names));
}

/** The words between two places, as typed. */
export function typed({ sentence }: Annotated, from: number, to: number): string {
  const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
  if (first === undefined || last === undefined) return "";
  return sentence.text.length === sentence.to - sentence.from
    ? sentence.text.slice(first.from - sentence.from, last.to - sentence.from)
    : sentence.tokens
        .slice(from, to)
        .map(({ word }) => word)
        .join(" ");
}

/** The words of a cue, as they are compared. */
export function wordsOf({ sentence }: Annotated, { places }: Mark): string {
  return places.map((place) => sentence.tokens[place]?.word ?? "").join(" ");
}
