import { Registry } from "prom-client";
import { describe, expect, it } from "vitest";
import { readinessOf } from "../../src/web/readiness.ts";
import { type Sharing, watchSharing } from "../../src/web/watch-sharing.ts";

const SHARING: Sharing = {
  leases: [
    { name: "jobs pool-1", process: "here:1", isOurs: true },
    { name: "discord listening abcdefgh2345 0-3/16", process: "there:2", isOurs: false },
    { name: "telegram sending abcdefgh2345", process: "here:1", isOurs: true },
  ],
  jobs: { waiting: 2, scheduled: 3, failed: 1, oldestMs: 4500 },
};

describe("work that processes share", () => {
  it("is measured: what this process does alone, and how the jobs are", async () => {
    const register = new Registry();
    let told: Sharing | undefined = SHARING;
    const refresh = watchSharing(register, async () => told);
    await refresh();
    const text = await register.metrics();
    expect(text).toContain('pitboard_lease_held{lease="telegram sending"} 1');
    expect(text).toContain('pitboard_lease_held{lease="discord listening 0-3/16"} 0');
    expect(text).toContain('pitboard_jobs{state="waiting"} 2');
    expect(text).toContain('pitboard_jobs{state="failed"} 1');
    expect(text).toContain("pitboard_oldest_job_age_seconds 4.5");
    expect(text).not.toMatch(/pool-1|abcdefgh2345/);
    told = undefined;
    await refresh();
    expect(await register.metrics()).not.toMatch(/^pitboard_(lease|jobs|oldest)\S* \d/m);
  });

  it("is told to whoever asks whether all is ready, with the processes by name", async () => {
    const parts = { store: { handedOver: async () => undefined }, expected: [], platforms: () => [] };
    expect(await readinessOf({ ...parts, sharing: async () => SHARING })).toEqual({
      ready: true,
      store: "open",
      platforms: {},
      leases: {
        "discord listening 0-3/16": { process: "there:2", isOurs: false },
        "telegram sending": { process: "here:1", isOurs: true },
      },
      jobs: SHARING.jobs,
    });
    const lost = () => Promise.reject(new Error("The database is gone"));
    expect(await readinessOf({ ...parts, sharing: lost })).toEqual({ ready: true, store: "open", platforms: {} });
  });
});
