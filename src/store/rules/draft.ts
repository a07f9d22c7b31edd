import { type Asked, type Found, INDEXES, type IndexName } from "./indexes.ts";
import { standingIn } from "./standing-in.ts";
import { emptyTables, keyOf, type Rows, TABLE_NAMES, type TableName } from "./tables.ts";
import type { View } from "./view.ts";

/** Where rows are put and deleted. */
interface Target {
  put<Name extends TableName>(table: Name, key: string, row: Rows[Name]): void;
  delete(table: TableName, key: string): void;
}

/** Puts and deletes that were not done yet, and the view of what they would leave. */
export interface Draft extends View, Target {
  /** Tells each put and delete to another draft or to whoever does them. */
  applyTo(target: Target): void;
}

/** What decides which claims stand. */
const STANDING = ["articles", "claims", "corrections"] as const;

/** A draft over what is kept, or over another draft. */
export function draftOn(below: View): Draft {
  const puts = emptyTables();
  const deletes = new Map<TableName, Set<string>>(TABLE_NAMES.map((name) => [name, new Set()]));

  function applyTable<Name extends TableName>(table: Name, target: Target): void {
    for (const [key, row] of puts[table]) target.put(table, key, row);
    for (const key of deletes.get(table) ?? []) target.delete(table, key);
  }

  const isTouched = (table: TableName) => puts[table].size + (deletes.get(table)?.size ?? 0) > 0;

  function find<Name extends IndexName>(name: Name, asked: Asked<Name>): readonly Found<Name>[] {
    const found = below.find(name, asked);
    const { table, isFound } = INDEXES[name];
    if (!isTouched(table)) return found;
    const [put, gone] = [puts[table], deletes.get(table)];
    const untouched = found.filter((row) => {
      const key = keyOf(table, row);
      return !put.has(key) && !gone?.has(key);
    });
    return [...untouched, ...[...put.values()].filter((row) => isFound(row, asked))];
  }

  const draft: Draft = {
    get: (table, key) => puts[table].get(key) ?? (deletes.get(table)?.has(key) ? undefined : below.get(table, key)),
    find,
    expect: below.expect,
    claimsAbout: (driver) => (STANDING.some(isTouched) ? standingIn(draft, driver) : below.claimsAbout(driver)),
    put(table, key, row) {
      deletes.get(table)?.delete(key);
      puts[table].set(key, row);
    },
    delete(table, key) {
      puts[table].delete(key);
      deletes.get(table)?.add(key);
    },
    applyTo(target) {
      for (const table of TABLE_NAMES) applyTable(table, target);
    },
  };
  return draft;
}
