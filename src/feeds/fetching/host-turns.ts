import { setTimeout as delay } from "node:timers/promises";
import { orAborted } from "./or-aborted.ts";

/** Whoever holds a turn gives it back, and says how long the host wants to be left alone. */
type GiveBack = (pauseMs: number) => void;

/** Lets one request at a time go to a host, in the order in which they came, with a pause between two. */
export interface HostTurns {
  take(host: string, signal: AbortSignal | undefined): Promise<GiveBack>;
}

export function createHostTurns(): HostTurns {
  /** For each host when it may be asked after all those who wait, by the monotonic clock. */
  const free = new Map<string, Promise<number>>();

  return {
    async take(host, signal) {
      const before = free.get(host) ?? Promise.resolve(0);
      let pass: (at: number | Promise<number>) => void = () => {};
      const after = new Promise<number>((resolve) => {
        pass = resolve;
      });
      free.set(host, after);
      try {
        const waitMs = (await orAborted(before, signal)) - performance.now();
        if (waitMs > 0) await orAborted(delay(waitMs, undefined, signal && { signal }), signal);
      } catch (error) {
        pass(before);
        throw error;
      }
      return (pauseMs) => {
        pass(performance.now() + pauseMs);
        const forget = () => free.get(host) === after && free.delete(host);
        setTimeout(forget, pauseMs).unref();
      };
    },
  };
}
