import { Socket } from "node:net";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Log } from "../../log.ts";
import { asLibpq } from "./as-libpq.ts";
import { type Database, SCHEMA } from "./database.ts";
import { whereIs } from "./where-is.ts";

/** A server that does not answer at all is not waited for longer. */
const CONNECT_TIMEOUT_MS = 5000;

/** Longer than any look-up or write takes; a large import is many statements. */
const STATEMENT_TIMEOUT_MS = 30_000;

/** A process that stopped in the middle of a write holds up the others no longer; an import may take longer. */
const IDLE_IN_WRITE_TIMEOUT_MS = 20_000;

/** Enough for answers beside a broadcast; every process has so many. */
const CONNECTIONS = 10;

/** Rows stay the text that they are kept as; numbers are small enough to be exact. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === pg.types.builtins.JSON) return String;
    return oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format);
  },
};

/** A pool of connections to one database. */
export interface Connection {
  /** Host and database, as an operator may read it. */
  readonly where: string;
  readonly db: Kysely<Database>;
  close(): Promise<void>;
}

interface Terms {
  /** How long to wait for a connection, and for an answer. */
  readonly patienceMs?: number;
  readonly connections?: number;
}

/** Connects when something is asked first. */
export function connect(url: string, log: Log, { patienceMs, connections = CONNECTIONS }: Terms = {}): Connection {
  const where = whereIs(url);
  const sockets = new Set<Socket>();
  const pool = new pg.Pool({
    connectionString: asLibpq(url),
    stream() {
      const socket = new Socket();
      sockets.add(socket.once("close", () => sockets.delete(socket)));
      return socket;
    },
    application_name: "pitboard",
    connectionTimeoutMillis: patienceMs ?? CONNECT_TIMEOUT_MS,
    statement_timeout: patienceMs ?? STATEMENT_TIMEOUT_MS,
    // A server that cannot be reached any more does not keep to its own timeout.
    ...(patienceMs !== undefined && { query_timeout: patienceMs }),
    idle_in_transaction_session_timeout: IDLE_IN_WRITE_TIMEOUT_MS,
    keepAlive: true,
    max: connections,
    types: TYPES,
  });
  // Each call that needs a connection says so itself; unheard, this would end the process.
  pool.on("error", (error) => log.debug({ error, where }, "A connection to PostgreSQL was lost"));
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return {
    where,
    db: db.withSchema(SCHEMA),
    async close() {
      await db.destroy();
      for (const socket of sockets) socket.destroy(); // The pool leaves one open that it could not log in by.
    },
  };
}
