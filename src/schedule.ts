import { schedule } from "node-cron";
import { dayIn } from "./audience/preferences.ts";
import type { Delivery } from "./delivery/deliver.ts";
import type { Log } from "./log.ts";
import type { Rounds } from "./newsroom/round.ts";
import { addDays, type Day, MS_A_DAY } from "./racing/day.ts";
import type { Store } from "./store/store.ts";

/** An hour at which most people sleep, off the full hour at which everything else runs. */
export const DAILY = "17 3 * * *";

/** How often it is looked whether a feed is due. */
const ROUND = "*/5 * * * *";

/** How often it is looked what has come with time: digests that are due, reminders, whoever may be told something again. */
const SWEEP = "* * * * *";

/** How long settings are kept of a place from which the bot was removed. */
const KEPT_AFTER_LEAVING_DAYS = 30;

/** How long it is known what was published: a correction is told to whoever was told what it takes back. */
const BULLETINS_KEPT_DAYS = 60;

export interface Schedule {
  stop(): Promise<void>;
}

type Housekept = Pick<Store, "backUp" | "forgetLeft" | "forgetBulletins">;

interface Housekeeping {
  /** Whether a copy of the store is made. */
  readonly copies: boolean;
  readonly timeZone: string;
}

/** Keeps nothing any longer of places left and bulletins published long ago. Never rejects. */
export async function keepHouse(
  store: Housekept,
  { copies, timeZone }: Housekeeping,
  now: () => number,
  log: Log,
): Promise<void> {
  const today = dayIn(timeZone, now());
  if (copies) await backUp(store, today, log);
  await forgetLeft(store, today, log);
  await forgetBulletins(store, now() - BULLETINS_KEPT_DAYS * MS_A_DAY, log);
}

/** Keeps house each day, in the operator's time zone. */
export function scheduleHousekeeping(store: Housekept, how: Housekeeping, now: () => number, log: Log): Schedule {
  let underWay: Promise<void> = Promise.resolve();
  const task = schedule(
    DAILY,
    () => {
      underWay = keepHouse(store, how, now, log);
      return underWay;
    },
    { timezone: how.timeZone, noOverlap: true, name: "housekeeping" },
  );
  return {
    async stop() {
      await task.destroy();
      await underWay;
    },
  };
}

/** Asks for the feeds that are due, now and every few minutes; a round that would overlap the last is left out. */
export function scheduleRounds(rounds: Pick<Rounds, "round" | "stop">, log: Log): Schedule {
  let underWay: Promise<void> | undefined;
  const goRound = () => {
    underWay ??= rounds
      .round("due")
      .then(
        () => undefined,
        (error: unknown) => log.error({ error }, "The feeds were not asked"),
      )
      .finally(() => {
        underWay = undefined;
      });
    return underWay;
  };
  const task = schedule(ROUND, goRound, { noOverlap: true, name: "round" });
  void goRound();
  return {
    async stop() {
      await task.destroy();
      await rounds.stop(); // It may wait for a slow server.
      await underWay;
    },
  };
}

/** Looks now and each minute what is to be told that comes with time; not while it is still looked. */
export function scheduleTelling(delivery: Pick<Delivery, "sweep">, log: Log): Schedule {
  let underWay: Promise<void> | undefined;
  const sweep = () => {
    underWay ??= delivery
      .sweep()
      .catch((error: unknown) => log.error({ error }, "It was not looked what is to be told by now"))
      .finally(() => {
        underWay = undefined;
      });
    return underWay;
  };
  const task = schedule(SWEEP, sweep, { noOverlap: true, name: "telling" });
  void sweep();
  return {
    async stop() {
      await task.destroy();
      await underWay;
    },
  };
}

async function backUp(store: Pick<Store, "backUp">, today: Day, log: Log): Promise<void> {
  try {
    log.info({ path: await store.backUp(today) }, "The store was backed up");
  } catch (error) {
    log.error({ error }, "The store was not backed up");
  }
}

/** Deletes what is kept of places that the bot left a month ago. */
async function forgetLeft(store: Pick<Store, "forgetLeft">, today: Day, log: Log): Promise<void> {
  try {
    const places = await store.forgetLeft(addDays(today, -KEPT_AFTER_LEAVING_DAYS));
    if (places > 0) log.info({ places }, "The settings of places that the bot left a month ago were deleted");
  } catch (error) {
    log.error({ error }, "The settings of places that the bot left were not deleted");
  }
}

async function forgetBulletins(store: Pick<Store, "forgetBulletins">, before: number, log: Log): Promise<void> {
  try {
    await store.forgetBulletins(before);
  } catch (error) {
    log.error({ error }, "The bulletins of two months ago were not deleted");
  }
}
