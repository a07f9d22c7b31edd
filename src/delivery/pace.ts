/** So many a second in the long run; `burst`: how many may come at once after a rest, and a part of one makes up for late timers. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** Keeps to a rate by the generic cell rate algorithm: https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm. Instants in milliseconds. */
export interface Pace {
  /** From when on one more keeps to the rate. */
  freeAt(): number;
  /** Counts one, whether it keeps to the rate or not. */
  take(now: number): void;
  /** The clock was put back by so many milliseconds. */
  setBack(ms: number): void;
}

export function openPace({ perSecond, burst }: Rate): Pace {
  const intervalMs = 1000 / perSecond;
  const toleranceMs = (burst - 1) * intervalMs;
  let due = Number.NEGATIVE_INFINITY;
  return {
    freeAt: () => due - toleranceMs,
    take(now) {
      due = Math.max(due, now) + intervalMs;
    },
    setBack(ms) {
      due -= ms;
    },
  };
}
