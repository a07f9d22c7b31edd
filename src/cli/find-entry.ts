import type { Catalogue } from "../catalogue/catalogue.ts";
import { fold } from "../catalogue/fold.ts";
import { type CatalogueName, namesOfDriver, namesOfSeries } from "../catalogue/names.ts";
import type { Driver } from "../racing/driver.ts";
import type { Series } from "../racing/series.ts";
import { shown } from "../schema/faults.ts";
import { didYouMean } from "./did-you-mean.ts";
import { WrongUsage } from "./exit-codes.ts";

/** The driver of a key or a name, or `WrongUsage` that offers the nearest. */
export function findDriver({ drivers }: Catalogue, word: string): Driver {
  return findEntry("--driver", word, [...drivers.values()], namesOfDriver);
}

/** The series of a key or a name, or `WrongUsage` that offers the nearest. */
export function findSeries({ series }: Catalogue, word: string): Series {
  return findEntry("--series", word, [...series.values()], namesOfSeries);
}

function findEntry<Entry extends { readonly id: string }>(
  option: string,
  word: string,
  entries: readonly Entry[],
  namesOf: (entry: Entry) => readonly CatalogueName[],
): Entry {
  const folded = fold(word);
  const found =
    entries.find(({ id }) => id === word) ??
    entries.find((entry) => namesOf(entry).some(({ name }) => fold(name) === folded));
  if (found !== undefined) return found;
  const named = entries.map((entry) => [entry.id, namesOf(entry).map(({ name }) => name)] as const);
  throw new WrongUsage(`${option}: nothing is known of ${shown(word)}.${didYouMean(word, named)}`);
}
