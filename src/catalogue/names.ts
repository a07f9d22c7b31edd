import type { Driver } from "../racing/driver.ts";
import { LANGUAGES } from "../racing/language.ts";
import type { Series } from "../racing/series.ts";

/** One name of an entry of the catalogue, its key among them. */
export interface CatalogueName {
  readonly name: string;
  /** Where the entry tells it: `otherNames.de.0`. */
  readonly field: string;
  /** It is an ordinary word too, and counts only where racing is spoken of already. */
  readonly weak: boolean;
}

export function namesOfSeries(series: Series): readonly CatalogueName[] {
  return [
    ...ownNames(series),
    ...LANGUAGES.flatMap((language) => listed(`otherNames.${language}`, series.otherNames[language] ?? [], false)),
    ...listed("weakNames", series.weakNames, true),
  ];
}

export function namesOfDriver(driver: Driver): readonly CatalogueName[] {
  return [
    ...ownNames(driver),
    ...listed("otherNames", driver.otherNames, false),
    ...listed("weakNames", driver.weakNames, true),
  ];
}

function ownNames({ id, name, shortName }: Series | Driver): readonly CatalogueName[] {
  return [
    { name: id, field: "id", weak: false },
    { name, field: "name", weak: false },
    { name: shortName, field: "shortName", weak: false },
  ];
}

function listed(field: string, names: readonly string[], weak: boolean): readonly CatalogueName[] {
  return names.map((name, index) => ({ name, field: `${field}.${index}`, weak }));
}
