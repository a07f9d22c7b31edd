import { access, constants, readdir, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Means } from "../house.ts";
import { newestBackup, whoHolds } from "../open-store.ts";
import { Unusable } from "../schema/faults.ts";
import { codeOf, reasonOf } from "../schema/system-fault.ts";
import { StoreUnavailable } from "../store/store.ts";
import { absent, bad, type Check, good } from "./check.ts";
import { checkTold } from "./check-told.ts";

/** Below this a snapshot of a large store may not find room. */
const LEAST_FREE_MB = 200;
const MEGABYTE = 1_000_000;

/** Looks at the store without opening it for writing. */
export async function checkStore(means: Means): Promise<readonly Check[]> {
  const folder = means.config.dataFolder;
  const there = await stat(folder).catch(() => undefined);
  const isThere = there !== undefined;
  if (there?.isDirectory() === false) {
    const mend = "move the file away, or set PITBOARD_DATA_DIR to a folder";
    return [bad("store", `${folder} is a file, and has to be a folder`, mend)];
  }
  const kept =
    means.config.databaseUrl === undefined
      ? [await checkKept(means, isThere), await checkLock(means)]
      : await (await import("./check-postgres.ts")).checkPostgres(means);
  return [...kept, await checkRights(folder, isThere), await checkRoom(folder), await checkBackup(means)];
}

async function checkKept(means: Means, isThere: boolean): Promise<Check> {
  const folder = means.config.dataFolder;
  if (!isThere) return absent("store", `none yet in ${folder}; the first run makes it`);
  try {
    return await checkTold(means, folder);
  } catch (error) {
    return unopened("store", error);
  }
}

async function checkLock(means: Means): Promise<Check> {
  try {
    const holder = await whoHolds(means);
    if (holder === undefined) return good("lock", "nobody holds the store");
    return good("lock", `process ${holder.pid} on ${holder.host} holds the store since ${holder.since}`);
  } catch (error) {
    return unopened("lock", error);
  }
}

/** The store's own words say what to do as well. */
function unopened(what: string, error: unknown): Check {
  if (error instanceof StoreUnavailable || error instanceof Unusable) return bad(what, error.message);
  throw error;
}

async function checkRights(folder: string, isThere: boolean): Promise<Check> {
  const nearest = isThere ? folder : await nearestFolder(folder);
  try {
    await access(nearest, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    const mend = "give the user that runs Pitboard the right to, or set PITBOARD_DATA_DIR to another folder";
    return bad("rights", `this user may not read and write ${nearest}`, mend);
  }
  const shut = isThere ? await shutIn(folder) : [];
  if (shut.length === 0) return good("rights", `this user may read and write ${nearest}`);
  const mend = `give them to the user that runs Pitboard: sudo chown -R USER ${folder}`;
  return bad("rights", `this user may not read and write ${shut.join(", ")}, which another user made`, mend);
}

/** What lies in the folder and is not this user's: who once ran a command as root has such. */
async function shutIn(folder: string): Promise<readonly string[]> {
  const shut: string[] = [];
  for (const name of await readdir(folder)) {
    const isOurs = await access(join(folder, name), constants.R_OK | constants.W_OK).then(
      () => true,
      (error: unknown) => codeOf(error) === "ENOENT", // Gone meanwhile.
    );
    if (!isOurs) shut.push(name);
  }
  return shut;
}

async function checkRoom(folder: string): Promise<Check> {
  const { bavail, bsize } = await statfs(await nearestFolder(folder));
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free >= LEAST_FREE_MB) return good("free space", `${free} MB`);
  return bad("free space", `${free} MB`, `free at least ${LEAST_FREE_MB} MB where ${folder} lies`);
}

async function checkBackup({ config }: Means): Promise<Check> {
  try {
    const newest = await newestBackup(config);
    return newest === undefined
      ? absent(
          "backup",
          `none yet; a running ${config.databaseUrl === undefined ? "bot" : "worker"} makes one each day`,
        )
      : good("backup", newest);
  } catch (error) {
    const mend = "give the user that runs Pitboard the right to read the folder backups beside the store";
    return bad("backup", `cannot be looked at: ${reasonOf(error)}`, mend);
  }
}

async function nearestFolder(folder: string): Promise<string> {
  for (let near = folder; ; near = dirname(near)) {
    if ((await stat(near).catch(() => undefined))?.isDirectory() || near === dirname(near)) return near;
  }
}
