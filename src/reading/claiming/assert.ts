import type { DriverId } from "../../racing/driver.ts";
import type { SeriesId } from "../../racing/series.ts";
import { type Annotated, wordsOf } from "../annotate.ts";
import { is, type Mark } from "../wording/cues.ts";
import type { Annotations } from "./annotations.ts";
import { announcerIn, isAnnounced } from "./announced.ts";
import type { Assertion, Past } from "./assertion.ts";
import { besides } from "./besides.ts";
import { clauseSeason } from "./clause-season.ts";
import { detailsIn } from "./details.ts";
import { Focus } from "./focus.ts";
import { type Graded, gradeOf } from "./grade.ts";
import { seriesIn } from "./objects.ts";
import type { Person } from "./people.ts";
import {
  deniedGoals,
  FINITE,
  isEntryList,
  isImplied,
  isOfClasses,
  isPast,
  predicatesOf,
  replacementIn,
} from "./predicates.ts";
import { firstSeries, type SeriesAround, seriesMeant } from "./series-meant.ts";
import { type Subject, sidesOf, subjectsOf } from "./subjects.ts";
import { has, hasComma, hasGoal, type View, viewOf } from "./view.ts";

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

/** What a clause says of drives, or why it says nothing. */
function readClause(
  view: View,
  subjects: readonly Subject[],
  focus: Focus,
  around: SeriesAround,
): readonly Assertion[] | string {
  const { annotated, clause } = view;
  const asked = clause.link === "if" && has(view, "drive", "drives", "will drive") ? openIn(annotated) : [];
  if (clause.link === "if" && asked.length === 0) return "it is a condition";
  if (/\?["')]*$/.test(annotated.sentence.text)) return "it is a question";
  const replacement = replacementIn(view);
  if (replacement !== undefined && isOfClasses(view, replacement)) return "a class or a car is replaced";
  const isEntry = isEntryList(view);
  const predicates = isEntry ? { drives: true, leaves: false, flat: true } : predicatesOf(view, replacement);
  if (has(view, "no racing") && !has(view, "drive", "drives", "will drive", "would drive"))
    return "it speaks of something else";
  const isGraded = has(view, "verdict", "modal") || (has(view, "wish") && hasGoal(view)) || isImplied(view);
  if (!predicates.drives && !predicates.leaves && !isGraded) return "it says nothing of a drive";
  if (has(view, "test") && !has(view, "verdict")) return "it is a test";
  if (isPast(view)) return "it tells what has been";
  const areParted = (left: number, right: number) => hasComma(annotated, left, right);
  const said = gradeOf(
    [...asked, ...view.governing, ...withoutContrast(view)],
    predicates,
    annotated.grammar.verbLast,
    areParted,
    deniedGoals(view),
  );
  const graded = isAsked(view) && said?.by !== "cue" && said?.by !== "wish" ? open(view) : said;
  if (graded === undefined) return "nothing tells how sure it is";
  if (predicates.leaves && graded.by === "flat" && graded.denied && !hasGoal(view))
    return "it denies leaving, and tells not what";
  const sides = sidesOf(view, subjects, graded, replacement, focus);
  if (sides.length === 0) return "no followed driver is its subject";
  const series = seriesMeant(view, around);
  if (series.meant.length === 0) return "no series is told";
  const by = announcerIn(view);
  const isConditional = annotated.clauses.some(({ link }) => link === "if") && clause.quote < 0;
  const assertions = sides.flatMap(({ driver, graded: own, rule, subject, isNamed }) =>
    series.meant.flatMap((of): readonly Assertion[] => {
      const told = clauseSeason(view, of, predicates.leaves);
      if (told === "past") return [];
      const seasons = told === "none" ? [null] : (told ?? [undefined]);
      return seasons.map((season) => ({
        driver,
        series: of,
        seriesFrom: series.from,
        season,
        graded: isConditional ? hanging(own) : own,
        rule,
        isOfRaces: has(view, "race"),
        isListed: sides.length > 1 && rule === "drives",
        contrast: clause.link === "new clause",
        announced: isEntry || isAnnounced(view),
        ...(by !== undefined && { by }),
        rumoured: [...view.governing, ...view.own].some((mark) => is(mark, "rumoured")),
        ...quoteOf(view),
        ...detailsIn(view, of, rule),
        sentence: annotated.sentence.index,
        subject,
        isNamed,
        cues: cuesOf(view, own),
      }));
    }),
  );
  return assertions.length > 0 ? assertions : "it tells what has been";
}

/** "Whether he races in the WEC": a question, whatever the words that answer it. */
function isAsked({ own, clause }: View): boolean {
  return clause.quote < 0 && own.some((mark) => is(mark, "whether") && mark.at === clause.from);
}

function open({ own }: View): Graded {
  return { certainty: "uncertain", by: "cue", cues: own.filter((mark) => is(mark, "whether")), denied: false };
}

/** "Not for Mercedes, but for Red Bull": what follows is not denied. */
function withoutContrast({ own, annotated }: View): readonly Mark[] {
  const rather = annotated.marks.find((mark) => is(mark, "rather"))?.at ?? Number.NEGATIVE_INFINITY;
  return own.filter((mark) => !is(mark, "not") || mark.at > rather);
}

/** "Whether to stay or to go he will decide": what the sentence leaves open. */
function openIn({ marks }: Annotated): readonly Mark[] {
  return marks.filter((mark) => mark.cues.some((cue) => "grade" in cue && cue.grade === "uncertain"));
}

/** The phrases that carry the grade, and those that make it official. */
function cuesOf(view: View, { cues }: Graded): readonly string[] {
  const announced = isAnnounced(view) ? view.annotated.marks.filter((mark) => is(mark, "announced")) : [];
  return [...new Set([...cues, ...announced])].map((mark) => wordsOf(view.annotated, mark));
}

/** A fact that hangs on a condition is possible. */
function hanging(graded: Graded): Graded {
  return graded.by === "flat" && !graded.denied ? { ...graded, certainty: "possible", by: "conditional" } : graded;
}

function quoteOf({ speech, annotated }: View): Pick<Assertion, "quote"> {
  if (speech === undefined) return {};
  const { speaker, occasion } = speech;
  return { quote: { text: speech.textIn(annotated.sentence), speaker, ...(occasion !== undefined && { occasion }) } };
}
