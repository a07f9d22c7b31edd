import type { JobChanges } from "./job.ts";
import type { Performers, Workers } from "./run-jobs.ts";

/** How the work stands. */
export interface JobFigures {
  /** Those that are due. */
  readonly waiting: number;
  /** Those that are due later. */
  readonly scheduled: number;
  /** Those that failed so often that they are not tried again. */
  readonly failed: number;
  /** For how long the one has waited that has waited longest, in milliseconds; 0 where none does. */
  readonly oldestMs: number;
}

/** What is to be looked at, shared by the processes on one database. */
export interface Jobs {
  /** Changes the jobs; `unlessWaiting`: those that wait already stay due when they are. */
  change(changes: Partial<JobChanges>, unlessWaiting?: "unless-waiting"): Promise<void>;
  /** Does the jobs of some tasks, so many at once. */
  run(performers: Performers, most: number): Workers;
  figures(): Promise<JobFigures>;
  close(): Promise<void>;
}
