import type { Measure } from "../../audience/alert-subscription.ts";
import type { Day } from "../../racing/day.ts";
import type { DriverId } from "../../racing/driver.ts";
import type { Language } from "../../racing/language.ts";
import type { Season } from "../../racing/season.ts";
import type { SeriesId } from "../../racing/series.ts";
import type { Intent, Question } from "../question.ts";
import { intentOf } from "./intent-of.ts";
import { languagesOf } from "./language-of.ts";
import { cues, isCue, type Marks, mark, meanings } from "./marks.ts";
import { measureIn } from "./measures.ts";
import { isNearRacing, mended } from "./mend.ts";
import { momentsIn } from "./moments.ts";
import { type Premise, premiseIn } from "./premise.ts";
import { seasonSpelt } from "./season-spelt.ts";
import { noSeasonIn, seasonMeantBy } from "./seasons.ts";
import { strangerIn, unknownSeriesIn } from "./strangers.ts";
import { tokens } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A message as it was understood. */
export interface Understood {
  readonly question: Question;
  /** The languages that it may be in; none where its words are too few to tell. */
  readonly languages: readonly Language[];
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
  /** Whether the driver is named by a name that is no ordinary word besides. */
  readonly isSure: boolean;
  /** Somebody of the same name who races in what is named, as an Alexander Rossi does in the Indy 500. */
  readonly homonym: string | undefined;
  /** How many seasons after the one that was just spoken of. */
  readonly seasonShift: -1 | 1 | undefined;
  readonly asOf: Day | undefined;
  readonly since: Day | undefined;
  readonly premise: Premise | undefined;
  /** The team or make that is named. */
  readonly team: string | undefined;
  /** How much must change before somebody wants to hear of it. */
  readonly measure: Measure | undefined;
  /** A kind word that wants one back. */
  readonly courtesy: "greeting" | "thanks" | undefined;
}

/** Intents that are about racing by themselves. */
const RACING_INTENTS: ReadonlySet<Intent> = new Set(["programme", "team", "next_race", "calendar"]);

/**
 * Understands a message by all languages at once, on the day it was written. Takes time linear in its length. `ofRacing`:
 * it is known beforehand that racing is spoken of, as in a command.
 */
export function understand(message: string, vocabulary: Vocabulary, today: Day, ofRacing = false): Understood {
  return understandMarked(message, mark(tokens(message), vocabulary), vocabulary, today, ofRacing);
}

