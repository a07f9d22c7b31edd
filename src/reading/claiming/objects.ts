import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { SeriesId } from "../../racing/series.ts";
import { type Annotated, marksIn } from "../annotate.ts";
import { type Mention, namesSomebody } from "../naming/mentions.ts";
import type { Clause } from "../wording/clauses.ts";
import { endOf, is } from "../wording/cues.ts";

type SeriesMention = Extract<Mention, { readonly kind: "series" }>;

/** Words between a series and whoever bears its name ("MotoGP legend Rossi"), at most. */
const MAX_TO_BEARER = 2;

/** The series that a stretch speaks of as something to race in, and those that only say who somebody is. */
export interface SeriesTold {
  readonly meant: readonly SeriesId[];
  readonly ofPeople: readonly SeriesId[];
}

/** What is known of series. */
export interface Known {
  readonly catalogue: Catalogue;
  /** Those that the article names, or its context. */
  readonly named: ReadonlySet<SeriesId>;
}

/** The series of a stretch of a sentence. */
export function seriesIn(annotated: Annotated, stretch: Pick<Clause, "from" | "to">, known: Known): SeriesTold {
  const { catalogue } = known;
  const told = annotated.mentions.filter(
    (mention): mention is SeriesMention =>
      mention.kind === "series" && mention.from >= stretch.from && mention.from < stretch.to,
  );
  const strong = told.filter((mention) => !mention.weak || isSpokenOf(annotated, mention, known));
  const byHours = eventOfHours(annotated, stretch, known);
  if (strong.length === 0) return byHours === undefined ? NO_SERIES : { meant: [byHours], ofPeople: [] };
  const ofPeople = strong.filter((mention) => isOfPeople(annotated, mention));
  const meant = strong.filter((mention) => !ofPeople.includes(mention) && !isOnlyNamed(annotated, stretch, mention));
  const parts = meant.filter((mention) => !meant.some((other) => isPartTold(annotated, other, mention, catalogue)));
  const meantIds = ids(parts);
  return {
    meant: byHours === undefined || meantIds.includes(byHours) ? meantIds : [...meantIds, byHours],
    ofPeople: ids(ofPeople),
  };
}

const NO_SERIES: SeriesTold = { meant: [], ofPeople: [] };

function ids(mentions: readonly SeriesMention[]): readonly SeriesId[] {
  return [...new Set(mentions.flatMap(({ series }) => series.slice(0, 1)))];
}

/** How long an event is, at the end of its key: `le-mans-24h`. */
const LENGTH = /-(?<length>\d+)(?:h|km)$/;

/** The same among the words of a text. */
const LENGTH_TOLD = /^(?<length>\d+)(?:h|km)?$/;

/** "the 24 Hours", without its place: the one event of that length that the article names. */
function eventOfHours(
  annotated: Annotated,
  { from, to }: Pick<Clause, "from" | "to">,
  { named }: Known,
): SeriesId | undefined {
  const { sentence, grammar } = annotated;
  const { tokens } = sentence;
  const taken = (place: number) => annotated.mentions.some((mention) => mention.from <= place && place < mention.to);
  for (let place = from; place < to; place += 1) {
    const word = tokens[place]?.word ?? "";
    if (!LENGTH_TOLD.test(word) || taken(place)) continue;
    const length = LENGTH_TOLD.exec(word)?.groups?.["length"];
    if (length === word && !grammar.lengths.has(tokens[place + 1]?.word ?? "")) continue;
    const events = [...named].filter((id) => LENGTH.exec(id)?.groups?.["length"] === length);
    if (events.length === 1) return events[0];
  }
  return undefined;
}

/** "Endurance", "Spa": it is meant where the article names it, or what it belongs to, or tells its hours. */
function isSpokenOf(
  { sentence, mentions }: Annotated,
  { series, from, to }: SeriesMention,
  { catalogue, named }: Known,
): boolean {
  return series.some((id) => {
    const kind = catalogue.series.get(id)?.kind;
    const parents = catalogue.series.get(id)?.partOf ?? [];
    const near = mentions
      .filter((other) => other.kind === "series" && !other.weak)
      .flatMap((other) => (other.kind === "series" ? other.series : []));
    if (kind !== "event") return near.some((other) => parents.includes(other));
    const isByPlace = (parent: SeriesId) => {
      const whole = catalogue.series.get(parent);
      return named.has(parent) && (whole?.kind !== "championship" || whole.eventsByPlace === true);
    };
    if (named.has(id) || parents.some(isByPlace)) return true;
    const hours = LENGTH.exec(id)?.groups?.["length"];
    return (
      hours !== undefined &&
      sentence.tokens.some(
        ({ word }, at) => (at < from || at >= to) && (word === hours || word === `${hours}h` || word === `${hours}km`),
      )
    );
  });
}

