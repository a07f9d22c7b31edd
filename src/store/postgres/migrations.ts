import { type Kysely, type Migration, Migrator, sql } from "kysely";
import { codeOf } from "../../schema/system-fault.ts";
import { StoreUnavailable } from "../store.ts";
import { articleOfKey } from "./article-of-key.ts";
import type { Connection } from "./connection.ts";
import { type Database, SCHEMA } from "./database.ts";
import { factsRevision } from "./facts-revision.ts";
import { firstTables } from "./first-tables.ts";
import { subjectsTable } from "./subjects-table.ts";

/** The steps to today's tables, in order; each begins with the store version that it brings, see `STORE_VERSION`. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "004-first-tables": { up: firstTables },
  "004-subjects": { up: subjectsTable },
  "004-track-revision": { up: factsRevision },
  "004-which-article": { up: articleOfKey },
};

const TABLE = "migrations";

/** How the tables of a database stand to those of this Pitboard. */
type Standing = "none" | "older" | "ours";

/** Looks at what was done in a database; rejects with `StoreUnavailable` where a newer Pitboard was at it. */
export async function standing({ db, where }: Connection): Promise<Standing> {
  const done = await migrationsDone(db);
  const unknown = done.find((name) => !Object.hasOwn(MIGRATIONS, name));
  if (unknown !== undefined) throw newer(where, unknown);
  if (done.length === 0) return "none";
  return done.length === Object.keys(MIGRATIONS).length ? "ours" : "older";
}

async function migrationsDone(db: Kysely<Database>): Promise<readonly string[]> {
  const NO_SCHEMA = "3F000";
  const NO_TABLE = "42P01";
  try {
    const { rows } = await sql<{ name: string }>`select name from ${sql.id(SCHEMA, TABLE)}`.execute(db);
    return rows.map(({ name }) => name);
  } catch (error) {
    if (codeOf(error) === NO_SCHEMA || codeOf(error) === NO_TABLE) return [];
    throw error;
  }
}

/** Brings a database to today's tables, of several processes that start at once by one. */
export async function migrate(connection: Connection): Promise<void> {
  const found = await standing(connection);
  if (found === "ours") return;
  if (found === "none") await checkHoldsAll(connection);
  const migrator = new Migrator({
    db: connection.db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableSchema: SCHEMA,
    migrationTableName: TABLE,
    migrationLockTableName: "migrations_lock",
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  await standing(connection); // A newer Pitboard that was at it just now says so better.
  throw error;
}

/** In another encoding it would refuse a name or a quote one day, and with it all that is kept beside. */
export async function checkHoldsAll({ db, where }: Connection): Promise<void> {
  const asked = sql<{ encoding: string }>`select current_setting('server_encoding') as encoding`;
  const encoding = (await asked.execute(db)).rows[0]?.encoding;
  if (encoding === "UTF8") return;
  throw new StoreUnavailable(
    `The database in PostgreSQL at ${where} keeps text as ${encoding}, which does not hold all that people write. Create one in UTF8, or mend DATABASE_URL.`,
  );
}

function newer(where: string, step: string): StoreUnavailable {
  return new StoreUnavailable(
    `The store in PostgreSQL at ${where} was brought further by a newer Pitboard, to ${step}, which this one does not know. Update Pitboard, or set DATABASE_URL to another database.`,
  );
}
