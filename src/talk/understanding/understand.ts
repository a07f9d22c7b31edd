import type { Day } from "../../racing/day.ts";
import type { DriverId } from "../../racing/driver.ts";
import type { Language } from "../../racing/language.ts";
import type { Season } from "../../racing/season.ts";
import type { SeriesId } from "../../racing/series.ts";
import type { Intent, Question } from "../question.ts";
import { cues, isCue, type Marks, mark, meanings } from "./marks.ts";
import { noSeasonIn, seasonMeantBy, seasonSpelt } from "./seasons.ts";
import { strangerIn, unknownSeriesIn } from "./strangers.ts";
import { tokens } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A message as it was understood. */
export interface Understood {
  readonly question: Question;
  /** Whether it asks, rather than tells. */
  readonly asks: boolean;
  /** Whether racing is spoken of, and not only somebody's name. */
  readonly ofRacing: boolean;
  /** Whether it goes on from what was just spoken of: in so many words, only where it names nothing itself, or never. */
  readonly refersBack: "expressly" | "if-bare" | "never";
  /** Somebody whom nobody follows here, by the name that was typed. */
  readonly stranger: string | undefined;
  /** A series that nobody knows here, by the name that was typed. */
  readonly unknownSeries: string | undefined;
  /** What stands where a season was asked for and is none. */
  readonly unknownSeason: string | undefined;
  /** The drivers that a name in it may mean, where it may mean several. */
  readonly namesakes: readonly DriverId[];
}

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

/** Intents that are about racing by themselves. */
const RACING_INTENTS: ReadonlySet<Intent> = new Set(["programme", "team", "next_race", "calendar"]);

/**
 * Understands a message by all languages at once, on the day it was written. Takes time linear in its length. `ofRacing`:
 * it is known beforehand that racing is spoken of, as in a command.
 */
export function understand(message: string, vocabulary: Vocabulary, today: Day, ofRacing = false): Understood {
  const marks = mark(tokens(message), vocabulary);
  const context = ofRacing || speaksOfRacing(marks);
  const drivers = driversIn(marks, context);
  const driver = drivers.length === 1 ? drivers[0] : undefined;
  const series = seriesIn(marks, context || drivers.length > 0);
  const season = seasonIn(marks, today);
  const className = meanings(marks, "class")[0]?.name;
  const stranger = drivers.length === 0 && context ? strangerIn(marks) : undefined;
  const ofSomebody = drivers.length > 0 || cues(marks, "pronoun").length > 0;
  const unknown =
    series.length > 0 || className !== undefined || stranger !== undefined
      ? undefined
      : unknownSeriesIn(marks, ofSomebody);
  const named = { driver: drivers[0], series, className, season, unknownSeries: unknown };
  const intent = stranger === undefined ? intentOf(marks, named, context) : "unknown_driver";
  return {
    question: { intent, driver, series, season, class: className, language: languageOf(marks) },
    asks: /[?？¿؟]/.test(message) || marks.tokens.some((token, at) => token.opens && isCue(marks, at, "opener")),
    ofRacing: context,
    refersBack: isCue(marks, 0, "follow-up") ? "expressly" : "if-bare",
    stranger,
    unknownSeries: intent === "status" ? unknown : undefined,
    unknownSeason: season === undefined && (context || drivers.length > 0) ? noSeasonIn(marks) : undefined,
    namesakes: drivers.length > 1 ? drivers : [],
  };
}

interface Named {
  readonly driver: DriverId | undefined;
  readonly series: readonly SeriesId[];
  readonly className: string | undefined;
  readonly season: Season | undefined;
  readonly unknownSeries: string | undefined;
}

function intentOf(marks: Marks, { driver, series, className, season, unknownSeries }: Named, context: boolean): Intent {
  const told = new Set(cues(marks, "intent").map((cue) => cue.intent));
  const intent = BY_WEIGHT.find((each) => told.has(each));
  const something = series.length > 0 || unknownSeries !== undefined || className !== undefined;
  const ofDriver = driver !== undefined || cues(marks, "racing").length > 0;
  if (intent === "calendar" && ofDriver && series.length === 0) return "next_race";
  if (intent === "programme" && something) return "status";
  if (intent === "help" && (something || driver !== undefined)) return something ? "status" : "programme";
  if (intent !== undefined) return intent;
  if (something) return "status";
  if (driver !== undefined) return meanings(marks, "team").length > 0 ? "team" : "programme";
  const ofSomebody = season !== undefined || cues(marks, "pronoun").length > 0;
  return context && ofSomebody ? "programme" : "offtopic";
}

function speaksOfRacing(marks: Marks): boolean {
  return (
    cues(marks, "racing").length > 0 ||
    meanings(marks, "series").some((meaning) => !meaning.weak) ||
    meanings(marks, "class").length > 0 ||
    meanings(marks, "team").length > 0 ||
    cues(marks, "intent").some((cue) => RACING_INTENTS.has(cue.intent))
  );
}

/** The driver whom the first name means that means one alone, else all whom the first name may mean. */
function driversIn(marks: Marks, context: boolean): readonly DriverId[] {
  const named = marks.names.all.flatMap((name) => {
    const drivers = name.meanings.flatMap((meaning) =>
      meaning.kind === "driver" && (!meaning.weak || context) ? [meaning.driver] : [],
    );
    return drivers.length === 0 ? [] : [drivers];
  });
  return named.find((drivers) => drivers.length === 1) ?? named[0] ?? [];
}

function seriesIn(marks: Marks, context: boolean): readonly SeriesId[] {
  const named = meanings(marks, "series").filter((meaning) => !meaning.weak || context);
  return [...new Set(named.map((meaning) => meaning.series))];
}

function seasonIn(marks: Marks, today: Day): Season | undefined {
  for (let at = 0; at < marks.tokens.length; at++) {
    const spelt = marks.names.byWord[at] === undefined ? seasonSpelt(marks.tokens, at) : undefined;
    if (spelt !== undefined) return spelt;
  }
  const word = marks.seasons.all[0]?.meanings[0];
  return word && seasonMeantBy(word.season, today);
}

/** The language of most of the words that belong to one. */
function languageOf(marks: Marks): Language | undefined {
  const weight = new Map<Language, number>();
  for (const { from, to, meanings: told } of [...marks.cues.all, ...marks.seasons.all]) {
    for (const language of new Set(told.map((each) => each.language))) {
      weight.set(language, (weight.get(language) ?? 0) + to - from);
    }
  }
  return [...weight].sort((a, b) => b[1] - a[1])[0]?.[0];
}
