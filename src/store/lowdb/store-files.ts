import { rm } from "node:fs/promises";
import type { Low } from "lowdb";
import type { Log } from "../../log.ts";
import { STORE_VERSION } from "../records.ts";
import type { Draft } from "../rules/draft.ts";
import type { TableName, Tables } from "../rules/tables.ts";
import { batchFrom, lineOf } from "./batch.ts";
import { saying } from "./failure.ts";
import { type Journal, openJournal } from "./journal.ts";
import { journalPath, journalsIn } from "./names.ts";
import type { Keeper } from "./settle.ts";
import type { Shelf } from "./shelf.ts";
import type { Snapshot, SnapshotFile } from "./snapshot-file.ts";
import { viewOf } from "./view-of.ts";

/** The journal and the snapshot of a store that is open for writing. */
export interface StoreFiles extends Keeper {
  /** Renews the snapshot; rejects where that fails. Not to be called while an append runs. */
  renew(): Promise<void>;
  /** Resolves when the snapshot is being renewed: the rest goes on beside everything else, and is logged where it fails. */
  beginToRenew(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreFilesGiven {
  readonly folder: string;
  readonly low: Low<Snapshot>;
  readonly file: SnapshotFile;
  readonly tables: Tables;
  readonly shelf: Shelf;
  readonly log: Log;
  /** A journal smaller than this is never worth a new snapshot. */
  readonly renewAboveBytes: number;
  /** The journal to go on with, and how many bytes of it count. */
  readonly generation: number;
  readonly size: number;
  /** Rejects where this process may not write any more. */
  checkHeld(): Promise<void>;
}

export async function openStoreFiles(given: StoreFilesGiven): Promise<StoreFiles> {
  const { folder, low, file, tables, shelf, log, checkHeld } = given;
  let generation = given.generation;
  let journal = await openAt(generation, given.size);
  let renewing: Promise<void> | undefined;

  function openAt(number: number, size: number): Promise<Journal> {
    const path = journalPath(folder, number);
    return saying("write", path, () => openJournal(path, size));
  }

  /** Starts the journal to which all later writes go, so that the snapshot can take in all before it. */
  async function nextJournal(): Promise<void> {
    await checkHeld();
    const old = journal;
    await saying("mend", journalPath(folder, generation), () => old.mend());
    journal = await openAt(generation + 1, 0);
    generation += 1;
    await old.close();
  }

  async function beginToRenew(): Promise<void> {
    try {
      await nextJournal();
    } catch (error) {
      log.warn({ error }, "The store's next journal could not be started; the old one goes on growing");
      return;
    }
    renewing = writeSnapshot()
      .catch((error: unknown) =>
        log.warn({ error }, "The store's snapshot was not renewed; its journals hold the rest"),
      )
      .finally(() => {
        renewing = undefined;
      });
  }

  /** Fuzzy: what is written meanwhile may be in it or not. It is in the new journal, and doing it twice changes nothing. */
  async function writeSnapshot(): Promise<void> {
    const taken = generation;
    low.data = { version: STORE_VERSION, generation: taken, tables: new Map(Object.entries(tables)) };
    await low.write();
    for (const old of await journalsIn(folder)) if (old < taken) await rm(journalPath(folder, old), { force: true });
  }

  function takeOut<Name extends TableName>(table: Name, key: string): void {
    const old = tables[table].get(key);
    if (old !== undefined) shelf.remove(table, old);
  }

  return {
    view: viewOf(tables, shelf),
    async append(draft: Draft) {
      const batch = batchFrom(draft);
      if (batch === undefined) return;
      await checkHeld();
      await saying("write", journalPath(folder, generation), () => journal.append(lineOf(batch)));
    },
    take(draft) {
      draft.applyTo({
        put(table, key, row) {
          takeOut(table, key);
          tables[table].set(key, row);
          shelf.put(table, row);
        },
        delete(table, key) {
          takeOut(table, key);
          tables[table].delete(key);
        },
      });
    },
    async tidy() {
      const outgrown = journal.size > Math.max(file.size, given.renewAboveBytes);
      if (outgrown && renewing === undefined) await beginToRenew();
    },
    async renew() {
      await nextJournal();
      await writeSnapshot();
    },
    beginToRenew,
    async close() {
      await renewing;
      await journal.close();
    },
  };
}
