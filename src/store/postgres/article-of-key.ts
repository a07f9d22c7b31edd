import { type Kysely, sql } from "kysely";

/** What is told by an article; its key begins with that of the article. */
const TOLD = ["claims", "notes"];

/** The article of a claim or note by its key, as of a correction: of the row it took one more reading of JSON for each that is written. */
export async function articleOfKey(db: Kysely<unknown>): Promise<void> {
  for (const table of TOLD.map((name) => sql.table(`pitboard.${name}`))) {
    await sql`alter table ${table} drop column article`.execute(db);
    await sql`alter table ${table} add column article text collate "C"
      generated always as (split_part(key, '-', 1)) stored`.execute(db);
    await sql`create index on ${table} (article)`.execute(db);
  }
}
