import { EventEmitter } from "node:events";
import type { Runner, WorkerEvents } from "graphile-worker";
import type { Pool } from "pg";
import { ended } from "../leases/ended.ts";
import type { Holding, Leases } from "../leases/lease.ts";
import type { Log } from "../log.ts";
import { graphileWorker } from "./graphile-worker.ts";
import type { Task } from "./job.ts";
import type { Refusals } from "./refusals.ts";

/** How soon a job is seen that is due later than it was wanted; those that are due at once are announced. */
const POLL_MS = 1000;

/** How long to wait with new workers where the last ones gave up. */
const RETRY_MS = 2000;

/**
 * Jobs are noted as over or failed in batches, one at most a turn of the event loop. Without batches graphile-worker 0.17 waits for
 * no such note, and one that is cut off ends the process.
 */
const IN_BATCHES = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

const { Logger, run } = graphileWorker();

/** Does a job; rejects where it is to be done again later. */
type Performer = (payload: Readonly<Record<string, string>>) => Promise<void>;

export type Performers = { readonly [Name in Task]?: Performer };

export interface Workers {
  /** Takes no more jobs, and waits for those under way. */
  stop(): Promise<void>;
}

interface Means {
  readonly pool: Pool;
  readonly leases: Leases;
  readonly refusals: Refusals;
  readonly log: Log;
  /** How many jobs may be under way at once. */
  readonly most: number;
}

/** The lease by which it is seen that whoever took jobs is alive: see `FREE`. */
export const WORKERS = "jobs ";

/** Does the jobs of some tasks, and goes on where the database is lost meanwhile. */
export function runJobs(performers: Performers, { pool, leases, refusals, log, most }: Means): Workers {
  const events = new EventEmitter() as WorkerEvents;
  const alive = new Set<Holding>();
  let runner: Runner | undefined;
  let isStopped = false;
  let wake: () => void = () => undefined;

  events.on("pool:create", ({ workerPool }) => alive.add(leases.hold(`${WORKERS}${workerPool.id}`, ended, "quietly")));
  events.on("job:success", () => refusals.over());
  const taskList = Object.fromEntries(
    Object.entries(performers).map(([task, perform]) => [
      task,
      async (payload: unknown) => {
        try {
          await perform(payload as Readonly<Record<string, string>>); // As `JobWanted` has it.
        } catch (error) {
          if (!isStopped) log.warn({ error, task, payload }, "A job was not done; it will be tried again");
          throw error;
        }
      },
    ]),
  );

  async function start(): Promise<void> {
    runner = await run({
      pgPool: pool,
      taskList,
      parsedCronItems: [], // Unless told, it looks for a file of them wherever the process was started.
      events,
      concurrency: most,
      pollInterval: POLL_MS,
      preset: { worker: IN_BATCHES },
      noHandleSignals: true,
      logger: new Logger(() => (_, message) => log.debug(message)), // Whatever is to be said of jobs is said elsewhere.
    });
    if (isStopped) await stopRunner();
    else await runner.promise;
  }

  async function stopRunner(): Promise<void> {
    await runner?.stop().catch(() => undefined); // It had given up already.
  }

  async function work(): Promise<void> {
    while (!isStopped) {
      await start().catch((error: unknown) => refusals.refused(error));
      await Promise.all([...alive].map((each) => each.stop()));
      alive.clear();
      if (isStopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, RETRY_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  const working = work();
  return {
    async stop() {
      isStopped = true;
      wake();
      await stopRunner();
      await working;
    },
  };
}
