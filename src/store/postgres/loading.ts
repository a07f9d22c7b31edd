import { type Kysely, type RawBuilder, sql } from "kysely";
import type { ArticleId } from "../../racing/article.ts";
import type { Rows, TableName } from "../rules/tables.ts";
import type { Database } from "./database.ts";
import { lockOn } from "./finding.ts";
import { rowFrom } from "./row-from.ts";
import { lines, stored } from "./stored-text.ts";

/** So many keys are asked for at a time. */
const AT_ONCE = 5000;

/** From so many on it is worth asking first whether there is anything at all. */
const MANY = 1000;

/** By which column the rows of an article are found; all that is kept of one is fetched together. */
const DOSSIER = {
  articles: "key",
  claims: "article",
  notes: "article",
  corrections: "article",
  seeds: "key",
  proposals: "key",
} as const;

type InDossier = keyof typeof DOSSIER;

/** A row and the table that it is from. */
type Placed = { readonly [Name in InDossier]: { readonly table: Name; readonly row: Rows[Name] } }[InDossier];

/** Whether the keys of a table begin with that of an article. */
export function isInDossier(table: TableName): table is InDossier {
  return Object.hasOwn(DOSSIER, table);
}

const tableOf = (table: TableName) => sql.table(`pitboard.${table}`);

async function isEmpty(db: Kysely<Database>, table: TableName): Promise<boolean> {
  const { rows } = await sql`select from ${tableOf(table)} limit 1`.execute(db);
  return rows.length === 0;
}

function* parts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += AT_ONCE) yield items.slice(from, from + AT_ONCE);
}

/** All that is kept of some articles. */
export async function loadDossiers(db: Kysely<Database>, ids: readonly ArticleId[]): Promise<readonly Placed[]> {
  if (ids.length > MANY && (await isEmpty(db, "articles")) && (await isEmpty(db, "proposals"))) return [];
  const placed: Placed[] = [];
  for (const part of parts(ids)) {
    const selects = Object.entries(DOSSIER).map(([table, column]): RawBuilder<unknown> => {
      const from = sql.table(`pitboard.${table}`);
      return sql`select ${sql.lit(table)} as "table", row from ${from} where ${sql.ref(column)} = any(${lines(part.map(stored))})`;
    });
    const query = sql<{ table: InDossier; row: string }>`${sql.join(selects, sql` union all `)}`;
    for (const { table, row } of (await query.execute(db)).rows) placed.push(placedIn(table, row));
  }
  return placed;
}

function placedIn(table: InDossier, row: string): Placed {
  return { table, row: rowFrom(table, row) } as Placed; // That the row is of that table is not seen through the union.
}

/** The rows of some keys. */
export async function loadRows<Name extends TableName>(
  db: Kysely<Database>,
  table: Name,
  keys: readonly string[],
  isToChange: boolean,
): Promise<readonly Rows[Name][]> {
  if (keys.length > MANY && (await isEmpty(db, table))) return [];
  const found: Rows[Name][] = [];
  for (const part of parts(keys)) {
    const query = sql<{
      row: string;
    }>`select row from ${tableOf(table)} where key = any(${lines(part.map(stored))}) ${lockOn(table, isToChange)}`;
    for (const { row } of (await query.execute(db)).rows) found.push(rowFrom(table, row));
  }
  return found;
}
