import type { Catalogue } from "../catalogue/catalogue.ts";
import { CERTAINTIES } from "../racing/certainty.ts";
import { season } from "../racing/season.ts";
import type { Amendment } from "../racing/verdict.ts";
import { shown } from "../schema/faults.ts";
import { WrongUsage } from "./exit-codes.ts";
import { findSeries } from "./find-entry.ts";

interface Given {
  readonly certainty?: string;
  readonly series?: string;
  readonly season?: string;
  readonly team?: string;
}

/** What is to be said instead; `WrongUsage` where that is nothing, or cannot be. */
export function amendmentIn(given: Given, catalogue: Catalogue): Amendment {
  if ([given.certainty, given.series, given.season, given.team].every((each) => each === undefined))
    throw new WrongUsage("review: expected what to say instead: --certainty, --series, --season or --team");
  return {
    ...(given.certainty !== undefined && { certainty: certaintyIn(given.certainty) }),
    ...(given.series !== undefined && { series: findSeries(catalogue, given.series).id }),
    ...(given.season !== undefined && { season: seasonIn(given.season) }),
    ...(given.team !== undefined && { team: teamIn(given.team) }),
  };
}

function certaintyIn(text: string) {
  const word = text.toLowerCase().replace(" ", "-");
  const found = CERTAINTIES.find((each) => each === word);
  if (found !== undefined) return found;
  throw new WrongUsage(`--certainty: expected one of ${CERTAINTIES.join(", ")}, found ${shown(text)}`);
}

function seasonIn(text: string) {
  const found = /^\d{4}$/.test(text) ? season(Number(text)) : undefined;
  if (found !== undefined) return found;
  throw new WrongUsage(`--season: expected a year, found ${shown(text)}`);
}

function teamIn(text: string): string {
  const name = text.replace(/[\p{Cc}\s]+/gu, " ").trim();
  if (name !== "" && name.length <= 80) return name;
  throw new WrongUsage(`--team: expected a name of at most 80 characters, found ${shown(text)}`);
}
