import type { DriverId } from "../../racing/driver.ts";
import type { SeriesId } from "../../racing/series.ts";
import { is } from "../wording/cues.ts";
import type { Annotations } from "./annotations.ts";
import type { Assertion, Past } from "./assertion.ts";
import { besides } from "./besides.ts";
import { Focus } from "./focus.ts";
import { seriesIn } from "./objects.ts";
import type { Person } from "./people.ts";
import { FINITE } from "./predicates.ts";
import { readClause } from "./read-clause.ts";
import { firstSeries } from "./series-meant.ts";
import { type Subject, subjectsOf } from "./subjects.ts";
import { has, type View, viewOf } from "./view.ts";

/** A clause that speaks of followed drivers and gave nothing, and why. */
interface Passed {
  readonly sentence: number;
  readonly drivers: readonly DriverId[];
  readonly why: string;
}

/** All that the clauses of an article say of drives, in the order of the text. */
export interface Asserted {
  readonly assertions: readonly Assertion[];
  readonly past: readonly Past[];
  readonly passed: readonly Passed[];
  /** Of whom each sentence speaks. */
  readonly subjects: readonly (readonly DriverId[])[];
}

export function assertionsOf(article: Annotations): Asserted {
  const focus = new Focus(article.context.driver ?? topicOf(article));
  const assertions: Assertion[] = [];
  const past: Past[] = [];
  const passed: Passed[] = [];
  const { context } = article;
  const first = firstSeries(article);
  let last: readonly SeriesId[] = context.series === undefined ? [] : [context.series];
  const subjects = article.sentences.map((annotated) => {
    const { marks } = annotated;
    const { index } = annotated.sentence;
    focus.reach(index);
    const inSentence = seriesIn(annotated, { from: 0, to: annotated.sentence.tokens.length }, article);
    const isOfSeries = inSentence.meant.length > 0 || context.series !== undefined;
    let inherited: readonly Person[] = [];
    const spokenOf = annotated.clauses.flatMap((_, place): readonly DriverId[] => {
      const view = viewOf(article, annotated, place);
      if (view === undefined) return [];
      const nearest = relativeTo(view, inherited);
      const about = subjectsOf(view, { focus, inherited: nearest ?? inherited, isOfSeries });
      const drivers = about.map(({ driver }) => driver);
      const told = readClause(view, about, focus, { inSentence, last, first });
      if (typeof told === "string") {
        const { listed, outcome } = besides(view, about, assertions.at(-1));
        assertions.push(...listed);
        past.push(...outcome);
        if (about.length > 0 && listed.length === 0) passed.push({ sentence: index, drivers, why: told });
      } else assertions.push(...told);
      if (isTold(view, about)) focus.see(view.people, about, index);
      if (view.people.some(({ part }) => part === "subject") || about.length === 0) inherited = view.people;
      return drivers;
    });
    const named = inSentence.meant.length > 0 ? inSentence.meant : inSentence.ofPeople;
    const isPast = marks.some((mark) => is(mark, "past", "drove")) && !marks.some((mark) => is(mark, ...FINITE));
    if (named.length > 0 && (last.length === 0 || !isPast)) last = named;
    return spokenOf;
  });
  return { assertions, past, passed: unsaid(passed, assertions), subjects };
}

/** Without those of whom the same sentence says something after all. */
function unsaid(passed: readonly Passed[], assertions: readonly Assertion[]): readonly Passed[] {
  const said = new Set(assertions.map(({ driver, sentence }) => `${driver}|${sentence}`));
  return passed.flatMap(({ drivers, ...clause }) => {
    const left = drivers.filter((driver) => !said.has(`${driver}|${clause.sentence}`));
    return left.length === 0 ? [] : [{ ...clause, drivers: left }];
  });
}

/** "…, who will race": whoever stands right before the comma. */
function relativeTo({ clause, annotated }: View, before: readonly Person[]): readonly Person[] | undefined {
  const isRelative = clause.link === "new clause" || clause.link === "that";
  const isComma = annotated.sentence.tokens[clause.from]?.before.includes(",") ?? false;
  const nearest = before.filter(({ to }) => to === clause.from);
  return isRelative && isComma && nearest.length > 0 ? nearest : undefined;
}

/** Whom an article is about: who is named most often, the first of several. */
function topicOf({ sentences, who }: Annotations): DriverId | undefined {
  const counts = new Map<DriverId, number>();
  for (const { mentions, sentence } of sentences) {
    for (const mention of mentions) {
      const driver = who(mention, sentence.index);
      if (driver !== undefined) counts.set(driver, (counts.get(driver) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

/** Whether a clause is really about its subjects: they begin it, or it has a predicate. */
function isTold(view: View, subjects: readonly Subject[]): boolean {
  const begins = subjects.some(({ from }) => from >= view.clause.from && from - view.clause.from <= 2);
  return begins || has(view, ...FINITE, "said", "past", "drove");
}
