import { Client } from "pg";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { changeJobs } from "../../src/jobs/change-jobs.ts";
import { feedJob } from "../../src/jobs/job.ts";
import type { Jobs } from "../../src/jobs/jobs.ts";
import { makeJobs } from "../../src/jobs/make-jobs.ts";
import { openJobs } from "../../src/jobs/postgres-jobs.ts";
import { openLeases } from "../../src/leases/postgres-leases.ts";
import { startChild } from "../support/child.ts";
import { freshDatabase } from "../support/postgres.ts";
import { createDatabase, startPostgres } from "../support/postgres-server.ts";
import { silentLog } from "../support/silent-log.ts";

let database: string;
beforeAll(async () => {
  database = await freshDatabase();
  await makeJobs(database);
});

const feed = (n: number, host = `${n}.example`) => feedJob(`https://${host}/${n}.xml`, Date.now());

/** Jobs as one process has them. */
async function opened(url: string): Promise<Jobs> {
  const leases = await openLeases(url, silentLog);
  const jobs = await openJobs(url, leases, silentLog, () => undefined);
  onTestFinished(async () => {
    await jobs.close();
    await leases.close();
  });
  return jobs;
}

/** Workers that note which feeds they were to ask for, and ask for each as a test says. */
function asking(jobs: Jobs, ask: (url: string) => Promise<void> = async () => undefined) {
  const asked: string[] = [];
  const workers = jobs.run(
    {
      async "ask-feed"({ url = "" }) {
        asked.push(url);
        await ask(url);
      },
    },
    8,
  );
  onTestFinished(() => workers.stop());
  return { asked, workers };
}

describe("jobs that processes share", { timeout: 60_000 }, () => {
  it("are each done by one of them, at once", async () => {
    const [one, other] = [await opened(database), await opened(database)];
    const all = [asking(one), asking(other)];
    const wanted = Array.from({ length: 50 }, (_, n) => feed(n));
    await one.change({ wanted });
    await expect.poll(() => all.flatMap(({ asked }) => asked).length).toBe(50);
    expect(new Set(all.flatMap(({ asked }) => asked)).size).toBe(50);
    await expect.poll(() => one.figures()).toEqual({ waiting: 0, scheduled: 0, failed: 0, oldestMs: 0 });
  });

  it("wait once under a key, for the instant that was wanted last", async () => {
    const jobs = await opened(database);
    const later = { ...feed(1), at: Date.now() + 3_600_000 };
    await jobs.change({ wanted: [later, later] });
    await jobs.change({ wanted: [later] });
    expect(await jobs.figures()).toMatchObject({ waiting: 0, scheduled: 1 });
    await jobs.change({ wanted: [feed(1)] }, "unless-waiting");
    expect(await jobs.figures()).toMatchObject({ waiting: 0, scheduled: 1 });
    await jobs.change({ wanted: [feed(1)] });
    expect(await jobs.figures()).toMatchObject({ waiting: 1, scheduled: 0 });
    await jobs.change({ gone: [later.key] });
    expect(await jobs.figures()).toMatchObject({ waiting: 0, scheduled: 0 });
  });

  it("are wanted with what caused them, or not at all", async () => {
    const jobs = await opened(database);
    const client = new Client({ connectionString: database });
    await client.connect();
    const query = (text: string, values: readonly unknown[]) => client.query(text, [...values]);
    for (const end of ["rollback", "commit"]) {
      await client.query("begin");
      await changeJobs({ wanted: [feed(2)], gone: [] }, query);
      expect(await jobs.figures()).toMatchObject({ waiting: 0 });
      await client.query(end);
      expect(await jobs.figures()).toMatchObject({ waiting: end === "commit" ? 1 : 0 });
    }
    await client.end();
    await jobs.change({ gone: [feed(2).key] });
  });

  it("are done one after the other where they ask the same host", async () => {
    const jobs = await opened(database);
    let underWay = 0;
    let most = 0;
    const { asked } = asking(jobs, async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 50));
      underWay -= 1;
    });
    await jobs.change({ wanted: [1, 2, 3].map((n) => feed(n, "slow.example")) });
    await expect.poll(() => asked.length).toBe(3);
    expect(most).toBe(1);
  });

  it("are tried again when they fail, later", async () => {
    const jobs = await opened(database);
    let fails = 1;
    const { asked } = asking(jobs, async () => {
      fails -= 1;
      if (fails >= 0) throw new Error("Not this time");
    });
    const since = Date.now();
    await jobs.change({ wanted: [feed(3)] });
    await expect.poll(() => asked.length, { timeout: 15_000 }).toBe(2);
    expect(Date.now() - since).toBeGreaterThan(1000);
  });

  it("are done by another when the process that took them was killed, or stopped", async () => {
    const jobs = await opened(database);
    for (const [n, signal] of [
      [4, "SIGKILL"],
      [5, "SIGSTOP"],
    ] as const) {
      const child = startChild(new URL("./children/stuck.ts", import.meta.url), [database]);
      onTestFinished(() => void child.kill());
      await jobs.change({ wanted: [feed(n)] });
      expect(await child.line()).toContain(`/${n}.xml`);
      child.process.kill(signal);
      const heir = asking(jobs);
      await expect.poll(() => heir.asked, { timeout: 25_000 }).toEqual([`https://${n}.example/${n}.xml`]);
      await heir.workers.stop();
    }
  });

  it("are done again where the connection was cut just as one was over", async () => {
    const url = await freshDatabase();
    await makeJobs(url);
    const jobs = await opened(url);
    const operator = new Client({ connectionString: url });
    await operator.connect();
    onTestFinished(() => operator.end());
    const { asked } = asking(jobs, async () => {
      if (asked.length > 1) return;
      await operator.query("begin");
      await operator.query("lock table graphile_worker._private_jobs in share mode"); // What is over can't be deleted.
      setTimeout(async () => {
        await operator.query("select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'");
        await operator.query("rollback");
      }, 300);
    });
    await jobs.change({ wanted: [feed(8)] });
    await expect.poll(() => asked.length, { timeout: 25_000 }).toBe(2);
    await expect.poll(() => jobs.figures()).toEqual({ waiting: 0, scheduled: 0, failed: 0, oldestMs: 0 });
  });

  it("are done again after the database was lost for a while", async () => {
    const server = await startPostgres({ durable: false });
    onTestFinished(() => server.remove());
    const url = await createDatabase(server.urlOf("postgres"));
    await makeJobs(url);
    const jobs = await opened(url);
    const { asked } = asking(jobs);
    await jobs.change({ wanted: [feed(6)] });
    await expect.poll(() => asked.length).toBe(1);
    await server.stop();
    await expect(jobs.change({ wanted: [feed(7)] })).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 4000));
    await server.start();
    await expect
      .poll(() =>
        jobs.change({ wanted: [feed(7)] }).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    await expect.poll(() => asked.length, { timeout: 15_000 }).toBe(2);
  });
});
