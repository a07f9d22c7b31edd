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
  const nothingNamed = inSeries.series.length === 0 && inSeries.class === undefined && inSeries.season === undefined;
  const isUnknown = seriesTyped.trim() !== "" && nothingNamed && inSeries.driver === undefined;
  const isStranger = driverTyped.trim() !== "" && inDriver.driver === undefined;
  const isNoSeason = seasonTyped.trim() !== "" && inSeason.season === undefined;
  const question: Question = {
    intent: isStranger ? "unknown_driver" : intent,
    driver: inDriver.driver ?? inSeries.driver,
    series: inSeries.series,
    season: inSeason.season ?? inSeries.season,
    class: inSeries.class,
    language: undefined,
  };
  return {
    question,
    asks: true,
    ofRacing: true,
    refersBack: REFERRING.has(call.command) ? "if-bare" : "never",
    stranger: isStranger ? shortened(driverTyped) : undefined,
    unknownSeries: isUnknown ? shortened(seriesTyped) : undefined,
    unknownSeason: isNoSeason ? shortened(seasonTyped) : undefined,
  };
}

function shortened(typed: string): string {
  return typed.trim().slice(0, 60);
}
