import type { Config } from "./config.ts";
import type { Means } from "./house.ts";
import type { Day } from "./racing/day.ts";
import type { StoreDocument } from "./store/records.ts";
import type { Store } from "./store/store.ts";

type Access = "read" | "write";

/** Opens the store that the configuration names. `socket` is where this process takes commands from others. */
export async function openStore(means: Means, access: Access, socket?: string): Promise<Store> {
  const { databaseUrl, dataFolder } = means.config;
  if (databaseUrl === undefined) return openEmbedded(means, access, dataFolder, socket);
  const { openPostgresStore } = await import("./store/postgres/open-store.ts");
  const { followWrites } = await import("./jobs/follow-writes.ts");
  const { makeJobs } = await import("./jobs/make-jobs.ts");
  const { asLibpq } = await import("./store/postgres/as-libpq.ts");
  const keepBackup = (document: StoreDocument) => copyTo(dataFolder, document);
  const { log } = means;
  const store = await openPostgresStore(databaseUrl, { access, log, keepBackup, follow: followWrites });
  try {
    if (access === "write") await makeJobs(asLibpq(databaseUrl));
    return store;
  } catch (error) {
    await store.close();
    const { unavailable } = await import("./store/postgres/failure.ts");
    const { whereIs } = await import("./store/postgres/where-is.ts");
    throw unavailable(whereIs(databaseUrl), error);
  }
}

/** Opens the store in a folder, whatever the configuration names. */
export async function openEmbedded(
  { log, now }: Pick<Means, "log" | "now">,
  access: Access,
  folder: string,
  socket?: string,
): Promise<Store> {
  const { openLowdbStore } = await import("./store/lowdb/open-store.ts");
  return openLowdbStore(folder, { access, log, now, ...(socket !== undefined && { socket }) });
}

/** Whether there is a store in a folder. */
export async function isKeptIn(folder: string): Promise<boolean> {
  const { holdsStore } = await import("./store/lowdb/names.ts");
  return holdsStore(folder);
}

async function copyTo(folder: string, document: StoreDocument): Promise<string> {
  const { makeFolder } = await import("./store/lowdb/make-folder.ts");
  const { keepBackup } = await import("./store/lowdb/backups.ts");
  await makeFolder(folder);
  return keepBackup(folder, document);
}

/** Where what is kept lies, for an operator: a folder, or host and database. */
export async function whereKept({ databaseUrl, dataFolder }: Config): Promise<string> {
  if (databaseUrl === undefined) return dataFolder;
  const { whereIs } = await import("./store/postgres/where-is.ts");
  return `PostgreSQL at ${whereIs(databaseUrl)}`;
}

/** Whether the database of the configuration was never used by a bot. */
export async function isUnused({ config, log }: Pick<Means, "config" | "log">): Promise<boolean> {
  if (config.databaseUrl === undefined) return false;
  const { hasNoTables } = await import("./store/postgres/open-store.ts");
  return hasNoTables(config.databaseUrl, log);
}

/** Rejects with `StoreUnavailable` where a bot could not keep anything in the database of the configuration; writes nothing. */
export async function checkMayWrite({ config, log }: Pick<Means, "config" | "log">): Promise<void> {
  if (config.databaseUrl === undefined) return;
  const { checkRights } = await import("./store/postgres/rights.ts");
  await checkRights(config.databaseUrl, log);
}

/** The process that has the store in the data folder open for writing; where PostgreSQL is used, any number may. */
export async function whoHolds({ config, now }: Pick<Means, "config" | "now">) {
  const { lockHolder } = await import("./store/lowdb/lock.ts");
  return lockHolder(config.dataFolder, now());
}

/** The day of the newest daily backup; `undefined` where there is none. */
export async function newestBackup(config: Config): Promise<Day | undefined> {
  const { newestBackup: newest } = await import("./store/lowdb/backups.ts");
  return newest(config.dataFolder);
}
