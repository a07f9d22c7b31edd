import { Gauge, type Registry } from "prom-client";

/** Asks for the feeds. */
export interface Rounds {
  round(which: "due" | "all"): Promise<unknown>;
}

/** Remembers when the feeds were last asked for. */
export function watchRounds(register: Registry, now: () => number): <R extends Rounds>(rounds: R) => R {
  let last: number | undefined;
  new Gauge({
    name: "pitboard_feed_round_age_seconds",
    help: "How long ago the last round of the feeds ended; nothing before the first.",
    registers: [register],
    collect() {
      if (last === undefined) this.remove();
      else this.set((now() - last) / 1000);
    },
  });
  return (rounds) => ({
    ...rounds,
    async round(which: "due" | "all") {
      const came = await rounds.round(which);
      last = now();
      return came;
    },
  });
}
