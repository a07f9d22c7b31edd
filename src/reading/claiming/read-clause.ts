import { type Annotated, wordsOf } from "../annotate.ts";
import { is, type Mark } from "../wording/cues.ts";
import { announcerIn, isAnnounced } from "./announced.ts";
import type { Assertion } from "./assertion.ts";
import { clauseSeason } from "./clause-season.ts";
import { detailsIn } from "./details.ts";
import type { Focus } from "./focus.ts";
import { type Graded, gradeOf, type Predicates } from "./grade.ts";
import { deniedGoals, isEntryList, isImplied, isOfClasses, isPast, predicatesOf, replacementIn } from "./predicates.ts";
import { type SeriesAround, seriesMeant } from "./series-meant.ts";
import { type Subject, sidesOf } from "./subjects.ts";
import { has, hasComma, hasGoal, type View } from "./view.ts";

/** What a clause says of drives, or why it says nothing. */
export function readClause(
  view: View,
  subjects: readonly Subject[],
  focus: Focus,
  around: SeriesAround,
): readonly Assertion[] | string {
  const { annotated, clause } = view;
  const predicate = predicateIn(view);
  if (typeof predicate === "string") return predicate;
  const { graded, leaves, replacement, isEntry } = predicate;
  const sides = sidesOf(view, subjects, graded, replacement, focus);
  if (sides.length === 0) return "no followed driver is its subject";
  const series = seriesMeant(view, around);
  if (series.meant.length === 0) return "no series is told";
  const by = announcerIn(view);
  const isConditional = annotated.clauses.some(({ link }) => link === "if") && clause.quote < 0;
  const assertions = sides.flatMap(({ driver, graded: own, rule, subject, isNamed }) =>
    series.meant.flatMap((of): readonly Assertion[] => {
      const told = clauseSeason(view, of, leaves);
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

/** What a clause says of its subjects. */
interface Predicate {
  readonly graded: Graded;
  readonly leaves: boolean;
  /** The cue by which one takes another's place. */
  readonly replacement: Mark | undefined;
  /** It is of a list of entries or a crew. */
  readonly isEntry: boolean;
}

/** What a clause says, whoever its subjects are, or why that is nothing of a drive to come. */
function predicateIn(view: View): Predicate | string {
  const { annotated, clause } = view;
  const asked = clause.link === "if" && has(view, "drive", "drives", "will drive") ? openIn(annotated) : [];
  if (clause.link === "if" && asked.length === 0) return "it is a condition";
  if (/\?["')]*$/.test(annotated.sentence.text)) return "it is a question";
  const replacement = replacementIn(view);
  if (replacement !== undefined && isOfClasses(view, replacement)) return "a class or a car is replaced";
  const isEntry = isEntryList(view);
  const predicates: Predicates = isEntry
    ? { drives: true, leaves: false, flat: true }
    : predicatesOf(view, replacement);
  const { drives, leaves } = predicates;
  if (has(view, "no racing") && !has(view, "drive", "drives", "will drive", "would drive"))
    return "it speaks of something else";
  const isGraded = has(view, "verdict", "modal") || (has(view, "wish") && hasGoal(view)) || isImplied(view);
  if (!drives && !leaves && !isGraded) return "it says nothing of a drive";
  if (has(view, "test") && !has(view, "verdict")) return "it is a test";
  if (isPast(view)) return "it tells what has been";
  const marks = [...asked, ...view.governing, ...withoutContrast(view)];
  const said = gradeOf(marks, predicates, {
    verbLast: annotated.grammar.verbLast,
    areParted: (left, right) => hasComma(annotated, left, right),
    denied: deniedGoals(view),
  });
  const graded = isAsked(view) && said?.by !== "cue" && said?.by !== "wish" ? open(view) : said;
  if (graded === undefined) return "nothing tells how sure it is";
  if (leaves && graded.by === "flat" && graded.denied && !hasGoal(view)) return "it denies leaving, and tells not what";
  return { graded, leaves, replacement, isEntry };
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
