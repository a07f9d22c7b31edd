import { closest } from "fastest-levenshtein";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { fold } from "../catalogue/fold.ts";
import type { Driver } from "../racing/driver.ts";
import type { Series } from "../racing/series.ts";
import { WrongUsage } from "./exit-codes.ts";

/** The driver of a key or a name, or `WrongUsage` that offers the nearest. */
export function findDriver({ drivers }: Catalogue, word: string): Driver {
  const names = ({ name, shortName, otherNames, weakNames }: Driver) => [name, shortName, ...otherNames, ...weakNames];
  return find("--driver", word, [...drivers.values()], names);
}

/** The series of a key or a name, or `WrongUsage` that offers the nearest. */
export function findSeries({ series }: Catalogue, word: string): Series {
  const names = ({ name, shortName, otherNames, weakNames }: Series) => [
    name,
    shortName,
    ...Object.values(otherNames).flat(),
    ...weakNames,
  ];
  return find("--series", word, [...series.values()], names);
}

function find<Entry extends { readonly id: string }>(
  option: string,
  word: string,
  entries: readonly Entry[],
  namesOf: (entry: Entry) => readonly string[],
): Entry {
  const folded = fold(word);
  const found =
    entries.find(({ id }) => id === word) ??
    entries.find((entry) => namesOf(entry).some((name) => fold(name) === folded) || fold(entry.id) === folded);
  if (found !== undefined) return found;
  const ids = new Map(entries.flatMap((entry) => [entry.id, ...namesOf(entry)].map((name) => [fold(name), entry.id])));
  const offered = ids.get(closest(folded, [...ids.keys()]));
  throw new WrongUsage(`${option}: nothing is known of ${JSON.stringify(word)}. Did you mean ${offered}?`);
}
