import type { Log } from "../log.ts";
import { type Duty, type Holding, LEASE_MS, type LeaseTable } from "./lease.ts";
import { openNap } from "./nap.ts";
import { type OpenTerm, openTerm } from "./open-term.ts";

/** How often a lease is prolonged, and how often it is looked whether one can be had, or the table be reached again. */
const RENEWED_EACH_MS = 2000;
const TRIED_EACH_MS = 1000;

/** Clocks go differently, and what is begun takes a moment to leave: for so long before a lease lapses nothing is begun. */
const MARGIN_MS = 1000;

/** How long to wait with a duty that failed, so that another process may do better. */
const FAILED_MS = 5000;

interface Means {
  readonly table: Pick<LeaseTable, "take" | "release">;
  readonly log: Log;
  /** Milliseconds that never go back, and go on while the process is stopped. */
  elapsed(): number;
  /** How that it comes and goes is logged. */
  readonly level?: "info" | "debug";
}

/** What came of asking for a lease. */
type Taken = { readonly kind: "ours"; readonly until: number } | { readonly kind: "theirs" | "unknown" };

/** Waits for a lease, does the duty while it is ours, and waits again when it is lost. */
export function holdLease(name: string, duty: Duty, { table, log, elapsed, level = "info" }: Means): Holding {
  const nap = openNap();
  let term: OpenTerm | undefined;
  let isStopped = false;

  async function take(): Promise<Taken> {
    const asked = elapsed();
    try {
      const until = asked + LEASE_MS - MARGIN_MS;
      // An answer that comes too late tells nothing any more.
      return (await table.take(name)) ? { kind: elapsed() < until ? "ours" : "unknown", until } : { kind: "theirs" };
    } catch {
      return { kind: "unknown" }; // Whoever keeps the table says that it is not reached.
    }
  }

  /** Prolongs a term until its duty is done, or it is lost. */
  async function renewed(serving: OpenTerm, isDone: () => boolean): Promise<void> {
    let waitMs = RENEWED_EACH_MS;
    while (!isDone()) {
      await nap.take(waitMs);
      if (isDone()) return;
      const taken = await take();
      if (taken.kind === "theirs" || !serving.isHeld()) return serving.lose();
      if (taken.kind === "ours") serving.prolong(taken.until);
      waitMs = taken.kind === "ours" ? RENEWED_EACH_MS : TRIED_EACH_MS;
    }
  }

  async function serve(until: number): Promise<void> {
    const serving = openTerm(until, elapsed);
    term = serving;
    log[level]({ lease: name }, "A lease is ours");
    let isDone = false;
    let hasFailed = false;
    const done = duty(serving)
      .catch((error: unknown) => {
        hasFailed = true;
        log.error({ error, lease: name }, "What a lease is for was not done");
      })
      .finally(() => {
        isDone = true;
        nap.wake();
      });
    await renewed(serving, () => isDone);
    const wasLost = !serving.isHeld();
    serving.end();
    if (wasLost) log[level === "info" ? "warn" : level]({ lease: name }, "A lease was lost");
    await done;
    term = undefined;
    if (!wasLost) await table.release(name).catch(() => undefined); // It lapses by itself.
    if (hasFailed && !isStopped) await nap.take(FAILED_MS);
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      const taken = await take();
      if (taken.kind === "ours") {
        if (isStopped) await table.release(name).catch(() => undefined);
        else await serve(taken.until);
      }
      if (!isStopped) await nap.take(TRIED_EACH_MS);
    }
  }

  const running = run();
  return {
    name,
    isHeld: () => term?.isHeld() === true,
    async stop() {
      isStopped = true;
      term?.end();
      if (term === undefined) nap.wake();
      await running;
    },
  };
}