/** "MotoGP legend Rossi", "IndyCar champion Palou": the series tells who he is. */
function isOfPeople(annotated: Annotated, mention: SeriesMention): boolean {
  const { to } = mention;
  const { tokens } = annotated.sentence;
  if (isInEpithet(annotated, mention)) return true;
  const bearer = annotated.mentions.find((other) => other.from >= to && namesSomebody(other));
  const gap = bearer === undefined ? Number.POSITIVE_INFINITY : bearer.from - to;
  if (gap < 1 || gap > MAX_TO_BEARER) return false;
  for (let place = to; place <= (bearer?.from ?? to); place += 1) {
    if (/[,;:()—]/.test(tokens[place]?.before ?? "")) return false;
  }
  return !annotated.marks.some((mark) => mark.at >= to && mark.at < to + gap && !is(mark, "epithet", "role"));
}

/** Words between "after" and a series that it speaks of, at most: "after two seasons in the WEC". */
const MAX_TO_LAST = 4;

/** "Der Formel-1-Weltmeister", "pilota di Formula 1", "champion of the WEC". */
function isInEpithet({ sentence, marks, grammar }: Annotated, { from, to }: SeriesMention): boolean {
  const { tokens } = sentence;
  const { personNouns, articles, of } = grammar;
  const isSmall = (word: string) => articles.has(word) || of.has(word);
  const isWithin = marks.some((mark) => is(mark, "epithet", "role") && mark.at < from && endOf(mark) > to);
  const next = tokens[to];
  const isGlued = next !== undefined && /^-?$/.test(next.before) && personNouns.has(next.word);
  let before = from - 1;
  while (before >= 0 && isSmall(tokens[before]?.word ?? "")) before -= 1;
  return isWithin || isGlued || (before < from - 1 && personNouns.has(tokens[before]?.word ?? ""));
}

/** "like in the WEC", "ahead of Le Mans", "after two seasons in the WEC". */
function isOnlyNamed(annotated: Annotated, stretch: Pick<Clause, "from" | "to">, { from }: SeriesMention): boolean {
  if (isInsteadOf(annotated, from)) return true;
  const isNamed = marksIn(annotated, stretch).some(
    (mark) => is(mark, "only named") && from > mark.at && from - endOf(mark) < 3,
  );
  if (isNamed || annotated.grammar.verbLast) return isNamed; // German "nach" is "to" as well.
  const after = annotated.times.filter(({ kind }) => kind === "after").map(({ places }) => (places.at(-1) ?? 0) + 1);
  return after.some((end) => end <= from && from - end <= MAX_TO_LAST && !hasStop(annotated, end, from));
}

/** "Instead of the WEC he races the GTWC". */
function isInsteadOf({ marks }: Annotated, series: number): boolean {
  return marks.some((mark) => {
    const gap = series - endOf(mark);
    return is(mark, "instead of") && gap >= 0 && gap < MAX_TO_LAST;
  });
}

function hasStop(annotated: Annotated, from: number, to: number): boolean {
  return annotated.sentence.tokens.slice(from, to + 1).some(({ before }) => /[,;()]/.test(before));
}

/** "Le Mans, the fourth round of the WEC": the championship only says what the event is part of. */
function isPartTold(annotated: Annotated, part: SeriesMention, whole: SeriesMention, catalogue: Catalogue): boolean {
  const parents = part.series.flatMap((id) => ancestors(id, catalogue));
  if (!whole.series.some((id) => parents.includes(id))) return false;
  const [left, right] = part.from < whole.from ? [part, whole] : [whole, part];
  if (right.from - left.to > 5) return false;
  const between = annotated.marks.filter(({ at }) => at >= left.to && at < right.from);
  return !hasStop(annotated, left.to, right.from) && between.every((mark) => !is(mark, "and"));
}

/** The series that a series belongs to, near ones first. */
function ancestors(of: SeriesId, catalogue: Catalogue): readonly SeriesId[] {
  const found: SeriesId[] = [];
  for (const id of [...(catalogue.series.get(of)?.partOf ?? [])]) found.push(id, ...ancestors(id, catalogue));
  return found;
}
