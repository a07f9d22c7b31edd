import type { SeriesId } from "../../racing/series.ts";
import type { Intent } from "../question.ts";
import { type Marks, meanings } from "./marks.ts";

/** What somebody takes for granted of a drive: that it is settled, or that it is off. */
export interface Premise {
  readonly certainty: "confirmed" | "ruled-out";
  /** The series of which it is taken for granted; none where none is named. */
  readonly series: SeriesId | undefined;
}

/** Intents whose questions make no sense unless what they say of a drive is true. */
const PRESUMING: ReadonlySet<Intent> = new Set([
  "why",
  "source",
  "team",
  "next_race",
  "calendar",
  "history",
  "programme",
]);

/** "Now that Rossi is confirmed for Le Mans, …", "who said that he is out of the WEC?": never to be echoed unless it is so. */
export function premiseIn(marks: Marks, intent: Intent): Premise | undefined {
  const told = marks.cues.all.find((cue) => cue.meanings.some(({ kind }) => kind === "graded"));
  const graded = told?.meanings.find((cue) => cue.kind === "graded");
  if (told === undefined || graded === undefined) return undefined;
  const isGranted = marks.cues.all.some(
    (cue) => cue.from < told.from && cue.meanings.some(({ kind }) => kind === "premise"),
  );
  if (!isGranted && !PRESUMING.has(intent)) return undefined;
  return { certainty: graded.certainty, series: meanings(marks, "series")[0]?.series };
}
