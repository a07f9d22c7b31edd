import type { DriverId } from "../../racing/driver.ts";
import type { Language } from "../../racing/language.ts";
import type { Season } from "../../racing/season.ts";
import type { SeriesId } from "../../racing/series.ts";
import type { Intent } from "../question.ts";
import { cues, type Marks, meanings } from "./marks.ts";

/** Of several intents in one message, the one that says most about what is wanted. */
const BY_WEIGHT: readonly Intent[] = [
  "unsubscribe",
  "subscribe",
  "source",
  "why",
  "team",
  "next_race",
  "history",
  "programme",
  "calendar",
  "help",
];

/** What a message names. */
interface Named {
  readonly driver: DriverId | undefined;
  readonly series: readonly SeriesId[];
  readonly className: string | undefined;
  readonly season: Season | undefined;
  readonly unknownSeries: string | undefined;
  readonly isAsOf: boolean;
}

/** What a message asks for, which is in the `likely` languages. */
export function intentOf(
  marks: Marks,
  { driver, series, className, season, unknownSeries, isAsOf }: Named,
  context: boolean,
  likely: readonly Language[],
): Intent {
  const told = new Set(intentsIn(marks, likely));
  if (told.size === 0 && isAsOf) told.add("history");
  const intent = BY_WEIGHT.find((each) => told.has(each));
  const something = series.length > 0 || unknownSeries !== undefined || className !== undefined;
  const ofDriver = driver !== undefined || cues(marks, "racing").length > 0;
  if (intent === "calendar" && ofDriver && series.length === 0) return "next_race";
  if (intent === "programme" && something) return "status";
  if (intent === "help" && (something || driver !== undefined)) return something ? "status" : "programme";
  if (intent !== undefined) return intent;
  if (driver === undefined && meanings(marks, "nobody").length > 0) return "offtopic"; // "Is Le Mans worth it?"
  if (something) return "status";
  if (driver !== undefined) return meanings(marks, "team").length > 0 ? "team" : "programme";
  const ofSomebody = season !== undefined || cues(marks, "pronoun").length > 0;
  return context && ofSomebody ? "programme" : "offtopic";
}

/** What phrases ask for, those left out that ask something in another language and are everyday words in that of the message. */
function intentsIn(marks: Marks, likely: readonly Language[]): readonly Intent[] {
  return marks.cues.all.flatMap(({ meanings: told }) => {
    const isEveryday = told.some((cue) => cue.kind === "common" && likely.includes(cue.language));
    return told.flatMap((cue) =>
      cue.kind === "intent" && (!isEveryday || likely.includes(cue.language)) ? [cue.intent] : [],
    );
  });
}
