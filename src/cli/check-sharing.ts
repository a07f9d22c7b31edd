import { jobFigures } from "../jobs/job-figures.ts";
import { heldLeases, NOBODY } from "../leases/held-leases.ts";
import { shardFaults } from "../sharing/shard-faults.ts";
import { asLibpq } from "../store/postgres/as-libpq.ts";
import { unavailable } from "../store/postgres/failure.ts";
import { whereIs } from "../store/postgres/where-is.ts";
import { leasesIn, type Sharing } from "../web/watch-sharing.ts";
import { absent, bad, type Check, good } from "./check.ts";
import { counted } from "./counted.ts";

/** How long to wait for the database. */
const TIMEOUT_MS = 5000;

/** A job that waits longer is one that nobody does. */
const WAITS_TOO_LONG_MS = 10 * 60 * 1000;

/** Looks at the work that the processes on a database share: who does what only one may, and how the jobs are. */
export async function checkSharing(databaseUrl: string): Promise<readonly Check[]> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: asLibpq(databaseUrl), connectionTimeoutMillis: TIMEOUT_MS });
  try {
    await client.connect();
    const { rows } = await client.query(
      "select to_regclass('pitboard.leases') is not null and to_regclass('graphile_worker._private_jobs') is not null as there",
    );
    if (rows[0]?.there !== true) return [absent("processes", "none ran on this database yet")];
    const leases = await heldLeases((text, values) => client.query(text, [...values]), NOBODY);
    return checksOf({ leases, jobs: await jobFigures((text) => client.query(text)) });
  } catch (error) {
    return [bad("processes", unavailable(whereIs(databaseUrl), error).message)];
  } finally {
    await client.end().catch(() => undefined);
  }
}

function checksOf(sharing: Sharing): readonly Check[] {
  const held = leasesIn(sharing).map(({ name, process }) => `${name}: ${process}`);
  const { waiting, scheduled, failed, oldestMs } = sharing.jobs;
  const found = `${waiting} due, ${scheduled} due later, ${failed} given up`;
  const late = `the oldest has been due for ${counted(Math.round(oldestMs / 60_000), "minute")}`;
  return [
    held.length === 0 ? absent("processes", "none runs at the moment") : good("processes", held.join("; ")),
    ...shardFaults(sharing.leases).map(({ found, mend }) => bad("shards", found, mend)),
    oldestMs > WAITS_TOO_LONG_MS
      ? bad("jobs", `${found}; ${late}`, "start a process that does them: pitboard run --role worker")
      : good("jobs", found),
  ];
}
