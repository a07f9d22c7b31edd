import { Client } from "pg";
import { expect, it, onTestFinished } from "vitest";
import { makeJobs } from "../../src/jobs/make-jobs.ts";
import { openJobs } from "../../src/jobs/postgres-jobs.ts";
import { openRefusals } from "../../src/jobs/refusals.ts";
import { openLeases } from "../../src/leases/postgres-leases.ts";
import { codeOf } from "../../src/schema/system-fault.ts";
import { freshDatabase } from "../support/postgres.ts";
import { heardLog, silentLog } from "../support/silent-log.ts";

const MESSAGE = "No jobs are done; it will be tried again";

it("tells an operator once that the database does not let its workers, and again after a job was done", () => {
  const { log, lines } = heardLog();
  const refusals = openRefusals((error) => (error === "lost" ? undefined : String(error)), log);
  const warnings = () => lines.filter((line) => line.includes(MESSAGE)).length;
  for (const error of ["lost", "no rights", "lost", "no rights"]) refusals.refused(error);
  expect(warnings()).toBe(1);
  refusals.over();
  refusals.refused("no rights");
  expect(warnings()).toBe(2);
});

it("tells why where the user may not use the tables of the jobs", { timeout: 30_000 }, async () => {
  const url = await freshDatabase();
  await makeJobs(url);
  const guest = `guest_${crypto.randomUUID().replaceAll("-", "")}`;
  const operator = new Client({ connectionString: url });
  await operator.connect();
  await operator.query(`create role ${guest} login password 'guest'`);
  await operator.end();
  const leases = await openLeases(url, silentLog);
  const { log, lines } = heardLog();
  const address = Object.assign(new URL(url), { username: guest, password: "guest" }).href;
  const jobs = await openJobs(address, leases, log, codeOf);
  const workers = jobs.run({ "sort-feeds": async () => undefined }, 1);
  onTestFinished(async () => {
    await workers.stop();
    await jobs.close();
    await leases.close();
  });
  await expect.poll(() => lines.find((line) => line.includes(MESSAGE)), { timeout: 10_000 }).toContain("42501");
});
