import type { Jobs } from "../jobs/jobs.ts";
import { ended } from "../leases/ended.ts";
import type { Holding, Leases, Term } from "../leases/lease.ts";
import type { Platform } from "../talk/platform.ts";

interface Means {
  readonly leases: Leases;
  readonly jobs: Jobs;
  /** Is told which platform listens from now on; what it resolves with is called when it does no longer. */
  onListening(platform: Platform): () => void;
}

/** Listens on a platform while the lease of that name is ours. */
export function shareListening(name: string, start: (term: Term) => Platform, means: Means): Holding {
  const { leases, jobs, onListening } = means;
  return leases.hold(name, async (term) => {
    const platform = start(term);
    const over = onListening(platform);
    const workers = jobs.run({ [`menus-${platform.name}`]: () => platform.showMenus() }, 1);
    await ended(term);
    await Promise.all([platform.stop(), workers.stop()]);
    over();
  });
}
