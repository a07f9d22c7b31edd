import { Gauge, type Registry } from "prom-client";

/** How the work stands that several processes share. */
export interface Sharing {
  /** Who has what only one process may do. */
  readonly leases: readonly { readonly name: string; readonly process: string; readonly isOurs: boolean }[];
  readonly jobs: {
    readonly waiting: number;
    readonly scheduled: number;
    readonly failed: number;
    readonly oldestMs: number;
  };
}

/** What a lease is for, without the fingerprint of a token; of those by which workers are known to be alive, none. */
export function leasesIn({ leases }: Sharing): readonly Sharing["leases"][number][] {
  return leases
    .filter(({ name }) => !name.startsWith("jobs "))
    .map(({ name, ...of }) => ({ ...of, name: name.replace(/ [a-z2-7]{12}/, "") }));
}

/** Measures the work that is shared, each time that it is asked to; nothing where none is, or nobody can tell. */
export function watchSharing(register: Registry, sharing: () => Promise<Sharing | undefined>): () => Promise<void> {
  const registers = [register];
  const leases = new Gauge({
    name: "pitboard_lease_held",
    help: "Whether what only one process may do is done by this one.",
    labelNames: ["lease"],
    registers,
  });
  const jobs = new Gauge({
    name: "pitboard_jobs",
    help: "Jobs that the processes share, by how they are: due, due later, or given up.",
    labelNames: ["state"],
    registers,
  });
  const oldest = new Gauge({
    name: "pitboard_oldest_job_age_seconds",
    help: "For how long the job has been due that has waited longest.",
    registers,
  });
  return async () => {
    const told = await sharing().catch(() => undefined);
    for (const gauge of [leases, jobs, oldest]) gauge.reset();
    if (told === undefined) return oldest.remove();
    for (const { name, isOurs } of leasesIn(told)) leases.set({ lease: name }, isOurs ? 1 : 0);
    const { waiting, scheduled, failed, oldestMs } = told.jobs;
    for (const [state, count] of Object.entries({ waiting, scheduled, failed })) jobs.set({ state }, count);
    oldest.set(oldestMs / 1000);
  };
}
