import { type Asked, type Found, INDEXES, type IndexName } from "../rules/indexes.ts";
import type { Tables } from "../rules/tables.ts";
import type { View } from "../rules/view.ts";
import type { Shelf } from "./shelf.ts";

/** What is kept, as the rules look at it. */
export function viewOf(tables: Tables, shelf: Shelf): View {
  /** Those of which there are too few to keep an index of them in memory. */
  function look<Name extends IndexName>(name: Name, asked: Asked<Name>): readonly Found<Name>[] {
    const { table, isFound } = INDEXES[name];
    return [...tables[table].values()].filter((row) => isFound(row, asked));
  }

  const finders: { readonly [Name in IndexName]: (asked: Asked<Name>) => readonly Found<Name>[] } = {
    claimsBy: (article) => [...shelf.claimsBy(article)],
    notesBy: (article) => [...shelf.notesBy(article)],
    claimsAbout: (driver) => [...shelf.claimsAbout(driver)],
    alertsConcerning: shelf.alerts.concerning,
    digestsConcerning: shelf.digests.concerning,
    alertsInBlock: shelf.blocks.in,
    alertsNumbered: (alert) => {
      const found = shelf.blocks.find(alert);
      return found === undefined ? [] : [found];
    },
    desksIn: (place) => look("desksIn", place),
    noticesIn: (place) => look("noticesIn", place),
    suggestionsConcerning: (place) => look("suggestionsConcerning", place),
    placesLeftBy: (day) => look("placesLeftBy", day),
  };
  return {
    get: (table, key) => tables[table].get(key),
    find: (name, asked) => finders[name](asked),
    expect: () => undefined, // All of it is in memory.
    claimsAbout: (driver) => shelf.standingAbout(driver).claims,
  };
}
