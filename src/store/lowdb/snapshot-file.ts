import { open, readFile } from "node:fs/promises";
import type { Adapter } from "lowdb";
import { parseJson } from "../../schema/faults.ts";
import { codeOf } from "../../schema/system-fault.ts";
import { writeWhole } from "../write-file.ts";
import { saying } from "./failure.ts";

/** What lowdb holds: every row by table and key, and how many journals it has taken in. */
export interface Snapshot {
  readonly version: number;
  readonly generation: number;
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
}

/** lowdb's adapter for a file that is never seen half written. */
export interface SnapshotFile extends Adapter<Snapshot> {
  /** Size in bytes when it was last read or written. */
  readonly size: number;
}

function* linesOf(snapshot: Snapshot): Generator<string> {
  yield `{"version":${snapshot.version},"generation":${snapshot.generation}`;
  for (const [name, table] of snapshot.tables) {
    yield `,\n${JSON.stringify(name)}:{`;
    let between = "\n";
    for (const [key, row] of table) {
      yield `${between}${JSON.stringify(key)}:${JSON.stringify(row)}`;
      between = ",\n";
    }
    yield "}";
  }
  yield "}\n";
}

function snapshotOf(value: unknown): Snapshot | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { version, generation, ...tables } = Object.fromEntries<unknown>(Object.entries(value));
  if (typeof version !== "number" || typeof generation !== "number") return undefined;
  const read = new Map<string, Map<string, unknown>>();
  for (const [name, rows] of Object.entries(tables)) {
    if (typeof rows !== "object" || rows === null || Array.isArray(rows)) return undefined;
    read.set(name, new Map(Object.entries(rows)));
  }
  return { version, generation, tables: read };
}

export function snapshotFile(path: string): SnapshotFile {
  let size = 0;
  return {
    get size() {
      return size;
    },
    async read() {
      const bytes = await bytesAt(path);
      if (bytes === undefined) return null;
      size = bytes.length;
      return snapshotOf(parseJson(path, bytes.toString("utf8"))) ?? noSnapshot(path);
    },
    async write(snapshot) {
      size = await saying("write", path, () => writeWhole(path, linesOf(snapshot)));
    },
  };
}

function noSnapshot(path: string): never {
  throw new Error(`${path} is no store of Pitboard: it does not begin as one does`);
}

/** What a file holds; `undefined` where there is none. */
export async function bytesAt(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** The generation that a snapshot begins with, read without the rest of it; 0 where there is no snapshot. */
export async function generationAt(path: string): Promise<number> {
  const HEAD_BYTES = 100;
  try {
    const handle = await open(path, "r");
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return Number(/"generation":(\d+)/.exec(buffer.toString("latin1", 0, bytesRead))?.[1] ?? Number.NaN);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (codeOf(error) === "ENOENT") return 0;
    throw error;
  }
}
