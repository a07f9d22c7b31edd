import { type Kysely, sql } from "kysely";
import type { Day } from "../../racing/day.ts";
import type { StoreDocument } from "../records.ts";
import { CARRIED_NAMES, type CarriedName, documentOf } from "../rules/document.ts";
import { planImport } from "../rules/plan-import.ts";
import { handedOverIn, planHandOver } from "../rules/plan-marks.ts";
import { emptyTables, keyOf, type Rows } from "../rules/tables.ts";
import type { Store } from "../store.ts";
import type { Access } from "./access.ts";
import type { Database } from "./database.ts";
import { postgresFacts } from "./postgres-facts.ts";
import { postgresPlaces } from "./postgres-places.ts";
import { postgresPress } from "./postgres-press.ts";
import { postgresProgress } from "./postgres-progress.ts";
import { postgresTelling } from "./postgres-telling.ts";
import { rowAsPut } from "./row-from.ts";

/** What of a store is counted. */
const COUNTED = ["articles", "claims", "notes", "corrections", "places", "alerts", "digests"] as const;

/** How many rows are read before anything else has its turn. */
const AT_ONCE = 500;

/** Everything kept, as of one moment. */
async function exported(db: Kysely<Database>, on: Day): Promise<StoreDocument> {
  const tables = emptyTables();
  async function read<Name extends CarriedName>(trx: Kysely<Database>, table: Name): Promise<void> {
    const query = sql<{ row: string }>`select row from ${sql.table(`pitboard.${table}`)} order by seq`;
    for (const [nth, { row }] of (await query.execute(trx)).rows.entries()) {
      const put: Rows[Name] = rowAsPut(table, row);
      tables[table].set(keyOf(table, put), put);
      if (nth % AT_ONCE === 0) await new Promise(setImmediate); // A copy is made beside what is told and answered.
    }
  }
  const moment = db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
  await moment.execute(async (trx) => {
    await sql`set local statement_timeout = 0`.execute(trx); // All of a large store takes its time.
    for (const table of CARRIED_NAMES) await read(trx, table);
  });
  return documentOf(on, (table) => [...tables[table].values()]);
}

/** The store's promise, kept by PostgreSQL. */
export function postgresStore(access: Access, keepBackup: (document: StoreDocument) => Promise<string>): Store {
  const { ask, look, write, close } = access;
  return {
    ...postgresFacts(access),
    ...postgresPlaces(access),
    ...postgresPress(access),
    ...postgresTelling(access),
    ...postgresProgress(access),
    tally: () =>
      ask(async (db) => {
        const counts = COUNTED.map(
          (table) => sql`(select count(*) from ${sql.table(`pitboard.${table}`)}) as ${sql.id(table)}`,
        );
        const counted = sql<Record<(typeof COUNTED)[number], number>>`select ${sql.join(counts)}`;
        const [tally] = (await counted.execute(db)).rows;
        if (tally === undefined) throw new Error("A count without a row");
        return tally;
      }),
    export: (on) => ask((db) => exported(db, on)),
    import: (document) => write((draft) => planImport(draft, document), "long"),
    handOver: (on) => write((draft) => planHandOver(draft, on)),
    handedOver: () => look(handedOverIn),
    backUp: (on) => ask(async (db) => keepBackup(await exported(db, on))),
    close,
  };
}
