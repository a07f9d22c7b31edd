/** How long what is under way may take when the process is asked to end. */
const PATIENCE_MS = 4000;

/** The signals by which people and services end a process. */
const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

export interface Ending {
  /** Aborted when the process is asked to end. */
  readonly signal: AbortSignal;
  /** Resolves when that is so. */
  readonly asked: Promise<void>;
  /** Leaves signals to the system again. */
  stop(): void;
}

/** Listens for the request to end. Where the work does not end in time, or is asked twice, the process ends at once. */
export function awaitEnding(): Ending {
  const ending = new AbortController();
  const end = () => {
    if (ending.signal.aborted) process.exit(0);
    ending.abort();
    setTimeout(() => process.exit(0), PATIENCE_MS).unref();
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return {
    signal: ending.signal,
    asked: new Promise((resolve) => ending.signal.addEventListener("abort", () => resolve(), { once: true })),
    stop() {
      for (const signal of SIGNALS) process.off(signal, end);
    },
  };
}
