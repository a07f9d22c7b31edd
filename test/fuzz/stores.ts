import pg from "pg";
import { afterAll } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { freshFolder } from "../support/folders.ts";
import { freshDatabase } from "../support/postgres.ts";
import { openOn } from "../support/postgres-stores.ts";
import { openToWrite } from "../support/stores.ts";

/** Both kinds of store, with nothing in them at first. */
interface BothStores {
  readonly folder: Store;
  readonly database: Store;
}

interface Emptied {
  /** Empties the database, which is slow to make, and takes another folder. */
  fresh(): Promise<BothStores>;
}

const opened: { close(): Promise<unknown> }[] = [];
afterAll(async () => {
  for (const each of opened.splice(0)) await each.close();
});

export async function bothStores(): Promise<Emptied> {
  const url = await freshDatabase();
  const database = await openOn(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  opened.push(database, { close: () => client.end() });
  const { rows } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'pitboard' and column_name = 'row'",
  );
  const tables = rows.map(({ name }) => `pitboard.${name}`).join(", ");
  let before: Store | undefined;
  return {
    async fresh() {
      await before?.close();
      const folder = await openToWrite(freshFolder());
      before = folder;
      await client.query(`truncate ${tables}`);
      return { folder, database };
    },
  };
}
