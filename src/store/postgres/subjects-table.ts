import { type Kysely, sql } from "kysely";

/**
 * What chats spoke of last: nothing that a crash of the server may not take, so its log is spared it. Room is left in each page
 * for the row that takes the place of another.
 */
export async function subjectsTable(db: Kysely<unknown>): Promise<void> {
  await sql`create unlogged table pitboard.subjects (
    chat text collate "C" primary key, at bigint not null, subject json not null
  ) with (fillfactor = 50)`.execute(db);
}
