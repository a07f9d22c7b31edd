import { CompiledQuery, type Kysely } from "kysely";
import type { Draft } from "../rules/draft.ts";
import type { Rows, TableName } from "../rules/tables.ts";
import type { Database } from "./database.ts";

type RowsPut = { [Name in TableName]?: { [key: string]: Rows[Name] } };
type KeysGone = { [Name in TableName]?: string[] };

/** What a write puts and deletes: rows by table and key, and keys by table; of those alone from which anything follows. */
interface Written {
  readonly put: Readonly<RowsPut>;
  readonly gone: Readonly<KeysGone>;
}

/** The tables from which anything follows; of all others a large import may put very much. */
const FOLLOWED: ReadonlySet<TableName> = new Set(["bulletins", "curators", "notices", "alerts", "digests", "feeds"]);

/** Does in the transaction of a write what follows from it. */
export type Follow = (
  written: Written,
  query: (text: string, values: readonly unknown[]) => Promise<unknown>,
) => Promise<void>;

export async function followed(draft: Pick<Draft, "applyTo">, follow: Follow, db: Kysely<Database>): Promise<void> {
  const put: RowsPut = {};
  const gone: KeysGone = {};
  draft.applyTo({
    put<Name extends TableName>(table: Name, key: string, row: Rows[Name]) {
      if (!FOLLOWED.has(table)) return;
      const rows: { [key: string]: Rows[Name] } = put[table] ?? {};
      rows[key] = row;
      Object.assign(put, { [table]: rows });
    },
    delete(table, key) {
      if (!FOLLOWED.has(table)) return;
      const keys = gone[table] ?? [];
      keys.push(key);
      gone[table] = keys;
    },
  });
  await follow({ put, gone }, (text, values) => db.executeQuery(CompiledQuery.raw(text, [...values])));
}
