import { Pool } from "pg";
import type { Leases } from "../leases/lease.ts";
import type { Log } from "../log.ts";
import { changeJobs } from "./change-jobs.ts";
import { jobFigures } from "./job-figures.ts";
import type { Jobs } from "./jobs.ts";
import { type Explain, openRefusals } from "./refusals.ts";
import { runJobs, WORKERS } from "./run-jobs.ts";

/** How long to wait for the database before saying that it is lost. */
const TIMEOUT_MS = 5000;

const CONNECTIONS = 12;

/** How often it is looked whose workers died. */
const FREED_EACH_MS = 5000;

/**
 * Lets others have the jobs that workers took whose lease has lapsed. Whoever took one just now may not have the lease yet.
 */
const FREE = `
  select graphile_worker.force_unlock_workers(array(
    select distinct locked_by from graphile_worker.jobs
    where locked_at < now() - interval '8 s'
      and not exists (select from pitboard.leases where name = $1 || locked_by and until >= clock_timestamp())
  ))`;

/** Jobs that the processes on one database share. */
export async function openJobs(databaseUrl: string, leases: Leases, log: Log, explain: Explain): Promise<Jobs> {
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: "pitboard jobs",
    max: CONNECTIONS,
    connectionTimeoutMillis: TIMEOUT_MS,
    idle_in_transaction_session_timeout: TIMEOUT_MS,
    keepAlive: true,
  });
  const unheard = () => undefined; // The leases, which look more often, say that the database is lost.
  pool.on("error", unheard).on("connect", (client) => client.on("error", unheard));
  const query = (text: string, values: readonly unknown[]) => pool.query(text, [...values]);
  const freeing = setInterval(() => {
    query(FREE, [WORKERS]).catch((error: unknown) => log.debug({ error }, "The jobs of dead workers were not freed"));
  }, FREED_EACH_MS).unref();
  const refusals = openRefusals(explain, log);
  return {
    change: ({ wanted = [], gone = [] }, unlessWaiting) =>
      changeJobs({ wanted, gone }, query, unlessWaiting !== undefined),
    run: (performers, most) => runJobs(performers, { pool, leases, refusals, log, most }),
    figures: () => jobFigures((text) => pool.query(text)),
    async close() {
      clearInterval(freeing);
      await pool.end();
    },
  };
}
