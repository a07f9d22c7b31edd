import { yearOf } from "../../racing/day.ts";
import type { SeriesId } from "../../racing/series.ts";
import { type Annotated, firstOf, within } from "../annotate.ts";
import { isNow } from "../naming/times.ts";
import { type CueName, endOf, is, type Mark } from "../wording/cues.ts";
import type { Predicates } from "./grade.ts";
import { isLead } from "./lead.ts";
import { seriesIn } from "./objects.ts";
import { seasonTold } from "./season.ts";
import { has, hasGoal, type View } from "./view.ts";

const DRIVES: readonly CueName[] = ["drive", "drives", "will drive", "would drive", "drive noun"];

const REPLACES: readonly CueName[] = ["replaces", "is replaced by", "replaces him", "instead of", "in for"];

/** What a subject stands before, in most languages. */
export const FINITE: readonly CueName[] = [
  "will",
  "would",
  "drives",
  "will drive",
  "would drive",
  "leaves",
  "modal",
  "verdict",
  "wish",
  "replaces",
  "is replaced by",
  "replaces him",
];

/** How many words may stand between "instead of" or "no" and whom or what it speaks of. */
const MAX_TO_OBJECT = 2;

/** The cue by which the clause tells that somebody takes another's place. */
export function replacementIn({ own, people, clause }: View): Mark | undefined {
  // German "statt" may as well be the end of a verb.
  const drives = own.some((mark) => is(mark, ...DRIVES));
  const isBeforePerson = (mark: Mark) =>
    people.some(({ from }) => from >= endOf(mark) && from - endOf(mark) <= MAX_TO_OBJECT);
  // "Für Rossi springt Marciello ein": a mere "for" is one where it begins the clause.
  const begins = (mark: Mark) => !is(mark, "in for") || mark.at === clause.from;
  const comes = (mark: Mark) =>
    drives &&
    begins(mark) &&
    isBeforePerson(mark) &&
    people.some(
      ({ from, part }) =>
        part === "subject" && (from > endOf(mark) + MAX_TO_OBJECT || from < mark.at || mark.at === clause.from),
    );
  return own.find((mark) => is(mark, ...REPLACES) && (!is(mark, "instead of", "in for") || comes(mark)));
}

/** "LMGT3 will replace the GTE class": nobody stands behind who could go. */
export function isOfClasses({ mentions, people, clause }: View, replacement: Mark): boolean {
  const behind = { from: replacement.at, to: clause.to };
  const isClass = within(mentions, behind).some(({ kind }) => kind === "class" || kind === "car");
  return isClass && !is(replacement, "replaces him") && within(people, behind).length === 0;
}

/** What a clause says of a drive, as far as grammar tells. */
export function predicatesOf(view: View, replacement: Mark | undefined): Predicates {
  const { article, annotated, clause, own } = view;
  const implied = isImplied(view);
  const leaves = has(view, "leaves");
  const auxiliary = firstOf(own, "will", "would", "modal");
  // "will be in Bathurst", "could be with WRT": whoever is there races there.
  const goes =
    auxiliary !== undefined &&
    !has(view, "no racing", "said", "test") &&
    hasGoal(view, annotated.grammar.verbLast ? clause.from : auxiliary.at);
  const isWith = has(view, "modal") && view.people.length > 0 && view.people.every(({ part }) => part === "crew");
  const drives = has(view, ...DRIVES) || replacement !== undefined || goes || implied || isWith || shares(view);
  const isTopic = isLead(annotated.sentence.index) || isOfNamed(view);
  const isTimed = Array.isArray(seasonTold(annotated.times, article.on, undefined));
  const flat =
    implied ||
    leaves ||
    replacement !== undefined ||
    (has(view, "will", "will drive") && drives) ||
    ((has(view, "drives") || shares(view)) && (isTimed || isTopic || article.isOfficial || has(view, "announced"))) ||
    (drives && has(view, "announced")) ||
    // "leaves Mercedes to race for Ferrari"
    (clause.link === "turn" && drives && !has(view, "rumoured", "would", "wish")) ||
    isHeadline(view);
  return { drives, leaves, flat };
}

