import { changeJobs, type Query } from "./change-jobs.ts";
import { jobsAfter, type Written } from "./jobs-after.ts";

/** Wants the jobs that follow from a write, in its transaction. */
export async function followWrites(written: Written, query: Query): Promise<void> {
  await changeJobs(jobsAfter(written), query);
}
