import { deepEqual } from "fast-equals";
import type { StoreDocument } from "../records.ts";
import { CARRIED_NAMES, type Carried, type CarriedName } from "./document.ts";
import { keyOf, type Rows } from "./tables.ts";

/** How one table of a document stands to that of another. */
export interface Compared {
  readonly table: CarriedName;
  /** How many rows there are to be found. */
  readonly rows: number;
  /** How many the other one has to the letter. */
  readonly same: number;
  /** The keys under which it has something else. */
  readonly different: readonly string[];
}

/** Looks for each row of a document in another one. */
export function compareDocuments(document: StoreDocument, other: StoreDocument): readonly Compared[] {
  const [ours, theirs]: [Carried, Carried] = [document, other];
  return CARRIED_NAMES.map((table) => compareTables(table, ours[table], theirs[table]));
}

function compareTables<Name extends CarriedName>(
  table: Name,
  ours: readonly Rows[Name][],
  theirs: readonly Rows[Name][],
): Compared {
  const known = new Map(theirs.map((row) => [keyOf(table, row), row]));
  const different: string[] = [];
  let same = 0;
  for (const row of ours) {
    const kept = known.get(keyOf(table, row));
    if (isSame(row, kept)) same += 1;
    else if (kept !== undefined) different.push(keyOf(table, row));
  }
  return { table, rows: ours.length, same, different };
}

/** To the letter, whatever order its fields are in; what is undefined is not kept. */
function isSame(row: unknown, kept: unknown): boolean {
  if (kept === undefined) return false;
  return deepEqual(row, kept) || JSON.stringify(row) === JSON.stringify(kept);
}
