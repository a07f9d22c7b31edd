import type { Day } from "../../racing/day.ts";
import { STORE_VERSION, type StoreDocument } from "../records.ts";
import { type Rows, TABLE_NAMES, type TableName } from "./tables.ts";

/** A table that goes along to another machine: marks say where one store stands. */
export type CarriedName = Exclude<TableName, "marks">;

export const CARRIED_NAMES = TABLE_NAMES.filter((name): name is CarriedName => name !== "marks");

/** The tables of a document. */
export type Carried = { readonly [Name in CarriedName]: readonly Rows[Name][] };

/** Everything kept, as a document, by what gives all rows of a table. */
export function documentOf(exported: Day, all: <Name extends CarriedName>(table: Name) => Rows[Name][]): StoreDocument {
  return {
    format: "pitboard",
    version: STORE_VERSION,
    exported,
    articles: all("articles"),
    claims: all("claims"),
    notes: all("notes"),
    corrections: all("corrections"),
    seeds: all("seeds"),
    places: all("places"),
    proposals: all("proposals"),
    aliases: all("aliases"),
    feeds: all("feeds"),
    curators: all("curators"),
    desks: all("desks"),
    suggestions: all("suggestions"),
    notices: all("notices"),
    alerts: all("alerts"),
    digests: all("digests"),
    bulletins: all("bulletins"),
    numbers: all("numbers"),
    watermarks: all("watermarks"),
    tellings: all("tellings"),
    packs: all("packs"),
  };
}
