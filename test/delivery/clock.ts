import type { Later } from "../../src/delivery/bell.ts";

/** A clock that goes on by itself, and leaps where a test says so; what waits for an instant is told when it has come. */
export interface Clock {
  now(): number;
  readonly later: Later;
  leap(ms: number): void;
  /** The longest that anybody waits at the moment, in milliseconds. */
  longestWait(): number;
}

interface Waiting {
  readonly at: number;
  act(): void;
  timer: NodeJS.Timeout;
}

export function clockFrom(start: number): Clock {
  let ahead = start - Date.now();
  const now = () => Date.now() + ahead;
  const all = new Set<Waiting>();
  const wound = (at: number, act: () => void) => setTimeout(act, Math.max(0, at - now()));
  return {
    now,
    later(ms, act) {
      const at = now() + ms;
      const waiting: Waiting = {
        at,
        act() {
          all.delete(waiting);
          act();
        },
        timer: wound(at, () => waiting.act()),
      };
      all.add(waiting);
      return () => {
        clearTimeout(waiting.timer);
        all.delete(waiting);
      };
    },
    leap(ms) {
      ahead += ms;
      for (const waiting of all) {
        clearTimeout(waiting.timer);
        waiting.timer = wound(waiting.at, () => waiting.act());
      }
    },
    longestWait: () => Math.max(0, ...[...all].map(({ at }) => at - now())),
  };
}
