import type { Catalogue } from "../../catalogue/catalogue.ts";
import { type CatalogueName, namesOfDriver, namesOfSeries } from "../../catalogue/names.ts";
import type { DriverId } from "../../racing/driver.ts";
import type { Language } from "../../racing/language.ts";
import type { SeriesId } from "../../racing/series.ts";
import type { Intent } from "../question.ts";
import type { Lexicon } from "./lexicon.ts";
import { Phrases } from "./phrases.ts";

/** What a phrase of a message may mean. */
export type Meaning =
  | { readonly kind: "driver"; readonly driver: DriverId; readonly weak: boolean }
  /** Somebody who bears a followed driver's name and is somebody else. */
  | { readonly kind: "stranger"; readonly name: string }
  | { readonly kind: "series"; readonly series: SeriesId; readonly weak: boolean }
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
        | "common";
      readonly language: Language;
    };

/** "last year", "this season": which season is meant, from the day of asking. */
export interface SeasonWord {
  readonly season: "last" | "this" | "next";
  readonly language: Language;
}

/** Every phrase that means something, of names and of all languages at once. */
export interface Vocabulary {
  readonly names: Phrases<Meaning>;
  readonly cues: Phrases<Cue>;
  readonly seasons: Phrases<SeasonWord>;
}

export function vocabulary(catalogue: Catalogue, lexicons: readonly Lexicon[]): Vocabulary {
  return { names: namesOf(catalogue), cues: cuesOf(lexicons), seasons: seasonsOf(lexicons) };
}

function namesOf(catalogue: Catalogue): Phrases<Meaning> {
  const names = new Phrases<Meaning>();
  const add = (phrases: readonly string[], meaning: Meaning) => {
    for (const phrase of phrases) names.add(phrase, meaning);
  };
  for (const driver of catalogue.drivers.values()) {
    for (const weak of [false, true])
      add(told(namesOfDriver(driver), weak), { kind: "driver", driver: driver.id, weak });
    for (const phrase of driver.notToBeTakenFor) names.add(phrase, { kind: "stranger", name: phrase });
  }
  for (const series of catalogue.series.values()) {
    for (const weak of [false, true])
      add(told(namesOfSeries(series), weak), { kind: "series", series: series.id, weak });
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

function told(names: readonly CatalogueName[], weak: boolean): readonly string[] {
  return names.filter((each) => each.weak === weak).map(({ name }) => name);
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
    add(common, { kind: "common", language });
  }
  return cues;
}

function seasonsOf(lexicons: readonly Lexicon[]): Phrases<SeasonWord> {
  const words = new Phrases<SeasonWord>();
  for (const { language, seasons } of lexicons) {
    for (const season of ["last", "this", "next"] as const) {
      for (const phrase of seasons[season]) words.add(phrase, { season, language });
    }
  }
  return words;
}
