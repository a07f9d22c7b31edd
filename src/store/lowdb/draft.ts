import type { Batch } from "./batch.ts";
import { standingIn } from "./standing-in.ts";
import { emptyTables, type Rows, TABLE_NAMES, type TableName } from "./tables.ts";
import type { View } from "./view.ts";

/** Puts and deletes that were not done yet, and the view of what they would leave. */
export interface Draft extends View {
  put<Name extends TableName>(table: Name, key: string, row: Rows[Name]): void;
  delete(table: TableName, key: string): void;
  /** Tells each put and delete to another draft or to the tables. */
  applyTo(target: Pick<Draft, "put" | "delete">): void;
  /** What the journal keeps of it; `undefined` where nothing was put or deleted. */
  batch(): Batch | undefined;
}

/** What decides which claims stand. */
const STANDING = ["articles", "claims", "corrections"] as const;

/** A draft over what is kept, or over another draft. */
export function draftOn(below: View): Draft {
  const puts = emptyTables();
  const deletes = new Map<TableName, Set<string>>(TABLE_NAMES.map((name) => [name, new Set()]));

  function applyTable<Name extends TableName>(table: Name, target: Pick<Draft, "put" | "delete">): void {
    for (const [key, row] of puts[table]) target.put(table, key, row);
    for (const key of deletes.get(table) ?? []) target.delete(table, key);
  }

  const isTouched = (table: TableName) => puts[table].size + (deletes.get(table)?.size ?? 0) > 0;

  const draft: Draft = {
    get: (table, key) => puts[table].get(key) ?? (deletes.get(table)?.has(key) ? undefined : below.get(table, key)),
    saidBy(article) {
      const said = [...puts.claims.values(), ...puts.notes.values()].filter((row) => row.article === article);
      return new Set([...below.saidBy(article), ...said.map(({ id }) => id)]);
    },
    saidOf(driver) {
      const said = [...puts.claims.values()].filter((row) => row.driver === driver);
      return new Set([...below.saidOf(driver), ...said.map(({ id }) => id)]);
    },
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
    batch() {
      const put = Object.fromEntries(
        TABLE_NAMES.filter((name) => puts[name].size > 0).map((name) => [
          name,
          Object.fromEntries<unknown>(puts[name]),
        ]),
      );
      const gone = Object.fromEntries(
        [...deletes].filter(([, keys]) => keys.size > 0).map(([name, keys]) => [name, [...keys]]),
      );
      const batch = {
        ...(Object.keys(put).length > 0 && { put }),
        ...(Object.keys(gone).length > 0 && { delete: gone }),
      };
      return Object.keys(batch).length > 0 ? batch : undefined;
    },
  };
  return draft;
}
