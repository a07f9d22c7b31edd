import { schedule } from "node-cron";
import type { Log } from "./log.ts";
import { fromMs } from "./racing/day.ts";
import type { Store } from "./store/store.ts";

/** An hour at which most people sleep, off the full hour at which everything else runs. */
const DAILY = "17 3 * * *";

export interface Schedule {
  stop(): Promise<void>;
}

/** Makes a copy of the store each day, in the operator's time zone. */
export function scheduleBackups(store: Pick<Store, "backUp">, timeZone: string, now: () => number, log: Log): Schedule {
  const task = schedule(
    DAILY,
    async () => {
      try {
        log.info({ path: await store.backUp(fromMs(now())) }, "The store was backed up");
      } catch (error) {
        log.error({ error }, "The store was not backed up");
      }
    },
    { timezone: timeZone, noOverlap: true, name: "backup" },
  );
  return {
    async stop() {
      await task.destroy();
    },
  };
}
