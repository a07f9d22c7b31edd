import type { Defaults } from "../audience/preferences.ts";
import type { Jobs } from "../jobs/jobs.ts";
import { ended } from "../leases/ended.ts";
import type { Holding, Leases } from "../leases/lease.ts";
import type { Log } from "../log.ts";
import { openDelivery } from "../open-delivery.ts";
import { scheduleTelling } from "../schedule.ts";
import type { Store } from "../store/store.ts";
import type { Platform } from "../talk/platform.ts";
import type { Talk } from "../talk/talk.ts";
import { checkHeld, platformIn, storeIn } from "./in-term.ts";

interface Means {
  readonly leases: Leases;
  readonly jobs: Jobs;
  readonly store: Store;
  readonly talk: Talk;
  readonly defaults: Defaults;
  readonly log: Log;
  now(): number;
}

/** Tells on a platform while the lease of that name is ours: woken by jobs, and each minute in any case. */
export function shareTelling(name: string, platform: Platform, means: Means): Holding {
  const { leases, jobs, store, log } = means;
  return leases.hold(name, async (term) => {
    const delivery = openDelivery({
      ...means,
      store: storeIn(term, store),
      platforms: [platformIn(term, platform)],
    });
    const wake = async () => {
      checkHeld(term); // Else the job is for who tells now.
      delivery.wake();
    };
    const workers = jobs.run({ [`tell-${platform.name}`]: wake }, 1);
    const sweeps = scheduleTelling(delivery, log);
    await ended(term);
    await Promise.all([delivery.stop(), workers.stop(), sweeps.stop()]);
  });
}
