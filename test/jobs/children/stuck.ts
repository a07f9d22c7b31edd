import { openJobs } from "../../../src/jobs/postgres-jobs.ts";
import { openLeases } from "../../../src/leases/postgres-leases.ts";
import { silentLog } from "../../support/silent-log.ts";

/** Takes a job, says so on standard output, and never ends it. */
const [, , databaseUrl = ""] = process.argv;
const leases = await openLeases(databaseUrl, silentLog);
const jobs = await openJobs(databaseUrl, leases, silentLog, () => undefined);
jobs.run(
  {
    "ask-feed": ({ url }) => {
      process.stdout.write(`took ${url}\n`);
      return new Promise(() => undefined);
    },
  },
  1,
);
