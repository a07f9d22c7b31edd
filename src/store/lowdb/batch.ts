import { createHash } from "node:crypto";
import type { Draft } from "../rules/draft.ts";

/** Rows by table and key, of whatever version. */
export type RawTables = Map<string, Map<string, unknown>>;

/** Puts and deletes that hold together, as a line of the journal tells them. Doing them twice changes nothing. */
export interface Batch {
  readonly put?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly delete?: Readonly<Record<string, readonly string[]>>;
}

/** What the journal keeps of a draft; `undefined` where nothing was put or deleted. */
export function batchFrom(draft: Pick<Draft, "applyTo">): Batch | undefined {
  const put = new Map<string, [string, unknown][]>();
  const gone = new Map<string, string[]>();
  draft.applyTo({
    put: (table, key, row) => void listIn(put, table).push([key, row]),
    delete: (table, key) => void listIn(gone, table).push(key),
  });
  if (put.size + gone.size === 0) return undefined;
  const puts = [...put].map(([table, rows]) => [table, Object.fromEntries(rows)]);
  return {
    ...(put.size > 0 && { put: Object.fromEntries(puts) }),
    ...(gone.size > 0 && { delete: Object.fromEntries(gone) }),
  };
}

function listIn<Item>(lists: Map<string, Item[]>, table: string): Item[] {
  const list = lists.get(table) ?? [];
  lists.set(table, list);
  return list;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isKeys(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((key) => typeof key === "string");
}

function isBatch(value: unknown): value is Batch {
  if (!isRecord(value)) return false;
  const { put = {}, delete: deleted = {}, ...rest } = value;
  if (Object.keys(rest).length > 0 || !isRecord(put) || !isRecord(deleted)) return false;
  return Object.values(put).every(isRecord) && Object.values(deleted).every(isKeys);
}

/** Enough to find what a disk or an editor did to a line. */
const CHECKSUM_CHARACTERS = 8;

function checksum(json: string | Uint8Array): string {
  return createHash("sha256").update(json).digest("hex").slice(0, CHECKSUM_CHARACTERS);
}

/** A line of the journal, its newline with it: a checksum, a space and the batch as JSON. */
export function lineOf(batch: Batch): string {
  const json = JSON.stringify(batch);
  return `${checksum(json)} ${json}\n`;
}

/** The batch that a line of the journal tells, without its newline; `undefined` for a line that is damaged. */
export function batchOf(line: Buffer): Batch | undefined {
  const json = line.subarray(CHECKSUM_CHARACTERS + 1);
  if (line.toString("latin1", 0, CHECKSUM_CHARACTERS + 1) !== `${checksum(json)} `) return undefined;
  try {
    const value: unknown = JSON.parse(json.toString("utf8"));
    return isBatch(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Does a batch on raw tables. */
export function replay(batch: Batch, tables: RawTables): void {
  for (const [name, rows] of Object.entries(batch.put ?? {})) {
    const table = tables.get(name) ?? new Map<string, unknown>();
    tables.set(name, table);
    for (const [key, row] of Object.entries(rows)) table.set(key, row);
  }
  for (const [name, keys] of Object.entries(batch.delete ?? {})) {
    for (const key of keys) tables.get(name)?.delete(key);
  }
}
