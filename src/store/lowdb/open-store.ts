import { rm } from "node:fs/promises";
import { Low } from "lowdb";
import type { Log } from "../../log.ts";
import { fromMs } from "../../racing/day.ts";
import { codeOf } from "../../schema/system-fault.ts";
import { STORE_VERSION, type StoreDocument } from "../records.ts";
import { emptyTables, type Tables } from "../rules/tables.ts";
import { writeQueue } from "../rules/write-queue.ts";
import { type Store, StoreUnavailable } from "../store.ts";
import { UPGRADES, type Upgrades } from "../upgrade.ts";
import { keepBackup, keepOldVersion, newestBackup } from "./backups.ts";
import { saying } from "./failure.ts";
import { openJournal } from "./journal.ts";
import { loadTables } from "./load-tables.ts";
import { type Lock, takeLock } from "./lock.ts";
import { exported, lowdbStore } from "./lowdb-store.ts";
import { makeFolder } from "./make-folder.ts";
import { journalPath, journalsIn, snapshotPath } from "./names.ts";
import { type Recovered, recover } from "./recover.ts";
import { settle } from "./settle.ts";
import { shelfFor } from "./shelf.ts";
import { type Snapshot, snapshotFile } from "./snapshot-file.ts";
import { openStoreFiles, type StoreFiles } from "./store-files.ts";

export interface LowdbOptions {
  /** With `read` the store is as it was at the moment of opening, beside whoever writes; every write rejects. */
  readonly access: "write" | "read";
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where this process takes commands; the lock file tells it to others. */
  readonly socket?: string;
  readonly upgrades?: Upgrades;
  /** A journal smaller than this is never worth a new snapshot. */
  readonly renewAboveBytes?: number;
}

const MEBIBYTE = 1024 * 1024;
const NONE: Snapshot = { version: STORE_VERSION, generation: 0, tables: new Map() };

/** Opens the store in a folder, or rejects with `StoreUnavailable`. A folder that holds none yet is an empty store. */
export async function openLowdbStore(folder: string, options: LowdbOptions): Promise<Store> {
  if (options.access === "read") return await openToRead(folder, options);
  await saying("write", folder, () => makeFolder(folder));
  const lock = await takeLock(folder, options);
  try {
    return await openToWrite(folder, lock, options);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openToRead(folder: string, { upgrades = UPGRADES }: LowdbOptions): Promise<Store> {
  const tables = await readTables(folder, upgrades);
  const refuse = () =>
    Promise.reject(new StoreUnavailable(`The store in ${folder} is open for reading only: nothing was written.`));
  return lowdbStore(tables, shelfFor(tables), { write: refuse, backUp: refuse, close: () => Promise.resolve() });
}

async function readTables(folder: string, upgrades: Upgrades): Promise<Tables> {
  try {
    await journalsIn(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return emptyTables();
  }
  const recovered = await recover(folder, "read", new Low<Snapshot>(snapshotFile(snapshotPath(folder)), NONE));
  return await loadTables(folder, recovered, upgrades, () => Promise.resolve());
}

async function openToWrite(folder: string, lock: Lock, options: LowdbOptions): Promise<Store> {
  const { log, now, upgrades = UPGRADES, renewAboveBytes = MEBIBYTE } = options;
  const file = snapshotFile(snapshotPath(folder));
  const low = new Low<Snapshot>(file, NONE);
  const recovered = await recover(folder, "write", low);
  const tables = await loadTables(folder, recovered, upgrades, async (version, document) => {
    const path = await keepOldVersion(folder, version, fromMs(now()), document);
    log.info({ path, version }, "The store is upgraded; what was kept before lies in a backup");
  });
  const isNew = recovered.generation === 0;
  const first = isNew ? 1 : recovered.generation;
  low.data = { version: STORE_VERSION, generation: first, tables: new Map(Object.entries(tables)) };
  if (isNew) await low.write(); // First of all, so that whoever opens it later knows its version.
  await clearUp(folder, recovered, log);

  const shelf = shelfFor(tables);
  const { generation, size } = recovered.journals.at(-1) ?? { generation: first, size: 0 };
  const checkHeld = () => lock.checkHeld();
  const files = await openStoreFiles({
    folder,
    low,
    file,
    tables,
    shelf,
    log,
    renewAboveBytes,
    generation,
    size,
    checkHeld,
  });
  try {
    if (recovered.version !== STORE_VERSION) await files.renew();
    else if (recovered.journals.some((journal) => journal.size > 0)) await files.beginToRenew();
  } catch (error) {
    await files.close();
    throw error;
  }
  return storeOn(folder, { tables, shelf, files, lock, log, today: fromMs(now()) });
}

/** Takes away what an interrupted write or renewal left. */
async function clearUp(folder: string, { generation, cut }: Recovered, log: Log): Promise<void> {
  if (cut !== undefined) {
    log.warn(cut, "The last write was cut off before it was acknowledged; what there is of it was dropped");
    await saying("mend", cut.file, async () => (await openJournal(cut.file, cut.size)).close());
  }
  await saying("write", folder, async () => {
    for (const old of await journalsIn(folder))
      if (old < generation) await rm(journalPath(folder, old), { force: true });
  });
}

interface Opened {
  readonly tables: Tables;
  readonly shelf: ReturnType<typeof shelfFor>;
  readonly files: StoreFiles;
  readonly lock: Lock;
  readonly log: Log;
  readonly today: ReturnType<typeof fromMs>;
}

function storeOn(folder: string, { tables, shelf, files, lock, log, today }: Opened): Store {
  const queue = writeQueue(async (group) => {
    await settle(files, group);
    await files.tidy();
  });
  let backingUp: Promise<unknown> = backUpDaily().catch((error: unknown) => {
    log.warn({ error }, "Today's backup was not made");
  });

  async function backUpDaily(): Promise<void> {
    const newest = await newestBackup(folder);
    const empty = tables.articles.size + tables.places.size === 0;
    if (!empty && (newest === undefined || newest < today)) await keepBackup(folder, exported(tables, today));
  }

  return lowdbStore(tables, shelf, {
    write: queue.write,
    backUp(document: StoreDocument) {
      const path = backingUp.then(() => keepBackup(folder, document)); // Two at a time would write one file.
      backingUp = path.catch(() => undefined);
      return path;
    },
    async close() {
      await queue.idle();
      await backingUp;
      await files.close();
      await lock.release();
    },
  });
}
