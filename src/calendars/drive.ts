import { type Certainty, compareCertainty, isUncertainOrWorse } from "../racing/certainty.ts";
import type { Claim } from "../racing/claim.ts";
import type { Line, Outlook } from "../racing/outlook.ts";
import type { Series } from "../racing/series.ts";

/** What is known of whether he races a round. */
export interface Drive {
  /** What the outlook is about: the round itself, its series, or what that is part of. */
  readonly series: Series;
  readonly outlook: Outlook;
  readonly line: Line;
  /** Whether the line speaks of every round; else nobody told of which. */
  readonly ofAll: boolean;
}

/** The best that is known: of every round, or where that is open at best, of some. */
export function driveOf(series: Series, outlook: Outlook): Drive | undefined {
  const speaksOfAll = (line: Line) => isOfAll(line, series);
  const ofAll = surest(outlook.lines.filter(speaksOfAll));
  const ofSome = surest(outlook.lines.filter((line) => !speaksOfAll(line)));
  const isOpen = ofAll === undefined || isUncertainOrWorse(ofAll.certainty);
  const line = isOpen && ofSome !== undefined && !isUncertainOrWorse(ofSome.certainty) ? ofSome : (ofAll ?? ofSome);
  return line === undefined ? undefined : { series, outlook, line, ofAll: speaksOfAll(line) };
}

/** Whether it ever was that sure of every round, by any word that was published. */
export function wasOnce({ series, outlook }: Drive, least: Certainty): boolean {
  return outlook.lines
    .flatMap(({ evidence }) => evidence)
    .some((claim) => isOfAll(claim, series) && compareCertainty(claim.certainty, least) >= 0);
}

function isOfAll({ scope }: Pick<Line | Claim, "scope">, { kind }: Series): boolean {
  return kind === "event" || scope === undefined || scope === "full-season";
}

function surest(lines: readonly Line[]): Line | undefined {
  return [...lines].sort((a, b) => compareCertainty(b.certainty, a.certainty))[0];
}
