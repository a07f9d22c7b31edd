import type { Term } from "./lease.ts";

/** A term as whoever renews it sees it. */
export interface OpenTerm extends Term {
  /** It is ours until a later instant. */
  prolong(until: number): void;
  /** Nothing more is to be begun. */
  end(): void;
  /** It is ours no longer. */
  lose(): void;
}

/** A term that is ours until an instant of that clock, as long as nobody prolongs it. */
export function openTerm(known: number, elapsed: () => number): OpenTerm {
  const ending = new AbortController();
  let until = known;
  let timer: NodeJS.Timeout | undefined;

  function watch(): void {
    clearTimeout(timer);
    timer = setTimeout(() => (elapsed() < until ? watch() : end()), Math.max(1, until - elapsed()));
  }

  function end(): void {
    clearTimeout(timer);
    ending.abort();
  }

  watch();
  return {
    isHeld: () => elapsed() < until,
    ending: ending.signal,
    prolong(later) {
      until = later;
      if (!ending.signal.aborted) watch();
    },
    end,
    lose() {
      until = Number.NEGATIVE_INFINITY;
      end();
    },
  };
}
