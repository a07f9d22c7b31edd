import { Client } from "pg";
import { graphileWorker } from "./graphile-worker.ts";

/** How long to wait for the database. */
const TIMEOUT_MS = 5000;

/** Makes the tables of the jobs where there are none. Whoever runs jobs brings them up to date. */
export async function makeJobs(databaseUrl: string): Promise<void> {
  if (await areThere(databaseUrl)) return;
  await graphileWorker().runMigrations({ connectionString: databaseUrl });
}

async function areThere(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: TIMEOUT_MS });
  await client.connect();
  try {
    const { rows } = await client.query("select to_regtype('graphile_worker.job_spec') is not null as there");
    return rows[0]?.there === true;
  } finally {
    await client.end();
  }
}
