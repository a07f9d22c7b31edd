import { yearOf } from "../../racing/day.ts";
import { season } from "../../racing/season.ts";
import type { SeriesId } from "../../racing/series.ts";
import { marksIn } from "../annotate.ts";
import type { Time } from "../naming/times.ts";
import { is } from "../wording/cues.ts";
import { currentSeason, seasonTold, type Told } from "./season.ts";
import { has, isOfSaying, type View } from "./view.ts";

/** The season that a clause tells, or its sentence where that leaves no doubt. A contract that one leaves may run until whenever it likes. */
export function clauseSeason(view: View, of: SeriesId, leaves: boolean): Told {
  const { annotated, article } = view;
  const series = article.catalogue.series.get(of);
  const own = view.times.filter((time) => !leaves || time.kind !== "year" || time.bound !== "until");
  const told = seasonTold(own, article.on, series);
  // "for 2018-19 … next season": the year that is written out says which.
  const years = annotated.times.filter(({ kind }) => kind === "year");
  const written = seasonTold(years, article.on, series);
  const isNext = own.length > 0 && own.every((time) => time.kind === "relative" && time.which === "next");
  const [year] = Array.isArray(written) && written.length === 1 ? written : [];
  if (isNext && year !== undefined && year > yearOf(article.on)) return [year];
  if (told !== undefined && told !== "past") return told;
  const others = annotated.times.filter((time) => !own.includes(time) && isShared(view, time));
  const around = seasonTold(others, article.on, series);
  if (Array.isArray(around)) return around;
  // "says farewell to the DTM after Hockenheim": from the next season on.
  const left = view.own.find((mark) => is(mark, "leaves"))?.at ?? Number.POSITIVE_INFINITY;
  const isAfter =
    leaves && !annotated.grammar.verbLast && own.some(({ kind, places: [at = 0] }) => kind === "after" && at > left);
  const next = isAfter ? season(yearOf(article.on) + 1) : undefined;
  if (next !== undefined) return [next];
  // A race that is spoken of as such is of the season that runs.
  const isRace = !leaves && series?.overTwoYears === true && has(view, "race");
  const running = isRace ? season(currentSeason(article.on, series)) : undefined;
  return running === undefined ? undefined : [running];
}

/** A time counts for other clauses where its own has nothing that it could be the time of. */
function isShared({ annotated, clause }: View, time: Time): boolean {
  const { places } = time;
  if (isOfSaying(annotated, time)) return false;
  const at = annotated.clauses.findIndex(({ from, to }) => (places[0] ?? 0) >= from && (places[0] ?? 0) < to);
  const holder = annotated.clauses[at];
  if (holder === undefined) return false;
  if (annotated.clauses[at + 1] === clause && clause.link === "that") return true;
  const marks = marksIn(annotated, holder);
  // "… he said at the 2023 season finale": the time of saying.
  if (marks.some((mark) => is(mark, "said", "occasion"))) return false;
  return !marks.some((mark) =>
    is(mark, "drives", "will", "will drive", "would drive", "drove", "past", "leaves", "modal", "verdict"),
  );
}
