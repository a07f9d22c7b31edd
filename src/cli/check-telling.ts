import { PLATFORMS, type PlatformName } from "../audience/chat.ts";
import { LATE_AT_MOST_MS } from "../delivery/late.ts";
import type { Means } from "../house.ts";
import { oneLine } from "../platforms/one-line.ts";
import { Unusable } from "../schema/faults.ts";
import type { Fault } from "../store/progress.ts";
import { type Store, StoreUnavailable } from "../store/store.ts";
import { absent, type Check, good } from "./check.ts";
import { counted } from "./counted.ts";
import { looking } from "./looking.ts";

/** Looks at what is to be told to whom: what waits, what comes next, and where nothing can be told. */
export async function checkTelling(means: Means): Promise<readonly Check[]> {
  try {
    return await looking(means, (store) => checksIn(store, means.now()));
  } catch (error) {
    if (error instanceof StoreUnavailable || error instanceof Unusable) return []; // Told elsewhere.
    throw error;
  }
}

async function checksIn(store: Store, now: number): Promise<readonly Check[]> {
  const { alerts, digests } = await store.tally();
  const paused = await pausesIn(store);
  return [
    alerts === 0 ? absent("alerts", "nobody has any") : good("alerts", `told in ${counted(alerts, "chat")}`),
    digests === 0 ? absent("digests", "none is set up") : good("digests", await nextIn(store, digests)),
    await checkWaiting(store, now),
    ...(paused.length === 0 ? [] : [good("paused", paused.join("; "))]),
    ...(await store.lastFaults()).map(faultCheck),
  ];
}

async function nextIn(store: Store, count: number): Promise<string> {
  const next = await store.nextDigest();
  if (next === undefined) return `${counted(count, "digest")}, all paused`;
  const when = new Date(next.due).toLocaleString("sv-SE", {
    timeZone: next.zone,
    dateStyle: "short",
    timeStyle: "short",
  });
  return `${counted(count, "digest")}, the next is due ${when} (${next.zone})`;
}

async function checkWaiting(store: Store, now: number): Promise<Check> {
  const latest = (await store.bulletinsAfter(0)).findLast(({ at }) => at > now - LATE_AT_MOST_MS)?.n ?? 0;
  let chats = 0;
  for (const platform of PLATFORMS) {
    for (const { block, told, isUneven } of await store.watermarks(platform)) {
      if (told >= latest && isUneven !== true) continue; // Nobody of it can be behind.
      chats += (await store.followedIn(block)).filter((each) => each.told < latest).length;
    }
  }
  const notices = (await store.notices()).length;
  if (chats + notices === 0) return good("waiting", "nothing waits to be told");
  return good("waiting", `${counted(chats, "chat")} for alerts, ${counted(notices, "notice")}`);
}

/** In how many chats of each platform nothing can be told, by the reason. */
async function pausesIn(store: Store): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  for (const platform of PLATFORMS) {
    for (const chat of await store.chatsPaused(platform)) {
      const kept = [await store.alertsIn(chat), ...(await store.digestsIn(chat))];
      const pause = kept.flatMap((each) => each?.paused ?? [])[0];
      const why =
        pause === undefined ? "" : [pause.why, ...(pause.right === undefined ? [] : [`(${pause.right})`])].join(" ");
      counts.set(`${nameOf(platform)} ${why}`, (counts.get(`${nameOf(platform)} ${why}`) ?? 0) + 1);
    }
  }
  return [...counts].map(([why, count]) => `${counted(count, "chat")}: ${why}`);
}

/** What went wrong is past: whether it does at the moment, the checks of the platforms tell. */
function faultCheck({ platform, at, reason }: Fault): Check {
  return good(
    "last error",
    `${nameOf(platform)}, ${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC: ${oneLine(reason)}`,
  );
}

function nameOf(platform: PlatformName): string {
  return platform.slice(0, 1).toUpperCase() + platform.slice(1);
}
