import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import type { Store } from "../../../src/store/store.ts";
import { createDatabase, startPostgres } from "../../support/postgres-server.ts";
import { silentLog } from "../../support/silent-log.ts";
import { built } from "../built.ts";
import { type Audience, subscribing } from "./audience.ts";

/** A database of its own with everybody who subscribed, and what it is measured by. */
export interface Database {
  readonly store: Store;
  /** How many bytes its log has grown by, ever. */
  logged(): Promise<number>;
  /** How many bytes it takes on disk. */
  size(): Promise<number>;
  /** How many statements were sent to it, ever. */
  statements(): number;
  /** How long the server has worked, all its processes, in milliseconds. */
  workedMs(): Promise<number>;
  count(query: string): Promise<number>;
  close(): Promise<void>;
}

/** The kernel counts in hundredths of a second. */
const TICK_MS = 10;

export async function filledDatabase(audience: Audience): Promise<Database> {
  const { openPostgresStore }: typeof import("../../../src/store/postgres/open-store.ts") = await import(
    built("store/postgres/open-store")
  );
  const server = await startPostgres({ durable: true });
  const url = await createDatabase(server.urlOf("postgres"));
  const store = await openPostgresStore(url, { access: "write", log: silentLog, keepBackup: async () => "" });
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on("error", () => undefined); // Whatever is asked next makes a new connection.
  for (const statement of subscribing(audience)) await pool.query(statement);
  await pool.query("vacuum analyze");
  await pool.query("checkpoint");
  const count = async (query: string) => Number((await pool.query(query)).rows[0]?.count);
  const asked = countStatements();
  return {
    store,
    count,
    logged: () => count("select pg_current_wal_lsn() - '0/0' as count"),
    size: () => count("select pg_database_size(current_database()) as count"),
    statements: asked,
    async workedMs() {
      const { rows } = await pool.query("select split_part(pg_read_file('postmaster.pid'), e'\\n', 1) as pid");
      return workedMs(String(rows[0]?.pid));
    },
    async close() {
      await store.close();
      await pool.end();
      await server.remove();
    },
  };
}

/** Of the server's first process, those that it started, and those of them that ended. */
function workedMs(first: string): number {
  let ticks = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const fields = statOf(pid);
    if (pid === first) ticks += [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    else if (fields[1] === first) ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks * TICK_MS;
}

/** What the kernel tells of a process behind its name: see `man 5 proc`. */
function statOf(pid: string): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return []; // It has ended.
  }
}

function countStatements(): () => number {
  let statements = 0;
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function counted(this: pg.Client, ...told: unknown[]) {
    statements += 1;
    return Reflect.apply(query, this, told);
  } as typeof query;
  return () => statements;
}
