import { type Kysely, sql } from "kysely";
import type { Draft } from "../rules/draft.ts";
import { TABLE_NAMES, type TableName } from "../rules/tables.ts";
import type { Database } from "./database.ts";
import { stored, storedJson } from "./stored-text.ts";

/** So many rows go in one statement. */
const AT_ONCE = 5000;

interface Changes {
  readonly keys: string[];
  readonly rows: string[];
  readonly gone: string[];
}

/** Puts and deletes all of a draft, table by table in an order that is always the same. */
export async function writeDraft(db: Kysely<Database>, draft: Pick<Draft, "applyTo">): Promise<void> {
  const changes = new Map<TableName, Changes>(TABLE_NAMES.map((table) => [table, { keys: [], rows: [], gone: [] }]));
  draft.applyTo({
    put(table, key, row) {
      changes.get(table)?.keys.push(stored(key));
      changes.get(table)?.rows.push(storedJson(row));
    },
    delete: (table, key) => void changes.get(table)?.gone.push(stored(key)),
  });
  for (const [table, { keys, rows, gone }] of changes) {
    const name = sql.table(`pitboard.${table}`);
    if (gone.length > 0) await sql`delete from ${name} where key = any(${gone}::text[])`.execute(db);
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const [part, told] = [keys.slice(from, from + AT_ONCE), rows.slice(from, from + AT_ONCE)];
      await sql`insert into ${name} (key, row)
        select key, row from unnest(${part}::text[], ${told}::json[]) with ordinality as put (key, row, nth) order by nth
        on conflict (key) do update set row = excluded.row`.execute(db);
    }
    // The planner is not to take a table for small until PostgreSQL looks again by itself.
    if (keys.length > AT_ONCE) await sql`analyze ${name}`.execute(db);
  }
}
