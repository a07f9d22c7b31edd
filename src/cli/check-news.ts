import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { loadFeeds } from "../catalogue/load-feeds.ts";
import type { Config } from "../config.ts";
import { feedsFile } from "../feeds-file.ts";
import type { Means } from "../house.ts";
import { Unusable } from "../schema/faults.ts";
import type { FeedState } from "../store/press-records.ts";
import { StoreUnavailable } from "../store/store.ts";
import { absent, bad, type Check, good } from "./check.ts";
import { counted } from "./counted.ts";
import { looking } from "./looking.ts";

interface Known {
  readonly states: readonly FeedState[];
  readonly curators: number;
}

/** Looks at where news come from, and who reviews them. */
export async function checkNews(means: Means): Promise<readonly Check[]> {
  const { states, curators } = await known(means);
  const reviewing = means.config.curators.length + curators;
  const lost = await folderLost(means.config);
  if (lost !== undefined) return [lost, checkCurators(reviewing, false)];
  try {
    const feeds = await loadFeeds(feedsFile(means.config));
    return [
      checkFeeds(
        feeds.map(({ url }) => url),
        states,
      ),
      checkCurators(reviewing, feeds.length > 0),
    ];
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return [...error.faults.map((fault) => bad("feeds", fault, "mend the file")), checkCurators(reviewing, true)];
  }
}

/** A list of feeds that was named has to have its folder; that of the store is made with it. */
async function folderLost({ feeds }: Config): Promise<Check | undefined> {
  const folder = feeds === undefined ? undefined : dirname(feeds);
  if (folder === undefined || (await stat(folder).catch(() => undefined))?.isDirectory()) return undefined;
  return bad("feeds", `PITBOARD_FEEDS: there is no folder ${folder}`, "make it, or name another file");
}

/** What the store knows; nothing where it cannot be opened, which is told elsewhere. */
async function known(means: Means): Promise<Known> {
  try {
    return await looking(means, async (store) => {
      return { states: await store.feedStates(), curators: (await store.curators()).length };
    });
  } catch (error) {
    if (error instanceof StoreUnavailable || error instanceof Unusable) return { states: [], curators: 0 };
    throw error;
  }
}

function checkFeeds(feeds: readonly string[], states: readonly FeedState[]): Check {
  if (feeds.length === 0) return absent("feeds", "none is followed; pitboard feeds add URL");
  const failing = states.filter(({ url, failures }) => feeds.includes(url) && failures > 0);
  const paused = failing.filter(({ isPaused }) => isPaused).length;
  if (failing.length === 0) return good("feeds", `${counted(feeds.length, "feed")} followed`);
  const found = `${failing.length} of ${feeds.length} fail, ${paused} of them paused`;
  return paused > 0
    ? bad("feeds", found, "pitboard feeds tells why")
    : good("feeds", `${found}; pitboard feeds tells why`);
}

function checkCurators(count: number, isNeeded: boolean): Check {
  if (count > 0) return good("curators", counted(count, "curator"));
  if (!isNeeded) return absent("curators", "nobody reviews but the command line");
  return bad("curators", "nobody reviews on a platform what the feeds bring", "name somebody in PITBOARD_CURATORS");
}
