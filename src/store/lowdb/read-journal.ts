import { type Batch, batchOf } from "./batch.ts";

const NEWLINE = 10;

/** A batch and the line that told it, from 1. */
interface ToldBatch {
  readonly line: number;
  readonly batch: Batch;
}

/** What the bytes of a journal tell. */
export interface ReadJournal {
  readonly batches: readonly ToldBatch[];
  /** The bytes up to the end of the last line that could be read. */
  readonly size: number;
  /** The first line that could not be read, and whether it lacks its end, as one that was never acknowledged. */
  readonly damage?: { readonly line: number; readonly cut: boolean };
}

/** Reads line by line up to the first that is cut or damaged. */
export function readJournal(bytes: Buffer): ReadJournal {
  const batches: ToldBatch[] = [];
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const end = bytes.indexOf(NEWLINE, start);
    const batch = end === -1 ? undefined : batchOf(bytes.subarray(start, end));
    if (batch === undefined) return { batches, size: start, damage: { line, cut: end === -1 } };
    batches.push({ line, batch });
    start = end + 1;
  }
  return { batches, size: start };
}
