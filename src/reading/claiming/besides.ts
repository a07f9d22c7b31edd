import { yearOf } from "../../racing/day.ts";
import { marksIn, wordsOf } from "../annotate.ts";
import { is } from "../wording/cues.ts";
import type { Assertion, Past } from "./assertion.ts";
import { gradeOf } from "./grade.ts";
import { seriesIn } from "./objects.ts";
import type { Subject } from "./subjects.ts";
import { has, type View } from "./view.ts";

/** What a clause that tells of no drive gives besides: series listed behind the last one, and how a season went. */
export function besides(view: View, subjects: readonly Subject[], last: Assertion | undefined) {
  const listed = last === undefined ? [] : [...listedIn(view, last), ...takenUp(view, last)];
  return { listed, outcome: outcomesIn(view, subjects) };
}

/** "Two rounds are on his timetable: Bathurst and Spa." */
function listedIn({ annotated, clause, own, mentions, article }: View, last: Assertion): readonly Assertion[] {
  const { index, tokens } = annotated.sentence;
  const isBehind =
    last.sentence === index && last.seriesFrom !== "article" && /:/.test(tokens[clause.from]?.before ?? "");
  const isBare = own.every((mark) => is(mark, "and")) && mentions.every(({ kind }) => kind === "series");
  if (!isBehind || !isBare) return [];
  return seriesIn(annotated, clause, article).meant.map(
    (series): Assertion => ({ ...last, series, scope: "single-event", seriesFrom: "clause" }),
  );
}

/** "Whether it comes to that is written in the stars": a verdict without anybody speaks of the sentence before. */
function takenUp({ annotated, own, clause, mentions, people }: View, last: Assertion): readonly Assertion[] {
  const isBare = mentions.length === 0 && people.length === 0 && annotated.mentions.length === 0;
  if (!isBare || clause.quote >= 0 || last.sentence !== annotated.sentence.index - 1) return [];
  if (
    !own.some((mark) => is(mark, "verdict", "modal")) ||
    own.some((mark) => is(mark, "no racing", "past", "rule", "team"))
  )
    return [];
  const graded = gradeOf(own, { drives: true, leaves: false, flat: false }, annotated.grammar);
  if (graded === undefined || graded.by !== "cue") return [];
  const cues = graded.cues.map((mark) => wordsOf(annotated, mark));
  return [{ ...last, graded, rule: "drives", announced: false, sentence: annotated.sentence.index, cues }];
}

/** "He raced the whole season": only where the words tell how much of it. */
function outcomesIn(view: View, subjects: readonly Subject[]): readonly Past[] {
  const { annotated, clause, article } = view;
  if (!has(view, "drove")) return [];
  const scope = marksIn(annotated, clause)
    .flatMap(({ cues }) => cues)
    .find((cue) => cue.is === "scope");
  const raced = has(view, "not") ? "none" : scope?.is === "scope" ? scope.scope : undefined;
  if (raced === undefined) return [];
  const year = view.times.find((time) => time.kind === "year");
  const of =
    year?.kind === "year"
      ? year.year
      : view.times.some((time) => time.kind === "relative" && time.which === "last")
        ? yearOf(article.on) - 1
        : undefined;
  return subjects.flatMap(({ driver }) =>
    seriesIn(annotated, clause, article).meant.map((series) => ({
      driver,
      series,
      year: of,
      raced,
      sentence: annotated.sentence.index,
    })),
  );
}
