import { Gauge, type Registry } from "prom-client";

/** Asks for the feeds. */
export interface Rounds {
  round(which: "due" | "all"): Promise<unknown>;
  /** Asks for one of them. */
  ask(url: string): Promise<number | undefined>;
}

/** Remembers when the feeds, or one of them, were last asked for. */
export function watchRounds(register: Registry, now: () => number): <R extends Rounds>(rounds: R) => R {
  let last: number | undefined;
  new Gauge({
    name: "pitboard_feed_round_age_seconds",
    help: "How long ago feeds were last asked for; nothing before the first.",
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
    async ask(url: string) {
      const due = await rounds.ask(url);
      last = now();
      return due;
    },
  });
}
