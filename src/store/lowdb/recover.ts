import { basename } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Low } from "lowdb";
import { STORE_VERSION } from "../records.ts";
import { StoreUnavailable } from "../store.ts";
import { type RawTables, replay } from "./batch.ts";
import { unavailable } from "./failure.ts";
import { backupsFolder, journalPath, journalsIn, snapshotPath } from "./names.ts";
import { type ReadJournal, readJournal } from "./read-journal.ts";
import { bytesAt, generationAt, type Snapshot } from "./snapshot-file.ts";

/** What the files of a folder hold together, before anybody looked into the rows. */
export interface Recovered {
  readonly version: number;
  /** 0 where there is no store yet. */
  readonly generation: number;
  readonly tables: RawTables;
  /** Where a row was read that is not from the snapshot: table and key, then file and line. */
  readonly origins: ReadonlyMap<string, string>;
  /** The journals that were read, oldest first. */
  readonly journals: readonly { readonly generation: number; readonly size: number }[];
  /** The last line of all, where it was cut off and did not count, and the size of its journal without it. */
  readonly cut?: { readonly file: string; readonly line: number; readonly size: number };
}

export function originKey(table: string, key: string): string {
  return `${table} ${key}`;
}

/** A writer that renews its snapshot meanwhile takes the journals away that belong to the old one: then it is read again. */
const ATTEMPTS = 50;
const PAUSE_MS = 20;

/** Beside a writer, what looks damaged may be half written: it is looked at again. */
const LOOKS = { write: 1, read: 5 } as const;

/** Reads the snapshot, then every journal that it has not taken in. Needs no lock: what it reads is of one moment. */
export async function recover(folder: string, access: "write" | "read", low: Low<Snapshot>): Promise<Recovered> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      const read = await readOnce(folder, low);
      if (read !== undefined) return read;
    } catch (error) {
      if (attempt >= LOOKS[access]) throw unavailable("read", folder, error);
    }
    await pause(PAUSE_MS);
  }
  throw new StoreUnavailable(`Cannot read ${folder}: it changed all the time while it was read. Try again.`);
}

/** `undefined` where the snapshot was renewed while it was read. */
async function readOnce(folder: string, low: Low<Snapshot>): Promise<Recovered | undefined> {
  const path = snapshotPath(folder);
  await low.read().catch((error: unknown) => {
    throw unreadable(folder, path, error);
  });
  const { version, generation } = low.data;
  if (version > STORE_VERSION) throw newer(path, version);
  const present = (await journalsIn(folder)).filter((number) => number >= generation);
  const journals: { generation: number; bytes: number; read: ReadJournal }[] = [];
  for (const number of present) {
    const file = journalPath(folder, number);
    const bytes = await bytesAt(file).catch((error: unknown) => {
      throw unreadable(folder, file, error);
    });
    if (bytes === undefined) return undefined;
    journals.push({ generation: number, bytes: bytes.length, read: readJournal(bytes) });
  }
  if ((await generationAt(path)) !== generation) return undefined;
  checkWhole(folder, generation, present);

  const tables: RawTables = new Map([...low.data.tables].map(([name, rows]) => [name, new Map(rows)]));
  const origins = new Map<string, string>();
  let cut: Recovered["cut"];
  for (const [index, { generation: number, read }] of journals.entries()) {
    const file = journalPath(folder, number);
    if (read.damage !== undefined) {
      const isLast = journals.slice(index + 1).every((later) => later.bytes === 0);
      if (!read.damage.cut || !isLast) throw damaged(folder, file, read.damage.line);
      cut = { file, line: read.damage.line, size: read.size };
    }
    for (const { line, batch } of read.batches) {
      replay(batch, tables);
      for (const [table, rows] of Object.entries(batch.put ?? {})) {
        for (const key of Object.keys(rows)) origins.set(originKey(table, key), `${basename(file)} line ${line}`);
      }
    }
  }
  return {
    version,
    generation,
    tables,
    origins,
    journals: journals.map((journal) => ({ generation: journal.generation, size: journal.read.size })),
    ...(cut && { cut }),
  };
}

function checkWhole(folder: string, generation: number, journals: readonly number[]): void {
  const [first] = journals;
  if (first === undefined) return;
  if (generation === 0) throw missing(folder, snapshotPath(folder));
  for (const [index, number] of journals.entries()) {
    if (number !== generation + index) throw missing(folder, journalPath(folder, generation + index));
  }
}

function howToRestore(folder: string): string {
  return `To go back to a backup, stop Pitboard, move store.json and the journals out of ${folder}, and run "pitboard import" on the newest file in ${backupsFolder(folder)}`;
}

function unreadable(folder: string, path: string, error: unknown): StoreUnavailable {
  const { message } = unavailable("read", path, error);
  return new StoreUnavailable(`${message} ${howToRestore(folder)}.`, { cause: error });
}

function damaged(folder: string, file: string, line: number): StoreUnavailable {
  return new StoreUnavailable(`${file}: line ${line} is damaged, though it was acknowledged. ${howToRestore(folder)}.`);
}

function missing(folder: string, file: string): StoreUnavailable {
  return new StoreUnavailable(
    `${file} is missing, and what lies beside it counts on it. Put it back. ${howToRestore(folder)}.`,
  );
}

function newer(path: string, version: number): StoreUnavailable {
  return new StoreUnavailable(
    `${path} is of version ${version}, and this Pitboard reads up to version ${STORE_VERSION}. Update Pitboard, or set PITBOARD_DATA_DIR to another folder.`,
  );
}