/** The same where a message's own words were looked up already. */
export function understandMarked(
  message: string,
  typed: Marks,
  vocabulary: Vocabulary,
  today: Day,
  ofRacing = false,
): Understood {
  const marks = ofRacing || isNearRacing(typed) ? mended(typed, vocabulary) : typed;
  const context = ofRacing || speaksOfRacing(marks);
  const drivers = driversIn(marks, context || asksOfSomething(marks));
  const driver = drivers.length === 1 ? drivers[0] : undefined;
  const ofSomebody = drivers.length > 0 || cues(marks, "pronoun").length > 0;
  const series = seriesIn(marks, context || ofSomebody);
  const moments = momentsIn(marks, vocabulary, today);
  const season = seasonIn(marks, today, moments.words);
  const className = meanings(marks, "class")[0]?.name;
  const stranger = drivers.length === 0 && context ? strangerIn(marks) : undefined;
  const unknown =
    series.length > 0 || className !== undefined || stranger !== undefined
      ? undefined
      : unknownSeriesIn(marks, ofSomebody);
  const isAsOf = moments.asOf !== undefined;
  const named = { driver: drivers[0], series, className, season, unknownSeries: unknown, isAsOf };
  const languages = languagesOf(marks);
  const intent = stranger === undefined ? intentOf(marks, named, context, languages) : "unknown_driver";
  const language = languages.length === 1 ? languages[0] : undefined;
  return {
    question: { intent, driver, series, season, class: className, language },
    languages,
    asks:
      /[?？¿؟]/.test(message) || marks.tokens.some((token, at) => token.opens && opensQuestion(marks, at, vocabulary)),
    ofRacing: context,
    refersBack: isCue(marks, 0, "follow-up") ? "expressly" : "if-bare",
    stranger,
    unknownSeries: intent === "status" ? unknown : undefined,
    unknownSeason: season === undefined && (context || drivers.length > 0) ? noSeasonIn(marks) : undefined,
    namesakes: drivers.length > 1 ? drivers : [],
    isSure: driversIn(marks, false).length > 0,
    homonym: driver === undefined ? undefined : homonymOf(marks, driver, series, vocabulary),
    seasonShift: shiftIn(marks),
    asOf: moments.asOf,
    since: moments.since,
    premise: premiseIn(marks, intent),
    team: meanings(marks, "team")[0]?.name,
    measure: intent === "subscribe" ? measureIn(message, vocabulary) : undefined,
    courtesy: intent === "offtopic" ? courtesyIn(marks) : undefined,
  };
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

/** Whether a question begins there; a phrase that tells what is asked may hide the word by which it does. */
function opensQuestion(marks: Marks, at: number, { openers }: Vocabulary): boolean {
  const asksWhy = marks.cues.byWord[at]?.meanings.some((cue) => cue.kind === "intent" && cue.intent === "why") ?? false;
  return asksWhy || isCue(marks, at, "opener") || openers.has(marks.tokens[at]?.word ?? "");
}

/** Whether it asks for something that only somebody's racing can be asked for: then "vale" is a name, where it is said to us. */
function asksOfSomething(marks: Marks): boolean {
  return marks.times.all.length > 0 || cues(marks, "intent").some(({ intent }) => intent !== "help");
}

/** The driver whom the first name means that means one alone, else all whom the first name may mean. */
function driversIn(marks: Marks, context: boolean): readonly DriverId[] {
  const named = marks.names.all.flatMap((name) => {
    const isSaid = name.from === 0 && marks.tokens[name.to - 1]?.pauses === true; // "Vale, …" is no name.
    const drivers = name.meanings.flatMap((meaning) =>
      meaning.kind === "driver" && (!meaning.weak || (context && !isSaid)) ? [meaning.driver] : [],
    );
    return drivers.length === 0 ? [] : [[...new Set(drivers)]];
  });
  return named.find((drivers) => drivers.length === 1) ?? named[0] ?? [];
}

function seriesIn(marks: Marks, context: boolean): readonly SeriesId[] {
  const named = meanings(marks, "series").filter((meaning) => !meaning.weak || context);
  return [...new Set(named.map((meaning) => meaning.series))];
}

function seasonIn(marks: Marks, today: Day, passedOver: ReadonlySet<number>): Season | undefined {
  for (let at = 0; at < marks.tokens.length; at++) {
    if (passedOver.has(at)) continue;
    const spelt = marks.names.byWord[at] === undefined ? seasonSpelt(marks.tokens, at) : undefined;
    if (spelt !== undefined) return spelt;
  }
  const words = marks.times.all.flatMap((found) => found.meanings);
  const word = words.find((each) => each.kind === "season");
  return word && seasonMeantBy(word.season, today);
}

/** "The year after": from the season that was spoken of, where one was. */
function shiftIn(marks: Marks): -1 | 1 | undefined {
  const words = marks.times.all.flatMap((found) => found.meanings);
  const shift = words.find((word) => word.kind === "season" && (word.season === "after" || word.season === "before"));
  if (shift?.kind !== "season") return undefined;
  return shift.season === "after" ? 1 : -1;
}

/** Somebody else who is as likely meant by a mere surname, since that is where they race. */
function homonymOf(
  marks: Marks,
  driver: DriverId,
  series: readonly SeriesId[],
  { namesakes }: Vocabulary,
): string | undefined {
  const known = namesakes.get(driver);
  if (known === undefined) return undefined;
  const isSurname = marks.names.all.some((found) =>
    found.meanings.some((meaning) => meaning.kind === "driver" && meaning.driver === driver && meaning.surname),
  );
  const isNamed = marks.names.all.some((found) =>
    found.meanings.some((meaning) => meaning.kind === "driver" && meaning.driver === driver && !meaning.surname),
  );
  if (!isSurname || isNamed) return undefined;
  return known.find((each) => each.races.some((race) => series.includes(race)))?.name;
}

function courtesyIn(marks: Marks): "greeting" | "thanks" | undefined {
  if (cues(marks, "thanks").length > 0) return "thanks";
  return cues(marks, "greeting").length > 0 ? "greeting" : undefined;
}
