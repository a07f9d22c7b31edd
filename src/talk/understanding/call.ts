import type { Day } from "../../racing/day.ts";
import type { CommandCall } from "../commands.ts";
import type { Intent } from "../question.ts";
import { mark } from "./marks.ts";
import { notUnderstoodIn } from "./strangers.ts";
import { tokens } from "./tokens.ts";
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
  const read = (typed: string) => understand(typed, vocabulary, today, true);
  const [inSeries, inSeason, inDriver] = [read(seriesTyped), read(seasonTyped), read(driverTyped)];
  const { series, class: raceClass } = inSeries.question;
  const namesSeries = series.length > 0 || raceClass !== undefined;
  const namesNothing = !namesSeries && inSeries.question.driver === undefined && inSeries.question.season === undefined;
  const notUnderstood = namesSeries
    ? undefined
    : (notUnderstoodIn(mark(tokens(seriesTyped), vocabulary)) ?? (namesNothing ? typedIn(seriesTyped) : undefined));
  const namesakes = inDriver.namesakes.length > 0 ? inDriver.namesakes : inSeries.namesakes;
  const isNobody = driverTyped.trim() !== "" && inDriver.question.driver === undefined && namesakes.length === 0;
  const isNoSeason = seasonTyped.trim() !== "" && inSeason.question.season === undefined;
  return {
    question: {
      intent: isNobody ? "unknown_driver" : intent,
      driver: inDriver.question.driver ?? inSeries.question.driver,
      series,
      season: inSeason.question.season ?? inSeries.question.season,
      class: raceClass,
      language: undefined,
    },
    languages: [],
    asks: true,
    ofRacing: true,
    refersBack: REFERRING.has(call.command) ? "if-bare" : "never",
    stranger: isNobody ? shortened(driverTyped) : undefined,
    unknownSeries: notUnderstood,
    unknownSeason: isNoSeason ? shortened(seasonTyped) : inSeries.unknownSeason,
    namesakes,
    isSure: true,
    homonym: undefined,
    seasonShift: undefined,
    asOf: undefined,
    since: undefined,
    premise: undefined,
    team: undefined,
    measure: undefined,
    courtesy: undefined,
  };
}

function shortened(typed: string): string {
  return typed.trim().slice(0, 60);
}

/** What somebody typed, where that is anything at all. */
function typedIn(text: string): string | undefined {
  return text.trim() === "" ? undefined : shortened(text);
}
