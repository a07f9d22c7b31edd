import type { Log } from "../../log.ts";
import type { StoreDocument } from "../records.ts";
import { type Store, StoreUnavailable } from "../store.ts";
import { accessTo } from "./access.ts";
import { type Connection, connect } from "./connection.ts";
import { unavailable } from "./failure.ts";
import type { Follow } from "./follow.ts";
import { migrate, standing } from "./migrations.ts";
import { postgresStore } from "./postgres-store.ts";

export interface PostgresOptions {
  /** With `read` nothing is written, the tables neither; every write rejects. */
  readonly access: "write" | "read";
  readonly log: Log;
  /** Keeps a document as the backup of its day, and resolves with where it lies. */
  readonly keepBackup: (document: StoreDocument) => Promise<string>;
  /** What follows from each write, and is done with it or not at all. */
  readonly follow?: Follow;
}

/** Opens the store in a database, or rejects with `StoreUnavailable`. Any number of processes may have it open for writing. */
export async function openPostgresStore(
  url: string,
  { access, log, keepBackup, follow }: PostgresOptions,
): Promise<Store> {
  const connection = connect(url, log);
  try {
    if (access === "write") await migrate(connection);
    else await checkReadable(connection);
  } catch (error) {
    await connection.close();
    throw unavailable(connection.where, error);
  }
  return postgresStore(accessTo(connection, access === "write", follow), keepBackup);
}

async function checkReadable(connection: Connection): Promise<void> {
  const found = await standing(connection);
  if (found === "ours") return;
  const what = found === "none" ? "holds no store of Pitboard yet" : "was last used by an older Pitboard";
  throw new StoreUnavailable(`PostgreSQL at ${connection.where} ${what}. Start the bot once, which makes its tables.`);
}

/** Whether no bot made its tables in a database yet. */
export async function hasNoTables(url: string, log: Log): Promise<boolean> {
  const connection = connect(url, log);
  try {
    return (await standing(connection)) === "none";
  } catch (error) {
    throw unavailable(connection.where, error);
  } finally {
    await connection.close();
  }
}
