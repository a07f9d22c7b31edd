import { MEASURES, type Measure } from "../../audience/alert-subscription.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { fold } from "../../catalogue/fold.ts";
import { namesOfDriver, namesOfSeries } from "../../catalogue/names.ts";
import { Phrases } from "../../catalogue/phrases.ts";
import type { DriverId, Namesake } from "../../racing/driver.ts";
import { LANGUAGES, type Language } from "../../racing/language.ts";
import type { Series, SeriesId } from "../../racing/series.ts";
import type { Intent } from "../question.ts";
import type { Lexicon } from "./lexicon.ts";
import { type ScheduleWord, schedulesOf } from "./schedules.ts";
import { Slips } from "./slips.ts";

/** What a phrase of a message may mean. */
export type Meaning =
  | {
      readonly kind: "driver";
      readonly driver: DriverId;
      readonly weak: boolean;
      /** Whether it is the mere surname, which others bear too. */
      readonly surname: boolean;
    }
  /** Somebody who bears a followed driver's name and is somebody else. */
  | { readonly kind: "stranger"; readonly name: string }
  /** Words that hold a driver's name and mean nobody: "vale la pena". */
  | { readonly kind: "nobody" }
  | {
      readonly kind: "series";
      readonly series: SeriesId;
      readonly weak: boolean;
      /** The languages that call it so; none where all do. */
      readonly languages: ReadonlySet<Language>;
    }
  | { readonly kind: "class"; readonly name: string }
  | { readonly kind: "team"; readonly name: string };

/** What a phrase of one language tells besides names. */
export type Cue =
  | { readonly kind: "intent"; readonly intent: Intent; readonly language: Language }
  | {
      readonly kind:
        | "racing"
        | "opener"
        | "pronoun"
        | "follow-up"
        | "series-noun"
        | "before-place"
        | "article"
        | "unit"
        | "since"
        | "as-of"
        | "premise"
        | "negation"
        | "greeting"
        | "thanks"
        | "common";
      readonly language: Language;
    }
  /** What somebody takes a drive for. */
  | { readonly kind: "graded"; readonly certainty: "confirmed" | "ruled-out"; readonly language: Language };

/** Words that mean a time: a season from the day of asking or from what was spoken of, or some days up to today. */
export type TimeWord = { readonly language: Language } & (
  | { readonly kind: "season"; readonly season: "last" | "this" | "next" | "after" | "before" }
  | { readonly kind: "recently"; readonly days: number }
);

/** Every phrase that means something, of names and of all languages at once. */
export interface Vocabulary {
  readonly names: Phrases<Meaning>;
  readonly cues: Phrases<Cue>;
  readonly times: Phrases<TimeWord>;
  /** How much must change before somebody wants to hear of it. */
  readonly measures: Phrases<Measure>;
  /** The number of a month by its name, from 1; a name is a word like any other unless a day or "since" stands beside it. */
  readonly months: ReadonlyMap<string, number>;
  /** The words of schedules, each alone; where languages differ about one, the first of them counts. */
  readonly schedules: ReadonlyMap<string, ScheduleWord>;
  /** Who bears a driver's surname, and where they race. */
  readonly namesakes: ReadonlyMap<DriverId, readonly Namesake[]>;
  /** Words that a question begins with, each alone. */
  readonly openers: ReadonlySet<string>;
  /** The words of names and cues that somebody may have mistyped. */
  readonly slips: Slips;
}

const NOBODY: Meaning = { kind: "nobody" };

export function vocabulary(catalogue: Catalogue, lexicons: readonly Lexicon[]): Vocabulary {
  const [names, cues, times] = [namesOf(catalogue), cuesOf(lexicons), timesOf(lexicons)];
  const namesakes = new Map([...catalogue.drivers.values()].map((driver) => [driver.id, driver.namesakes ?? []]));
  const openers = lexicons.flatMap((lexicon) => lexicon.openers.map(fold)).filter((phrase) => !phrase.includes(" "));
  return {
    names,
    cues,
    times,
    measures: measuresOf(lexicons),
    months: monthsOf(lexicons),
    schedules: schedulesOf(lexicons),
    namesakes,
    openers: new Set(openers),
    slips: new Slips(
      () => nameWordsOf(catalogue),
      () => wordsOf(lexicons),
    ),
  };
}

function namesOf(catalogue: Catalogue): Phrases<Meaning> {
  const names = new Phrases<Meaning>();
  const add = (phrases: readonly string[], meaning: Meaning) => {
    for (const phrase of phrases) names.add(phrase, meaning);
  };
  for (const driver of catalogue.drivers.values()) {
    for (const { name, field, weak } of namesOfDriver(driver)) {
      names.add(name, { kind: "driver", driver: driver.id, weak, surname: field === "shortName" });
    }
    for (const name of [...driver.notToBeTakenFor, ...(driver.namesakes ?? []).map((each) => each.name)]) {
      names.add(name, { kind: "stranger", name });
    }
    for (const phrase of driver.ordinaryPhrases ?? []) names.add(phrase, NOBODY);
  }
  for (const series of catalogue.series.values()) {
    for (const [name, { weak, languages }] of calledIn(series)) {
      names.add(name, { kind: "series", series: series.id, weak, languages });
    }
  }
  const classes = new Map<string, Meaning>();
  for (const { name, otherNames } of [...catalogue.series.values()].flatMap((series) => series.classes)) {
    const meaning = classes.get(name) ?? { kind: "class", name };
    classes.set(name, meaning);
    add([name, ...otherNames], meaning);
  }
  for (const { name, otherNames } of catalogue.teams) add([name, ...otherNames], { kind: "team", name });
  return names;
}

