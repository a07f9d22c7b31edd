import type { Later } from "../../../src/delivery/bell.ts";

/** Time that passes only while everybody waits for it: what is worked meanwhile takes none, whatever the machine needs for it. */
export interface VirtualClock {
  now(): number;
  readonly later: Later;
  /** The same parts, whose promises time waits for. */
  working<Parts extends object>(parts: Parts): Parts;
  /** Lets time pass until something holds. */
  run(isOver: () => boolean): Promise<void>;
}

interface Timer {
  readonly at: number;
  act(): void;
}

/** Whoever goes on by himself in between has had his turn after so many. */
const TURNS = 3;

export function virtualClock(start: number): VirtualClock {
  let at = start;
  let underWay = 0;
  let begun = 0;
  let rested: (() => void) | undefined;
  const timers = new Set<Timer>();

  async function during<Result>(work: Promise<Result>): Promise<Result> {
    underWay += 1;
    begun += 1;
    try {
      return await work;
    } finally {
      underWay -= 1;
      if (underWay === 0) rested?.();
    }
  }

  /** Resolves when nothing is worked any more. */
  async function rest(): Promise<void> {
    for (;;) {
      if (underWay > 0) await new Promise<void>((resolve) => (rested = resolve));
      const before = begun;
      for (let turn = 0; turn < TURNS; turn += 1) await new Promise(setImmediate);
      if (underWay === 0 && begun === before) return;
    }
  }

  function earliest(): Timer {
    let first: Timer | undefined;
    for (const timer of timers) if (first === undefined || timer.at < first.at) first = timer;
    if (first === undefined) throw new Error("Nobody waits for anything");
    return first;
  }

  return {
    now: () => at,
    later(ms, act) {
      const timer = { at: at + ms, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    working: (parts) =>
      new Proxy(parts, {
        get(target, name, receiver) {
          const part: unknown = Reflect.get(target, name, receiver);
          if (typeof part !== "function") return part;
          return (...told: unknown[]) => {
            const done: unknown = part.apply(target, told);
            return done instanceof Promise ? during(done) : done;
          };
        },
      }),
    async run(isOver) {
      await rest();
      while (!isOver()) {
        const next = earliest();
        timers.delete(next);
        at = Math.max(at, next.at);
        next.act();
        await rest();
      }
    },
  };
}
