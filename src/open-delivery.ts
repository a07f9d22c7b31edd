import type { Defaults } from "./audience/preferences.ts";
import type { Later } from "./delivery/bell.ts";
import { createDelivery, type Delivery } from "./delivery/deliver.ts";
import type { Log } from "./log.ts";
import type { Store } from "./store/store.ts";
import type { Platform } from "./talk/platform.ts";
import type { Talk } from "./talk/talk.ts";
import { lastHour } from "./timetable/last-hour.ts";
import { nextDue } from "./timetable/next-due.ts";
import { quietEnds } from "./timetable/quiet-ends.ts";

interface Given {
  readonly store: Store;
  readonly platforms: readonly Platform[];
  readonly talk: Talk;
  readonly defaults: Defaults;
  readonly log: Log;
  now(): number;
  readonly later?: Later;
}

/** Tells by what talk phrases, at the hours that the timetable reckons. */
export function openDelivery({ store, platforms, talk, defaults, log, now, later }: Given): Delivery {
  return createDelivery({
    store,
    platforms,
    phrase: talk.notice,
    alert: talk.alert,
    digest: talk.digest,
    reminder: talk.reminder,
    async quietUntil({ quiet, place }, at) {
      const { timeZone = defaults.timeZone } = await store.preferences(place);
      return quiet === undefined ? undefined : quietEnds(quiet, timeZone, at);
    },
    nextDue: ({ cron, zone }, after) => nextDue(cron, zone, after),
    lastHour: ({ cron, zone }, until) => lastHour(cron, zone, until),
    log,
    now,
    ...(later !== undefined && { later }),
  });
}