/** The names of a series, each with the languages that call it so, where those are not all: English names are used by everybody. */
function calledIn(series: Series): ReadonlyMap<string, { readonly weak: boolean; readonly languages: Set<Language> }> {
  const called = new Map<string, { weak: boolean; languages: Set<Language> }>();
  for (const { name, field, weak } of namesOfSeries(series)) {
    const key = fold(name);
    const known = called.get(key);
    const language = LANGUAGES.find((each) => field.startsWith(`otherNames.${each}.`));
    if (known === undefined)
      called.set(key, { weak, languages: new Set(language === undefined || language === "en" ? [] : [language]) });
    else if (language !== undefined && known.languages.size > 0) known.languages.add(language);
  }
  return called;
}

function cuesOf(lexicons: readonly Lexicon[]): Phrases<Cue> {
  const cues = new Phrases<Cue>();
  const add = (phrases: readonly string[], cue: Cue) => {
    for (const phrase of phrases) cues.add(phrase, cue);
  };
  for (const {
    language,
    intents,
    racing,
    openers,
    pronouns,
    followUps,
    seriesNouns,
    beforePlaces,
    articles,
    units,
    since,
    asOf,
    premises,
    graded,
    negations,
    greetings,
    thanks,
    common,
  } of lexicons) {
    for (const [intent, phrases] of Object.entries(intents)) {
      add(phrases, { kind: "intent", intent: intent as keyof typeof intents, language });
    }
    add(racing, { kind: "racing", language });
    add(openers, { kind: "opener", language });
    add(pronouns, { kind: "pronoun", language });
    add(followUps, { kind: "follow-up", language });
    add(seriesNouns, { kind: "series-noun", language });
    add(beforePlaces, { kind: "before-place", language });
    add(articles, { kind: "article", language });
    add(units, { kind: "unit", language });
    add(since, { kind: "since", language });
    add(asOf, { kind: "as-of", language });
    add(premises, { kind: "premise", language });
    for (const certainty of ["confirmed", "ruled-out"] as const) {
      add(graded[certainty], { kind: "graded", certainty, language });
    }
    add(negations, { kind: "negation", language });
    add(greetings, { kind: "greeting", language });
    add(thanks, { kind: "thanks", language });
    add(common, { kind: "common", language });
  }
  return cues;
}

function timesOf(lexicons: readonly Lexicon[]): Phrases<TimeWord> {
  const words = new Phrases<TimeWord>();
  for (const { language, seasons, recently } of lexicons) {
    for (const season of ["last", "this", "next", "after", "before"] as const) {
      for (const phrase of seasons[season]) words.add(phrase, { kind: "season", season, language });
    }
    for (const { phrase, days } of recently) words.add(phrase, { kind: "recently", days, language });
  }
  return words;
}

function measuresOf(lexicons: readonly Lexicon[]): Phrases<Measure> {
  const words = new Phrases<Measure>();
  for (const { measures, graded } of lexicons) {
    for (const measure of MEASURES) for (const phrase of measures[measure]) words.add(phrase, measure);
    for (const phrase of Object.values(graded).flat()) words.add(phrase, "decided");
  }
  return words;
}

function monthsOf(lexicons: readonly Lexicon[]): ReadonlyMap<string, number> {
  return new Map(
    lexicons.flatMap(({ months }) =>
      months.flatMap((names, index) => names.map((name) => [fold(name), index + 1] as const)),
    ),
  );
}

/** The words of a language that say what is asked, which somebody who asks may mistype. */
function* wordsOf(lexicons: readonly Lexicon[]): Iterable<readonly [string, Language]> {
  for (const { language, intents, racing, seasons, graded } of lexicons) {
    const phrases = [...Object.values(intents), racing, ...Object.values(seasons), ...Object.values(graded)].flat();
    for (const word of new Set(phrases.flatMap((phrase) => fold(phrase).split(" ")))) yield [word, language];
  }
}

/** The words of names that somebody who asks may mistype: of drivers and series before those of teams, and of no strangers. */
function* nameWordsOf({ drivers, series, teams }: Catalogue): Iterable<string> {
  const names = [
    ...[...drivers.values()].flatMap(namesOfDriver),
    ...[...series.values()].flatMap(namesOfSeries),
    ...teams.flatMap(({ name, otherNames }) => [name, ...otherNames].map((each) => ({ name: each }))),
  ];
  for (const { name } of names) yield* fold(name).split(" ");
}
