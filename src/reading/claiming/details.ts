import type { SeriesId } from "../../racing/series.ts";
import { type Annotated, marksIn } from "../annotate.ts";
import type { Clause } from "../wording/clauses.ts";
import { is } from "../wording/cues.ts";
import type { Assertion } from "./assertion.ts";
import type { View } from "./view.ts";

type Details = Pick<Assertion, "team" | "car" | "class" | "scope" | "trend" | "crew" | "number">;

/** How far before its clause a trend may stand, in words: "it is more and more likely that …". */
const MAX_BEFORE = 8;

/** With whom, for whom, in what and how often he would race, as a clause tells it; its sentence where that is of one drive. */
export function detailsIn(
  { annotated, clause, mentions: own, people, article, own: marks }: View,
  series: SeriesId,
  rule: Assertion["rule"],
): Details {
  const isAlone = !annotated.clauses.some(
    (other) =>
      other !== clause &&
      marksIn(annotated, other).some((mark) => is(mark, "leaves", "drives", "will drive", "verdict", "modal")),
  );
  const all = isAlone ? annotated.mentions : own;
  const teams = (rule === "leaves" ? own : all).flatMap((mention) => (mention.kind === "team" ? [mention.team] : []));
  const team = teams.find(({ kind }) => kind === "team") ?? teams[0];
  const car = all.find((mention) => mention.kind === "car");
  const raceClass = own.find(({ kind }) => kind === "class") ?? all.find(({ kind }) => kind === "class");
  const className = raceClass?.kind === "class" ? raceClass.series.get(series) : undefined;
  const scope = marks.flatMap(({ cues }) => cues).find((cue) => cue.is === "scope");
  const trend = annotated.trends
    .filter(({ at }) => at >= clause.from - MAX_BEFORE && at < clause.to)
    .flatMap(({ cues }) => cues)
    .find((cue) => cue.is === "trend");
  const number = numberIn(annotated, clause);
  const isEvent = article.catalogue.series.get(series)?.kind === "event";
  const crew = people.filter(({ part, kind }) => part === "crew" && (kind === "driver" || kind === "other"));
  return {
    ...(team !== undefined && { team }),
    ...(car?.kind === "car" && { car: car.car }),
    ...(number !== undefined && { number }),
    ...(className !== undefined && { class: className }),
    ...(scope?.is === "scope" ? { scope: scope.scope } : isEvent && { scope: "single-event" as const }),
    ...(trend?.is === "trend" && { trend: trend.trend }),
    crew: crew.map(({ words }) => words),
  };
}

/** A shorter word stands before the number of a car with a stop alone: "No. 46", but "no 24 Hours". */
const SHORTEST_NOUN = 4;

/** The number on a car, "#46" or "No. 46", where a clause tells one alone. */
function numberIn({ sentence, grammar }: Annotated, { from, to }: Clause): string | undefined {
  const numbers = sentence.tokens.slice(from, to).flatMap(({ word, before }, place) => {
    const digits = /^#?(?<digits>\d{1,3})$/.exec(word)?.groups?.["digits"];
    if (digits === undefined) return [];
    const noun = sentence.tokens[from + place - 1]?.word ?? "";
    const isNumbered = grammar.numbers.has(noun) && (noun.length >= SHORTEST_NOUN || /^[.°]$/.test(before));
    return word.startsWith("#") || isNumbered ? [digits] : [];
  });
  return new Set(numbers).size === 1 ? numbers[0] : undefined;
}
