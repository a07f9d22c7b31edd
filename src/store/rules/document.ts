import type { Day } from "../../racing/day.ts";
import { STORE_VERSION, type StoreDocument } from "../records.ts";
import type { Rows, TableName } from "./tables.ts";

/** Everything kept, as a document, by what gives all rows of a table; not what holds for one store alone. */
export function documentOf(exported: Day, all: <Name extends TableName>(table: Name) => Rows[Name][]): StoreDocument {
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
