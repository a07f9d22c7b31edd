import { addDays, type Day, day } from "../../racing/day.ts";
import { isCue, type Marks } from "./marks.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a message says of time besides seasons. */
export interface Moments {
  /** What was known at the end of that day is asked. */
  readonly asOf: Day | undefined;
  /** What is new from that day on is asked. */
  readonly since: Day | undefined;
  /** The words that tell it, so that a year among them is not taken for a season. */
  readonly words: ReadonlySet<number>;
}

interface Span {
  readonly from: Day;
  readonly to: Day;
  /** The words from the first to the last of it. */
  readonly first: number;
  readonly last: number;
}

/** How many words may stand between "since" and the day. */
const NEAR = 2;

/** The moments of a message, as of the day on which it was written. */
export function momentsIn(marks: Marks, vocabulary: Vocabulary, today: Day): Moments {
  const span = spanIn(marks, vocabulary, today);
  const none = { asOf: undefined, since: undefined, words: new Set<number>() };
  if (span === undefined) return none;
  const words = new Set(Array.from({ length: span.last - span.first + 1 }, (_, n) => span.first + n));
  const isAsOf = marks.cues.all.some((cue) => cue.meanings.some(({ kind }) => kind === "as-of"));
  if (isAsOf) return { asOf: span.to < today ? span.to : today, since: undefined, words };
  const isSince = Array.from({ length: NEAR }, (_, n) => span.first - 1 - n).some((at) => isCue(marks, at, "since"));
  return isSince || isRecent(marks, span.first) ? { asOf: undefined, since: span.from, words } : none;
}

function isRecent(marks: Marks, at: number): boolean {
  return marks.times.byWord[at]?.meanings.some(({ kind }) => kind === "recently") ?? false;
}

function spanIn(marks: Marks, { months }: Vocabulary, today: Day): Span | undefined {
  for (const [at, { word }] of marks.tokens.entries()) {
    const recent = marks.times.byWord[at]?.meanings.find(({ kind }) => kind === "recently");
    if (recent?.kind === "recently") {
      const from = addDays(today, -recent.days);
      let last = at;
      while (marks.times.byWord[last + 1] === marks.times.byWord[at]) last += 1;
      return { from, to: from, first: at, last };
    }
    const month = months.get(word);
    const dated = month !== undefined && isDated(marks, at) ? monthAt(marks, at, month, today) : undefined;
    if (dated !== undefined) return dated;
  }
  return undefined;
}

/** Whether a month's name stands where a month would: "may" and "mars" are words of their own. */
function isDated(marks: Marks, at: number): boolean {
  const isAfter = (place: number) =>
    (["before-place", "since", "as-of"] as const).some((kind) => isCue(marks, place, kind));
  const isYear = /^20\d\d$/.test(marks.tokens[at + 1]?.word ?? "");
  return (
    isYear || isAfter(at - 1) || dayOfMonth(marks, at - 1) !== undefined || dayOfMonth(marks, at + 1) !== undefined
  );
}

/** "October", "1 October", "October 1st 2023": the last one that was not after today, where no year is told. */
function monthAt(marks: Marks, at: number, month: number, today: Day): Span | undefined {
  const dayBefore = dayOfMonth(marks, at - 1) ?? dayOfMonth(marks, at - 2);
  const dayAfter = dayBefore === undefined ? dayOfMonth(marks, at + 1) : undefined;
  const date = dayBefore ?? dayAfter;
  const next = at + (dayAfter === undefined ? 1 : 2);
  const year = [next, next + 1].find((place) => /^20\d\d$/.test(marks.tokens[place]?.word ?? ""));
  const told = year === undefined ? undefined : Number(marks.tokens[year]?.word);
  const thisYear = Number(today.slice(0, 4));
  const spanOf = (of: number) => spanOfMonth(of, month, date);
  const latest = spanOf(thisYear);
  const span =
    told === undefined ? (latest !== undefined && latest.from <= today ? latest : spanOf(thisYear - 1)) : spanOf(told);
  if (span === undefined) return undefined;
  const first = dayBefore === undefined ? at : dayOfMonth(marks, at - 1) === undefined ? at - 2 : at - 1;
  return { ...span, first, last: Math.max(at, year ?? at, dayAfter === undefined ? at : at + 1) };
}

function dayOfMonth(marks: Marks, at: number): number | undefined {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th|er|o|°)?$/.exec(marks.tokens[at]?.word ?? "") ?? [];
  const number = Number(digits);
  return digits !== undefined && number >= 1 && number <= 31 ? number : undefined;
}

function spanOfMonth(year: number, month: number, date: number | undefined): Pick<Span, "from" | "to"> | undefined {
  const padded = (n: number) => String(n).padStart(2, "0");
  const first = day(`${year}-${padded(month)}-${padded(date ?? 1)}`);
  if (first === undefined) return undefined;
  if (date !== undefined) return { from: first, to: first };
  const following = day(month === 12 ? `${year + 1}-01-01` : `${year}-${padded(month + 1)}-01`);
  return following === undefined ? undefined : { from: first, to: addDays(following, -1) };
}
