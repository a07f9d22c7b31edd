import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { afterAll } from "vitest";

/** What one case may take of computing, whatever else the machine does. */
const MOST_MS = 1000;

/** After so long it is not slow, it hangs. */
const HANGS_MS = 60_000;

/** How much of a case is shown that hangs. */
const SHOWN = 20_000;

const watch = new Worker(new URL("./children/watch.mjs", import.meta.url));
watch.unref();
afterAll(async () => {
  await watch.terminate();
});

/** Lets somebody be told where a case never ends, and refuses one that takes too long. */
export async function inTime<Made>(
  made: Made,
  passes: (made: Made) => unknown,
  mostMs: number = MOST_MS,
): Promise<void> {
  watch.postMessage({ text: fc.stringify(made).slice(0, SHOWN), mostMs: HANGS_MS });
  const started = process.cpuUsage();
  await passes(made);
  const ms = msSince(started);
  watch.postMessage({});
  if (ms > mostMs) throw new Error(`It took ${Math.round(ms)} ms of computing, and may take ${mostMs}`);
}

/** Milliseconds of computing since then. */
export function msSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
