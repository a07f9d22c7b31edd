import { Unusable } from "../../schema/faults.ts";
import { emptyTables, isTableName, keyOf, rowOf, type TableName, type Tables } from "../rules/tables.ts";
import { StoreUnavailable } from "../store.ts";

/** A row of whatever form, the key it was read under (none after an upgrade), and where it was read. */
export interface RawRow {
  readonly table: string;
  readonly key?: string;
  readonly row: unknown;
  readonly where: string;
}

/** The rows in their form, or a `StoreUnavailable` that names file, table, key, path and value of the first fault. */
export function parseTables(rows: Iterable<RawRow>): Tables {
  const tables = emptyTables();
  try {
    for (const raw of rows) {
      if (!isTableName(raw.table))
        throw new Unusable(`${raw.where}: ${raw.table}`, ["is a table that is not known here"]);
      take(tables, raw.table, raw);
    }
    checkArticles(tables);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    throw new StoreUnavailable(
      `The store holds what this version cannot read. ${error.message}. Mend that row while Pitboard is stopped, or go back to a backup.`,
      { cause: error },
    );
  }
  return tables;
}

function take<Name extends TableName>(tables: Tables, table: Name, { key, row, where }: RawRow): void {
  const what = `${where}: ${table}${key === undefined ? "" : ` ${key}`}`;
  const parsed = rowOf(table, what, row);
  const own = keyOf(table, parsed);
  if (key !== undefined && key !== own)
    throw new Unusable(what, [`expected the row of this key, found that of ${own}`]);
  tables[table].set(own, parsed);
}

function checkArticles({ articles, claims, notes }: Tables): void {
  for (const [name, rows] of [
    ["claims", claims],
    ["notes", notes],
  ] as const) {
    for (const [key, { article }] of rows) {
      if (!articles.has(article))
        throw new Unusable(`${name} ${key}`, [`article: expected one that is kept, found "${article}"`]);
    }
  }
}
