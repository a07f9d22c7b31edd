import type { Day } from "../../racing/day.ts";
import type { CommandCall } from "../commands.ts";
import type { Intent, Question } from "../question.ts";
import { type Understood, understand } from "./understand.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The commands that ask something about a drive, and what they ask. */
export const ASKING = {
  series: "programme",
  programme: "programme",
  status: "status",
  why: "why",
  history: "history",
  sources: "source",
  next: "next_race",
  calendar: "calendar",
} as const satisfies { readonly [name: string]: Intent };

/** Commands that a reply offers, and that are about that reply where nothing is named. */
const REFERRING: ReadonlySet<string> = new Set(["why", "history", "sources"]);

/** Understands a command's options as they were typed: a key, a name, or words such as "next year". */
export function understandCall(call: CommandCall, intent: Intent, vocabulary: Vocabulary, today: Day): Understood {
  const { series: seriesTyped = "", season: seasonTyped = "", driver: driverTyped = "" } = call.options;
  const read = (typed: string) => understand(typed, vocabulary, today, true).question;
  const [inSeries, inSeason, inDriver] = [read(seriesTyped), read(seasonTyped), read(driverTyped)];
  const driver = inDriver.driver ?? inSeries.driver;
  const season = inSeason.season ?? inSeries.season;
  const question: Question = {
    intent,
    ...(driver === undefined ? {} : { driver }),
    series: inSeries.series,
    ...(season === undefined ? {} : { season }),
    ...(inSeries.class === undefined ? {} : { class: inSeries.class }),
  };
  const nothingNamed = inSeries.series.length === 0 && inSeries.class === undefined && inSeries.season === undefined;
  const isUnknown = seriesTyped.trim() !== "" && nothingNamed && inSeries.driver === undefined;
  return {
    question:
      driverTyped.trim() !== "" && inDriver.driver === undefined ? { ...question, intent: "unknown_driver" } : question,
    asks: true,
    ofRacing: true,
    refersBack: REFERRING.has(call.command) ? "if-bare" : "never",
    ...(driverTyped.trim() !== "" && inDriver.driver === undefined ? { stranger: shortened(driverTyped) } : {}),
    ...(isUnknown ? { unknownSeries: shortened(seriesTyped) } : {}),
    ...(seasonTyped.trim() !== "" && inSeason.season === undefined ? { unknownSeason: shortened(seasonTyped) } : {}),
  };
}

function shortened(typed: string): string {
  return typed.trim().slice(0, 60);
}
