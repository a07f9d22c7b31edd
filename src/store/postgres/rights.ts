import { type Kysely, sql } from "kysely";
import type { Log } from "../../log.ts";
import { StoreUnavailable } from "../store.ts";
import { type Connection, connect } from "./connection.ts";
import { type Database, SCHEMA } from "./database.ts";
import { unavailable } from "./failure.ts";
import { checkHoldsAll, standing } from "./migrations.ts";

/** The schema that the jobs are in. */
const JOBS = "graphile_worker";

/** Columns that are made of others came with it. */
const OLDEST_VERSION = 12;

interface Standing {
  readonly user: string;
  readonly database: string;
  readonly version: number;
  readonly mayCreate: boolean;
  readonly isReadOnly: boolean;
}

/** Rejects with `StoreUnavailable` where a bot could not make its tables in a database, or not write into them; writes nothing. */
export async function checkRights(url: string, log: Log): Promise<void> {
  const connection = connect(url, log);
  try {
    await check(connection);
  } catch (error) {
    throw unavailable(connection.where, error);
  } finally {
    await connection.close();
  }
}

async function check(connection: Connection): Promise<void> {
  const { db, where } = connection;
  const { user, database, version, mayCreate, isReadOnly } = await standingOf(db);
  const unusable = (why: string) => new StoreUnavailable(`PostgreSQL at ${where}: ${why}.`);
  if (version < OLDEST_VERSION)
    throw unusable(`version ${version} is too old; update it to ${OLDEST_VERSION} or newer`);
  if (isReadOnly) {
    throw unusable("it takes no writes: it is a standby, or set to read only; set DATABASE_URL to the primary");
  }
  const found = await standing(connection);
  if (found === "none") await checkHoldsAll(connection);
  const isMade = found === "ours" && (await isAllThere(db));
  if (!isMade && !mayCreate) {
    const grant = `grant create on database "${database}" to "${user}"`;
    throw unusable(`the user ${user} may not make the tables there; let the database's owner run: ${grant}`);
  }
  for (const schema of isMade ? [SCHEMA, JOBS] : []) {
    if (await mayWrite(db, schema)) continue;
    throw unusable(
      `the user ${user} may not write in the schema ${schema}; let Pitboard log in as the user who made it`,
    );
  }
}

async function standingOf(db: Kysely<Database>): Promise<Standing> {
  const { rows } = await sql<Standing>`select current_user as "user", current_database() as "database",
    current_setting('server_version_num')::int / 10000 as "version",
    has_database_privilege(current_database(), 'CREATE') as "mayCreate",
    current_setting('transaction_read_only')::boolean as "isReadOnly"`.execute(db);
  const [told] = rows;
  if (told === undefined) throw new Error("A row was expected");
  return told;
}

/** Whether there is what a bot makes beside the store's own tables: those of its jobs, and who does what. */
async function isAllThere(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regnamespace(${JOBS}) is not null
    and to_regclass(${`${SCHEMA}.leases`}) is not null as "there"`.execute(db);
  return rows[0]?.there === true;
}

/** Whether every table of a schema takes a row from this user. */
async function mayWrite(db: Kysely<Database>, schema: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select has_schema_privilege(${schema}, 'USAGE') and coalesce(bool_and(
      has_table_privilege(oid, 'SELECT') and has_table_privilege(oid, 'INSERT') and
      has_table_privilege(oid, 'UPDATE') and has_table_privilege(oid, 'DELETE')), true) as "may"
    from pg_class where relnamespace = to_regnamespace(${schema}) and relkind = 'r'`.execute(db);
  return rows[0]?.may === true;
}
