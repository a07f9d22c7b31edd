import { Pool, type PoolClient } from "pg";

/** How long to wait for the database, and for the others who wait for their turn. */
const CONNECT_TIMEOUT_MS = 5000;
const TURN_TIMEOUT_MS = 30_000;

/** Who stops in the middle of a turn holds up the others no longer. */
const IDLE_IN_TURN_MS = 6000;

/** Lets the processes on one database do things one after the other. */
export interface Turns {
  take<Made>(work: () => Promise<Made>): Promise<Made>;
  close(): Promise<void>;
}

/** Turns of that name. The lock goes with the transaction, whatever becomes of the process. */
export function openTurns(databaseUrl: string, name: string): Turns {
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: "pitboard turns",
    max: 1, // In this process one waits for the other in any case.
    connectionTimeoutMillis: TURN_TIMEOUT_MS + CONNECT_TIMEOUT_MS,
    lock_timeout: TURN_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TURN_MS,
    keepAlive: true,
  });
  const unheard = () => undefined; // Whoever takes a turn next makes a new connection, or says that it cannot.
  pool.on("error", unheard).on("connect", (client) => client.on("error", unheard));

  async function within<Made>(client: PoolClient, work: () => Promise<Made>): Promise<Made> {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtext($1))", [name]);
    try {
      return await work();
    } finally {
      await client.query("commit").catch(unheard); // What was done is kept elsewhere.
    }
  }

  return {
    async take(work) {
      const client = await pool.connect();
      let fault: Error | boolean = true;
      try {
        const made = await within(client, work);
        fault = false;
        return made;
      } finally {
        client.release(fault);
      }
    },
    close: () => pool.end(),
  };
}
