import type { JobChanges, JobWanted } from "./job.ts";

/** Asks the database something, within a transaction where there is one. */
export type Query = (text: string, values: readonly unknown[]) => Promise<unknown>;

/** `preserve` keeps when a job that waits already is to be done. */
const ADD = `
  select from graphile_worker.add_jobs(
    array(select json_populate_recordset(null::graphile_worker.job_spec, $1::json)),
    $2::boolean
  )`;

const REMOVE = "select from unnest($1::text[]) as key, graphile_worker.remove_job(key)";

/** Changes the jobs. The same keys always come in the same order, so that two transactions never wait for each other. */
export async function changeJobs({ wanted, gone }: JobChanges, query: Query, isWhenKept = false): Promise<void> {
  const latest = new Map(wanted.map((job) => [job.key, job] as const));
  const kept = gone.filter((key) => !latest.has(key));
  if (kept.length > 0) await query(REMOVE, [kept.toSorted()]);
  if (latest.size === 0) return;
  const inOrder = [...latest.values()].toSorted((one, other) => (one.key < other.key ? -1 : 1));
  await query(ADD, [JSON.stringify(inOrder.map(specOf)), isWhenKept]);
}

/** As graphile_worker.job_spec has it. */
function specOf({ task, key, at, payload, queue }: JobWanted): object {
  return {
    identifier: task,
    job_key: key,
    payload: payload ?? {},
    ...(queue !== undefined && { queue_name: queue }),
    ...(at !== undefined && { run_at: new Date(at).toISOString() }),
  };
}
