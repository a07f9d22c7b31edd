import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Means } from "../house.ts";
import { checkMayWrite, isUnused, openEmbedded, whereKept } from "../open-store.ts";
import { StoreUnavailable } from "../store/store.ts";
import { absent, bad, type Check, good } from "./check.ts";
import { checkSharing } from "./check-sharing.ts";
import { checkTold } from "./check-told.ts";

/** Looks at the store in PostgreSQL, at what may have been left in the folder, and at the processes that share the work. */
export async function checkPostgres(means: Means): Promise<readonly Check[]> {
  const { databaseUrl } = means.config;
  const kept = await checkKept(means);
  // What keeps the store from being reached keeps from this too.
  const sharing = databaseUrl === undefined || kept.state === "bad" ? [] : await checkSharing(databaseUrl);
  return [kept, ...(await checkLeft(means)), ...sharing];
}

async function checkKept(means: Means): Promise<Check> {
  const where = await whereKept(means.config);
  try {
    await checkMayWrite(means);
    if (await isUnused(means)) return absent("store", `none yet in ${where}; the first run makes it`);
    return await checkTold(means, where);
  } catch (error) {
    if (error instanceof StoreUnavailable) return bad("store", error.message);
    throw error;
  }
}

/** A store in the folder is not looked at any more; who forgot it misses what it holds. */
async function checkLeft(means: Means): Promise<readonly Check[]> {
  const folder = means.config.dataFolder;
  if ((await stat(join(folder, "store.json")).catch(() => undefined)) === undefined) return [];
  try {
    const left = await openEmbedded(means, "read", folder);
    const [since, { articles }] = await Promise.all([left.handedOver(), left.tally()]).finally(left.close);
    if (since !== undefined) return [good("folder", `what was kept in ${folder} was handed over on ${since}`)];
    if (articles === 0) return [];
    const found = `another store lies in ${folder}, which is not used while DATABASE_URL is set`;
    return [bad("folder", found, "pitboard migrate --to postgres moves it")];
  } catch (error) {
    if (error instanceof StoreUnavailable) return [absent("folder", error.message)];
    throw error;
  }
}
