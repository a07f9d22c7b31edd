import type { Certainty } from "../../racing/certainty.ts";
import type { Settled } from "./settle.ts";

/** How often claims of each grade were right that name driver and series in one clause; measured on texts of our own, November 2026. */
const BY_GRADE = {
  confirmed: 0.93,
  certain: 0.89,
  likely: 0.95,
  "ruled-out": 0.88,
  possible: 0.82,
  uncertain: 0.78,
  unlikely: 0.75,
} as const;

/** How much of that is left by what had to be guessed. */
const LEFT = {
  by: { cue: 1, flat: 1, wish: 0.9, conditional: 0.8 },
  series: { clause: 1, sentence: 0.92, article: 0.95 },
  leaves: 0.94,
  seasonUntold: 0.96,
  guessedSubject: 0.92,
} as const;

/** From 0 to 1: how often a claim of that grade that rests on such words is right. */
export function confidenceOf({ graded, seriesFrom, seasonTold, rule, isNamed }: Settled, certainty: Certainty): number {
  let trust: number = BY_GRADE[certainty] * LEFT.by[graded.by] * LEFT.series[seriesFrom];
  if (rule === "leaves" || rule === "is replaced") trust *= LEFT.leaves;
  if (!seasonTold) trust *= LEFT.seasonUntold;
  if (!isNamed) trust *= LEFT.guessedSubject;
  return Math.round(trust * 100) / 100;
}
