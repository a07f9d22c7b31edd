import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** Bytes that this process takes. */
export interface Weight {
  /** All of it, as the system counts. */
  readonly resident: number;
  /** What is in use. */
  readonly used: number;
}

/** What is taken when nothing is left to be collected. */
export function weight(): Weight {
  collect();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss, used: heapUsed + external };
}

/** The most that was taken by any of several looks. */
export function heavier(one: Weight, other: Weight): Weight {
  return { resident: Math.max(one.resident, other.resident), used: Math.max(one.used, other.used) };
}
