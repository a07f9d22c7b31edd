import type { Catalogue } from "../catalogue/catalogue.ts";
import { compareCertainty } from "../racing/certainty.ts";
import type { Day } from "../racing/day.ts";
import type { Line, Outlook } from "../racing/outlook.ts";
import type { Series, SeriesId } from "../racing/series.ts";
import type { Depicted } from "./draw.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Texts } from "./phrasing/texts.ts";
import type { Question } from "./question.ts";
import type { Action, Block } from "./reply.ts";

/** Everything that an answer is made of. */
export interface Scene {
  readonly question: Question;
  readonly knowledge: Knowledge;
  readonly catalogue: Catalogue;
  readonly texts: Texts;
  /** Only what is new from that day on is asked. */
  readonly since?: Day | undefined;
  /** Whether files can be handed out where it is told. */
  readonly handsOutFiles?: boolean;
}

/** What is told, and what it asserts. */
export interface Telling {
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  readonly outlooks: readonly Outlook[];
  /** What can be shown besides. */
  readonly depicted?: Depicted;
}

/** The outlooks of lines, with no line that is not among them: what a reply asserts. */
export function outlooksOf(told: readonly ToldLine[]): readonly Outlook[] {
  const byOutlook = new Map<Outlook, Line[]>();
  for (const { outlook, line } of told) {
    const lines = byOutlook.get(outlook) ?? [];
    if (!lines.includes(line)) lines.push(line);
    byOutlook.set(outlook, lines);
  }
  return [...byOutlook].map(([outlook, lines]) => ({ ...outlook, lines }));
}

/** One line of an outlook, as a reply tells it. */
export interface ToldLine {
  readonly outlook: Outlook;
  readonly line: Line;
}

/** A series of the catalogue; whatever a claim or a question names is in it. */
export function seriesOf(catalogue: Catalogue, id: SeriesId): Series {
  const series = catalogue.series.get(id);
  if (series === undefined) throw new Error(`The catalogue has no series ${id}`);
  return series;
}

/**
 * What a series is called in a reply: a championship by its short name, a cup by its full one, which are the same everywhere,
 * and an event as people call it in that language.
 */
export function nameOf({ catalogue, texts }: Pick<Scene, "catalogue" | "texts">, id: SeriesId): string {
  const { kind, name, shortName, otherNames } = seriesOf(catalogue, id);
  switch (kind) {
    case "championship":
      return shortName;
    case "cup":
      return name;
    case "event":
      return texts.language === "en" ? name : (otherNames[texts.language]?.[0] ?? name);
  }
}

/** The lines of outlooks, each with its outlook. */
export function linesIn(outlooks: readonly Outlook[]): readonly ToldLine[] {
  return outlooks.flatMap((outlook) => outlook.lines.map((line) => ({ outlook, line })));
}

/** The surest first. */
export function bySureness(a: ToldLine, b: ToldLine): number {
  return compareCertainty(b.line.certainty, a.line.certainty);
}
