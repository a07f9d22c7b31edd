import type { StoreDocument } from "../records.ts";
import type { Imported } from "../store.ts";
import { CARRIED_NAMES, type Carried, type CarriedName } from "./document.ts";
import type { Draft } from "./draft.ts";
import { giveWay } from "./give-way.ts";
import { importTelling } from "./import-telling.ts";
import { add, addCorrection, addSaid, checkSeed, replace } from "./plan-keep.ts";
import { keyOf } from "./tables.ts";
import type { Expected } from "./view.ts";

/** Every key of a document, and the last numbers. */
function expectedOf(document: StoreDocument): Expected {
  const carried: Carried = document;
  const keys = <Name extends CarriedName>(table: Name) => carried[table].map((row) => keyOf(table, row));
  return {
    ...Object.fromEntries(CARRIED_NAMES.map((table) => [table, keys(table)])),
    numbers: ["alerts", "bulletins"],
  };
}

/** Keeps a document in a draft, and counts what was new. */
export function planImport(draft: Draft, document: StoreDocument): Imported {
  draft.expect(expectedOf(document));
  giveWay(draft, document);
  let added = 0;
  let known = 0;
  const count = (isNew: boolean) => {
    if (isNew) added += 1;
    else known += 1;
  };
  for (const row of document.articles) count(add(draft, "articles", row));
  for (const row of document.claims) count(addSaid(draft, "claims", row));
  for (const row of document.notes) count(addSaid(draft, "notes", row));
  for (const correction of document.corrections) count(addCorrection(draft, correction));
  for (const row of document.seeds) {
    checkSeed(draft, row);
    count(draft.get("seeds", row.article) === undefined && add(draft, "seeds", row));
  }
  for (const row of document.places) count(replace(draft, "places", row));
  for (const row of document.proposals) count(replace(draft, "proposals", row));
  for (const row of document.aliases) count(replace(draft, "aliases", row));
  for (const row of document.feeds) count(replace(draft, "feeds", row));
  for (const row of document.curators) count(replace(draft, "curators", row));
  for (const row of document.desks) count(replace(draft, "desks", row));
  for (const row of document.suggestions) count(replace(draft, "suggestions", row));
  for (const row of document.notices) count(replace(draft, "notices", row));
  importTelling(draft, document, count);
  return { added, known };
}
