import { type Kysely, sql } from "kysely";
import type { Draft } from "../rules/draft.ts";
import { TABLE_NAMES, type TableName } from "../rules/tables.ts";
import type { Database } from "./database.ts";
import { lines, stored, storedJson } from "./stored-text.ts";

/** So many rows go in one statement. */
const AT_ONCE = 2000;

/** From so many new rows on a table is another one to the planner. */
const MANY = 5000;

interface Changes {
  readonly puts: { readonly key: string; readonly row: unknown }[];
  readonly gone: string[];
}

/** Puts and deletes all of a draft, table by table in an order that is always the same. */
export async function writeDraft(db: Kysely<Database>, draft: Pick<Draft, "applyTo">): Promise<void> {
  const changes = new Map<TableName, Changes>(TABLE_NAMES.map((table) => [table, { puts: [], gone: [] }]));
  draft.applyTo({
    put: (table, key, row) => void changes.get(table)?.puts.push({ key, row }),
    delete: (table, key) => void changes.get(table)?.gone.push(key),
  });
  for (const [table, { puts, gone }] of changes) {
    const name = sql.table(`pitboard.${table}`);
    if (gone.length > 0) await sql`delete from ${name} where key = any(${lines(gone.map(stored))})`.execute(db);
    if (puts.length > 0) await write(db, table, puts);
    // The planner is not to take a table for small until PostgreSQL looks again by itself.
    if (puts.length > MANY) await sql`analyze ${name}`.execute(db);
  }
}

async function write(db: Kysely<Database>, table: TableName, puts: Changes["puts"]): Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < puts.length; from += AT_ONCE) {
    const part = puts.slice(from, from + AT_ONCE);
    const [keys, rows] = [lines(part.map(({ key }) => stored(key))), lines(part.map(({ row }) => storedJson(row)))];
    await running; // What comes next is put into words while this is written.
    running = sql`insert into ${sql.table(`pitboard.${table}`)} (key, row)
      select key, row::json from unnest(${keys}, ${rows}) with ordinality as put (key, row, nth) order by nth
      on conflict (key) do update set row = excluded.row`.execute(db);
  }
  await running;
}
