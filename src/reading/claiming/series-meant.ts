import type { SeriesId } from "../../racing/series.ts";
import { is } from "../wording/cues.ts";
import type { Annotations } from "./annotations.ts";
import type { Assertion } from "./assertion.ts";
import { type SeriesTold, seriesIn } from "./objects.ts";
import { hasComma, type View } from "./view.ts";

/** The series that were spoken of around a clause. */
export interface SeriesAround {
  /** In its sentence. */
  readonly inSentence: SeriesTold;
  /** Before, or told by the context. */
  readonly last: readonly SeriesId[];
  /** The first one that the article names. */
  readonly first: readonly SeriesId[];
}

/** The series that a clause is about, and how near it is named; empty where none is. */
export function seriesMeant(
  view: View,
  { inSentence, last, first }: SeriesAround,
): { readonly meant: readonly SeriesId[]; readonly from: Assertion["seriesFrom"] } {
  const told = seriesIn(view.annotated, left(view) ?? behindVerb(view) ?? view.clause, view.article);
  if (told.meant.length > 0) return { meant: told.meant, from: "clause" };
  if (view.mentions.some(({ kind }) => kind === "elsewhere")) return { meant: [], from: "clause" };
  const before = lastBefore(view);
  if (before !== undefined) return { meant: [before], from: "sentence" };
  const ofClass = seriesOfClass(view, last);
  if (ofClass !== undefined) return { meant: [ofClass], from: "article" };
  if (last.length > 0) return { meant: last.slice(0, 1), from: "article" };
  if (inSentence.meant.length > 0) return { meant: inSentence.meant.slice(0, 1), from: "sentence" };
  const ofTeam = seriesOfTeam(view);
  if (ofTeam !== undefined) return { meant: [ofTeam], from: "article" };
  // A headline, or news of a team, may speak of what only the text behind it names.
  const isEarly = view.annotated.sentence.index === 0 || view.mentions.some(({ kind }) => kind === "team");
  if (first.length > 0 && isEarly) return { meant: first, from: "article" };
  return { meant: inSentence.ofPeople.slice(0, 1), from: "article" };
}

/** Where a series stands behind the verb of leaving, that one is left, and none before it. */
function left({ own, clause, article, annotated }: View): { readonly from: number; readonly to: number } | undefined {
  const leaves = own.find((mark) => is(mark, "leaves"));
  if (leaves === undefined || annotated.grammar.verbLast) return undefined;
  const behind = { from: leaves.at, to: clause.to };
  return seriesIn(annotated, behind, article).meant.length > 0 ? behind : undefined;
}

/** "With his focus on the WEC, Rossi will not be seen in the GTWC": what stands before a comma and the verb is no goal of it. */
function behindVerb({
  own,
  clause,
  article,
  annotated,
}: View): { readonly from: number; readonly to: number } | undefined {
  const verb = own.find((mark) => is(mark, "will", "will drive", "drives", "would", "would drive"));
  const isBesides = own.some((mark) => is(mark, "and") && mark.at === clause.from);
  if (verb === undefined || annotated.grammar.verbLast || isBesides) return undefined;
  const [before, behind] = [
    { from: clause.from, to: verb.at },
    { from: verb.at, to: clause.to },
  ];
  const fronted = seriesIn(annotated, before, article).meant.length > 0 && hasComma(annotated, clause.from, verb.at);
  return fronted && seriesIn(annotated, behind, article).meant.length > 0 ? behind : undefined;
}

/** The first series that an article names. */
export function firstSeries(article: Annotations): readonly SeriesId[] {
  for (const annotated of article.sentences) {
    const { meant } = seriesIn(annotated, { from: 0, to: annotated.sentence.tokens.length }, article);
    if (meant.length > 0) return meant.slice(0, 1);
  }
  return [];
}

/** A class tells the series where the one spoken of has no such class. */
function seriesOfClass({ mentions, article }: View, last: readonly SeriesId[]): SeriesId | undefined {
  const mention = mentions.find(({ kind }) => kind === "class");
  if (mention?.kind !== "class" || last.some((id) => mention.series.has(id))) return undefined;
  const having = [...mention.series.keys()];
  const isWhole = (id: SeriesId) => article.catalogue.series.get(id)?.kind === "championship";
  return having.find((id) => article.named.has(id)) ?? having.find(isWhole);
}

/** The series of a team that races in one only. */
function seriesOfTeam({ annotated, mentions }: View): SeriesId | undefined {
  for (const mention of [...mentions, ...annotated.mentions]) {
    if (mention.kind === "team" && mention.team.series !== undefined) return mention.team.series;
  }
  return undefined;
}

/** The last series named before a clause in its sentence. */
function lastBefore({ annotated, clause }: View): SeriesId | undefined {
  const before = annotated.mentions.findLast(
    (mention) => mention.kind === "series" && !mention.weak && mention.from < clause.from,
  );
  return before?.kind === "series" ? before.series[0] : undefined;
}
