import { constants } from "node:os";
import { FAILED } from "./exit-codes.ts";

/** How long what is under way may take when the process is asked to end. */
const PATIENCE_MS = 4000;

/** The signals by which people and services end a process. */
const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

export interface Ending {
  /** Aborted when the process is asked to end. */
  readonly signal: AbortSignal;
  /** Leaves signals to the system again. */
  stop(): void;
}

/**
 * Listens for the request to end. Where the work does not end in time, the process ends with 1; asked twice, it ends at once
 * and tells by which signal, as a shell does: 128 and the signal's number.
 */
export function awaitEnding(): Ending {
  const ending = new AbortController();
  const end = (signal: (typeof SIGNALS)[number]) => {
    if (ending.signal.aborted) process.exit(128 + constants.signals[signal]);
    ending.abort();
    setTimeout(() => process.exit(FAILED), PATIENCE_MS).unref();
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return {
    signal: ending.signal,
    stop() {
      for (const signal of SIGNALS) process.off(signal, end);
    },
  };
}