/** A driver by his name, and no relative clause about him. */
function isOfNamed({ people, clause }: View): boolean {
  return clause.link !== "that" && people.some(({ kind, part }) => kind === "driver" && part === "subject");
}

/** "He shares the car in both cups with Hesse": a verb, and "with" further on. */
function shares({ own }: View): boolean {
  return own.some((mark) => is(mark, "with") && endOf(mark) - mark.at > mark.places.length);
}

/** "WRT signing Rossi from 2025": without a finite verb, but with its time. */
function isHeadline(view: View): boolean {
  const isTimed = Array.isArray(seasonTold(view.times, view.article.on, undefined));
  return has(view, "drive") && !has(view, "wish", "would") && isTimed && hasGoal(view);
}

/** A verb that no list holds, with a series or a team and a time to come: "Tsunoda hunts for points in the 2025 season of F1". */
export function isImplied(view: View): boolean {
  const { on } = view.article;
  if (deniedGoals(view).length > 0 && !has(view, ...FINITE, "past", "drove")) return true;
  const isElse = has(
    view,
    "past",
    "drove",
    "said",
    "no racing",
    "test",
    "rule",
    "leaves",
    "wish",
    "would",
    "not",
    "other",
  );
  if (isElse || !hasGoal(view)) return false;
  const series = seriesOf(view);
  const isEvent = series !== undefined && view.article.catalogue.series.get(series)?.kind === "event";
  return view.times.some((time) => {
    if (isEvent && (time.kind === "month" || isNow(time))) return true;
    if (time.kind === "year" && (time.ends ?? 0) > yearOf(on)) return true;
    if (time.kind === "relative") return time.which === "next";
    const told = seasonTold([time], on, undefined);
    return Array.isArray(told) && told.every((season) => season > yearOf(on));
  });
}

function seriesOf({ annotated, clause, article }: View): SeriesId | undefined {
  return seriesIn(annotated, clause, article).meant[0];
}

/** The places of series and people that are denied by themselves: "no Sprint Cup for Rossi", "no Rossi at Spa". */
export function deniedGoals({ mentions, own }: View): readonly number[] {
  return mentions.flatMap(({ kind, from }) => {
    const isDenied = own.some((mark) => is(mark, "not") && from > mark.at && from - endOf(mark) < MAX_TO_OBJECT);
    return (kind === "series" || kind === "person") && isDenied ? [from] : [];
  });
}

/** Names without a word besides, where a list of entries or a crew is told: "Entry list: #46 Team WRT – V. Rossi, R. Marciello". */
export function isEntryList({ annotated, article, own, people }: View): boolean {
  const drivers = people.filter(({ kind, part }) => kind === "driver" && part !== "named");
  if (drivers.length === 0 || !own.every((mark) => is(mark, ...OF_LISTS))) return false;
  const before = article.sentences[annotated.sentence.index - 1];
  return (
    annotated.marks.some((mark) => is(mark, "announced")) ||
    tellsLineUp(annotated) ||
    (drivers.length > 1 && before !== undefined && tellsLineUp(before))
  );
}

const OF_LISTS: readonly CueName[] = ["and", "scope", "team", "rule", "with", "they", "drive", "drives"];

function tellsLineUp({ trends, marks }: Annotated): boolean {
  return trends.some((mark) => is(mark, "line-up")) && !marks.some((mark) => is(mark, "not", "past", "rumoured"));
}

/** Whether a clause tells what has been. */
export function isPast({ own, governing, times, article }: View): boolean {
  const marks = [...governing, ...own];
  const told = seasonTold(times, article.on, undefined);
  const ahead: readonly CueName[] = ["will", "will drive", "would", "would drive", "verdict"];
  // "Rossi, second in 2023, will go on": the year is that of something else.
  if (told === "past") return !marks.some((mark) => is(mark, ...ahead));
  const coming: readonly CueName[] = [...ahead, "leaves", ...REPLACES];
  if (marks.some((mark) => is(mark, ...coming))) return false;
  const past = firstOf(marks, "past", "drove");
  if (past === undefined) return false;
  if (Array.isArray(told) && firstOf(marks, "announced", "modal", "drives") !== undefined) return false;
  return firstOf(marks, "drives", "modal") === undefined || (firstOf(marks, "modal")?.at ?? -1) > past.at;
}
