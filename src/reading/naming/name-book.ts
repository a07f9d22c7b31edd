import type { Catalogue } from "../../catalogue/catalogue.ts";
import { fold } from "../../catalogue/fold.ts";
import { namesOfSeries } from "../../catalogue/names.ts";
import { Phrases } from "../../catalogue/phrases.ts";
import type { Driver, DriverId } from "../../racing/driver.ts";
import type { SeriesId } from "../../racing/series.ts";
import type { Team } from "../../racing/team.ts";
import type { Lexicon } from "../lexicon.ts";
import { type DriverName, namesOf } from "./followed.ts";
import { genitive } from "./name-grammar.ts";

/** What a name in an article may mean. */
export type Name =
  | { readonly kind: "driver"; readonly driver: DriverId; readonly strength: DriverName["strength"] }
  | { readonly kind: "stranger"; readonly name: string }
  | { readonly kind: "given" }
  /** A phrase that holds a name and names nobody: "vale la pena". */
  | { readonly kind: "ordinary" }
  /** A series that the catalogue has not. */
  | { readonly kind: "elsewhere" }
  | { readonly kind: "series"; readonly series: SeriesId; readonly weak: boolean }
  | { readonly kind: "team"; readonly team: Team }
  | { readonly kind: "class"; readonly name: string; readonly series: SeriesId }
  | { readonly kind: "car"; readonly car: string; readonly maker: Team };

/** Names besides the catalogue. */
export interface OtherNames {
  readonly givenNames: readonly string[];
  /** Who leads teams and series: what is said of them is no drive. */
  readonly officials: readonly string[];
  /** Series that are not in the catalogue, so that none of it is taken for them. */
  readonly otherSeries: readonly string[];
}

/** All names that an article of one language may hold. */
export type NameBook = Phrases<Name>;

export function nameBook(
  catalogue: Catalogue,
  drivers: readonly Driver[],
  lexicon: Lexicon,
  others: OtherNames,
): NameBook {
  const book: NameBook = new Phrases();
  for (const name of others.givenNames) book.add(name, { kind: "given" });
  addDrivers(book, drivers, new Set(catalogue.teams.map(({ name }) => fold(name).split(" ")[0] ?? "")));
  addAges(book, drivers, lexicon.grammar.ages);
  for (const name of others.officials) book.add(name, { kind: "stranger", name });
  for (const name of others.otherSeries) book.add(name, { kind: "elsewhere" });
  addSeries(book, catalogue, lexicon);
  addTeams(book, catalogue.teams);
  return book;
}

/** A surname that a team begins with, as Abt, means the driver only where he is named in full. */
function addDrivers(book: NameBook, drivers: readonly Driver[], teams: ReadonlySet<string>): void {
  const followed = new Set(drivers.map(({ name }) => name));
  for (const driver of drivers) {
    for (const { name, strength } of namesOf(driver)) {
      const own = strength === "surname" && teams.has(fold(name)) ? "weak" : strength;
      book.add(name, { kind: "driver", driver: driver.id, strength: own });
    }
    for (const phrase of driver.ordinaryPhrases ?? []) book.add(phrase, { kind: "ordinary" });
    for (const name of [...driver.notToBeTakenFor, ...(driver.namesakes ?? []).map((namesake) => namesake.name)]) {
      if (!followed.has(name)) book.add(name, { kind: "stranger", name });
    }
  }
}

/** "The 46 year old": the number on a car may be an age. */
function addAges(book: NameBook, drivers: readonly Driver[], ages: readonly string[]): void {
  const numbers = drivers.flatMap(namesOf).filter(({ name }) => /\d$/.test(name));
  for (const { name } of numbers) for (const age of ages) book.add(`${name} ${age}`, { kind: "ordinary" });
}

function addSeries(book: NameBook, catalogue: Catalogue, lexicon: Lexicon): void {
  for (const series of catalogue.series.values()) {
    const [strong, weak] = [false, true].map((isWeak): Name => ({ kind: "series", series: series.id, weak: isWeak }));
    if (strong === undefined || weak === undefined) continue;
    for (const name of namesOfSeries(series)) book.add(name.name, name.weak ? weak : strong);
    for (const name of lexicon.series[series.id] ?? []) book.add(name, strong);
    for (const name of series.places ?? []) book.add(name, weak);
    for (const raceClass of series.classes) {
      for (const name of [raceClass.name, ...raceClass.otherNames]) {
        book.add(name, { kind: "class", name: raceClass.name, series: series.id });
      }
    }
  }
}

function addTeams(book: NameBook, teams: readonly Team[]): void {
  for (const team of teams) {
    for (const name of [team.name, ...team.otherNames]) {
      book.add(name, { kind: "team", team });
      const of = /^\p{L}+[^s]$/u.test(name) ? genitive(name) : undefined;
      if (of !== undefined) book.add(of, { kind: "team", team });
    }
    for (const car of team.cars ?? []) {
      for (const name of [car, ...[team.name, ...team.otherNames].map((maker) => `${maker} ${car}`)]) {
        book.add(name, { kind: "car", car: `${team.name} ${car}`, maker: team });
      }
    }
  }
}
