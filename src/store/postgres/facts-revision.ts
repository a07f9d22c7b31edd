import { type Kysely, sql } from "kysely";

/** The tables that facts are read from. */
const READ = ["articles", "claims", "notes", "corrections"];

/**
 * One row that changes with each change of what articles said, whoever makes it, so that every process sees by one look whether
 * what it remembers still holds.
 */
export async function factsRevision(db: Kysely<unknown>): Promise<void> {
  await sql`create table pitboard.facts_revision (revision uuid not null default gen_random_uuid())`.execute(db);
  await sql`insert into pitboard.facts_revision default values`.execute(db);
  await sql`create function pitboard.revise_facts() returns trigger language plpgsql as $$
    begin
      update pitboard.facts_revision set revision = gen_random_uuid();
      return null;
    end $$`.execute(db);
  for (const table of READ) {
    await sql`create trigger revise_facts after insert or update or delete or truncate on ${sql.table(`pitboard.${table}`)}
      for each statement execute function pitboard.revise_facts()`.execute(db);
  }
}
