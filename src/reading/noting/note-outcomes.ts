import { yearOf } from "../../racing/day.ts";
import { type Season, season } from "../../racing/season.ts";
import type { Annotations } from "../claiming/annotations.ts";
import type { Assertion, Past } from "../claiming/assertion.ts";
import type { ReadNote } from "../reading.ts";
import type { Called } from "./note-facts.ts";

const HOW_MUCH: Readonly<Record<Past["raced"], string>> = {
  "full-season": "raced the whole season of",
  "selected-rounds": "raced some rounds of",
  "single-event": "raced",
  none: "did not race",
};

/** How seasons went; one for each drive. */
export function noteOutcomes(
  past: readonly Past[],
  { sentences, on, catalogue }: Annotations,
  called: Called,
): readonly ReadNote[] {
  const notes = new Map<string, ReadNote>();
  for (const { driver, series, year, raced, sentence } of past) {
    const of: Season | undefined = season(year ?? yearOf(on));
    const name = catalogue.series.get(series)?.shortName ?? series;
    const key = `${driver}|${series}|${of}`;
    if (of === undefined || notes.has(key)) continue;
    notes.set(key, {
      kind: "outcome",
      text: `${called(driver)} ${HOW_MUCH[raced]} ${name} in ${of}.`,
      sentence: sentences[sentence]?.sentence.text ?? "",
      driver,
      series,
      season: of,
      raced,
    });
  }
  return [...notes.values()];
}

/** Wishes that have no season. */
export function noteAmbitions(
  ambitions: readonly Assertion[],
  { sentences, catalogue }: Annotations,
  called: Called,
): readonly ReadNote[] {
  const notes = new Map<string, ReadNote>();
  for (const { driver, series, sentence, graded } of ambitions) {
    const key = `${driver}|${series}`;
    if (notes.has(key) || graded.certainty !== "possible") continue;
    notes.set(key, {
      kind: "ambition",
      text: `${called(driver)} would like to race ${catalogue.series.get(series)?.shortName ?? series}; no season is told.`,
      sentence: sentences[sentence]?.sentence.text ?? "",
      driver,
      series,
    });
  }
  return [...notes.values()];
}
