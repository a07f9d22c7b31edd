import { feedJob, type JobWanted } from "../jobs/job.ts";
import type { Jobs } from "../jobs/jobs.ts";
import type { Workers } from "../jobs/run-jobs.ts";
import type { Log } from "../log.ts";
import type { Newsroom } from "../newsroom/create-newsroom.ts";
import { DAILY } from "../schedule.ts";
import { nextDue } from "../timetable/next-due.ts";

/** So many jobs are done at once; one host is asked by one of them at a time. */
const AT_ONCE = 8;

/** How often it is looked which feeds there are, and whether any has no job. */
const SORTED_EACH_MS = 5 * 60 * 1000;

/** How long to wait with what the database was not there for. */
const RETRY_MS = 5000;

interface Means {
  readonly jobs: Jobs;
  readonly newsroom: Newsroom;
  keepHouse(): Promise<void>;
  readonly log: Log;
  /** In which the day is that houses are kept by. */
  readonly timeZone: string;
  now(): number;
}

/** Asks the press and keeps house, whenever a job says so. */
export function shareWorking(means: Means): Workers {
  const { jobs, newsroom, keepHouse, log, now } = means;
  const sortFeeds = (): JobWanted => ({ task: "sort-feeds", key: "sort-feeds", at: now() + SORTED_EACH_MS });

  /** Those that follow each other without end; whoever does one wants the next first. */
  async function wantRegular(): Promise<void> {
    const at = nextDue(DAILY, means.timeZone, now());
    const keeping: JobWanted = { task: "keep-house", key: `keep-house ${new Date(at).toISOString().slice(0, 10)}`, at };
    await jobs.change({ wanted: [sortFeeds(), keeping] }, "unless-waiting");
  }

  async function sort(): Promise<void> {
    const feeds = (await newsroom.sort()).filter(({ state }) => !state.isPaused);
    await jobs.change({ wanted: feeds.map(({ source, state }) => feedJob(source.url, state.due)) }, "unless-waiting");
  }

  const workers = jobs.run(
    {
      async "sort-feeds"() {
        await wantRegular();
        await sort();
      },
      async "ask-feed"({ url = "" }) {
        const due = await newsroom.ask(url);
        if (due !== undefined) await jobs.change({ wanted: [feedJob(url, due)] });
      },
      async "keep-house"() {
        await wantRegular();
        await keepHouse();
      },
    },
    AT_ONCE,
  );
  /** Others may have wanted all of it before; where the database is lost just now, it is tried again. */
  async function begin(): Promise<void> {
    try {
      await wantRegular();
      await sort();
    } catch (error) {
      if (isStopped) return;
      log.warn({ error }, "It could not be looked which jobs there are to be; it will be tried again");
      retry = setTimeout(() => void begin(), RETRY_MS).unref();
    }
  }

  let retry: NodeJS.Timeout | undefined;
  let isStopped = false;
  void begin();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(retry);
      await workers.stop();
    },
  };
}
