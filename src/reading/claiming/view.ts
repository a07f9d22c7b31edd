import { type Annotated, marksIn, within } from "../annotate.ts";
import type { Mention } from "../naming/mentions.ts";
import { isNow, type Time } from "../naming/times.ts";
import type { Clause } from "../wording/clauses.ts";
import { type CueName, endOf, is, type Mark } from "../wording/cues.ts";
import type { Annotations } from "./annotations.ts";
import { seriesIn } from "./objects.ts";
import { type Person, peopleIn } from "./people.ts";
import type { Speech } from "./speech.ts";

/** A clause with all that stands in it. */
export interface View {
  readonly article: Annotations;
  readonly annotated: Annotated;
  readonly clause: Clause;
  /** Its own cues. */
  readonly own: readonly Mark[];
  /** Those before "that" and "whether", which speak of it. */
  readonly governing: readonly Mark[];
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly times: readonly Time[];
  /** Where it stands between quotation marks and somebody is known to say it. */
  readonly speech?: Speech;
}

/** The clause at a place of a sentence. */
export function viewOf(article: Annotations, annotated: Annotated, place: number): View | undefined {
  const clause = annotated.clauses[place];
  if (clause === undefined) return undefined;
  const { index } = annotated.sentence;
  const speech = article.speech.get(clause.quote);
  return {
    article,
    annotated,
    clause,
    own: marksIn(annotated, clause),
    governing: governors(annotated, place),
    mentions: within(annotated.mentions, clause),
    people: peopleIn(annotated, clause, (mention) => article.who(mention, index)),
    times: timesIn(annotated, clause),
    ...(speech !== undefined && { speech }),
  };
}

/** What speaks of a clause. */
const GOVERNORS: readonly CueName[] = ["modal", "verdict", "wish", "not", "announced", "rumoured"];

/** What it is about before "that" and "whether", where that has no drive of its own. */
function governors(annotated: Annotated, place: number): readonly Mark[] {
  const found: Mark[] = [...governorsBehind(annotated, place)];
  for (let at = place; annotated.clauses[at]?.link === "that" && at > 0; at -= 1) {
    const governor = annotated.clauses[at - 1];
    if (governor === undefined) break;
    const marks = marksIn(annotated, governor);
    if (marks.some((mark) => is(mark, "drives", "will drive", "leaves"))) break;
    found.unshift(...marks.filter((mark) => is(mark, ...GOVERNORS)));
  }
  return found;
}

/** "Whether he will race in the WEC, is not settled": a clause that begins the sentence may be spoken of by the next one. */
function governorsBehind(annotated: Annotated, place: number): readonly Mark[] {
  const [first, next] = annotated.clauses;
  const opener = annotated.marks.find(({ at }) => at === 0);
  if (place !== 0 || first === undefined || next === undefined || opener === undefined) return [];
  if (!is(opener, "that", "whether", "if")) return [];
  const marks = marksIn(annotated, next);
  const isElse =
    marks.some((mark) => is(mark, "drive", "drives", "will drive", "leaves", "if", "new clause")) ||
    within(annotated.mentions, next).some(({ kind }) => kind === "series");
  const isGraded = marks.some((mark) => is(mark, "verdict", "modal"));
  return isElse || !isGraded ? [] : marks.filter((mark) => is(mark, ...GOVERNORS));
}

/** How far behind a verb of saying a time is that of saying, in words. */
const MAX_TO_TIME = 2;

/** The times that a clause tells, without those of saying. */
function timesIn(annotated: Annotated, { from, to }: Pick<Clause, "from" | "to">): readonly Time[] {
  return annotated.times.filter((time) => {
    const [at = 0] = time.places;
    return at >= from && at < to && !isOfSaying(annotated, time);
  });
}

/** "Was announced earlier this week", "BMW announced today that": the time tells when something was said. */
export function isOfSaying({ marks }: Annotated, time: Time): boolean {
  const [at = 0] = time.places;
  const said = marks.filter((mark) => is(mark, "announced", "said", "reported")).map(endOf);
  return isNow(time) && said.some((end) => at >= end && at - end < MAX_TO_TIME);
}

/** Whether the clause itself has a cue of some kinds. */
export function has({ own }: View, ...names: readonly CueName[]): boolean {
  for (const mark of own) if (is(mark, ...names)) return true;
  return false;
}

/** Whether a series or a team stands in the clause, from a place on. */
export function hasGoal({ article, annotated, clause, mentions }: View, from = clause.from): boolean {
  const stretch = { from, to: clause.to };
  return (
    within(mentions, stretch).some(({ kind }) => kind === "team") ||
    seriesIn(annotated, stretch, article).meant.length > 0
  );
}

/** Whether a comma stands between two words. */
export function hasComma(annotated: Annotated, left: number, right: number): boolean {
  for (let place = left + 1; place <= right; place += 1) {
    if (annotated.sentence.tokens[place]?.before.includes(",")) return true;
  }
  return false;
}
