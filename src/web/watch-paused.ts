import { Gauge, type Registry } from "prom-client";

/** What chats are told nothing of at the moment. */
export interface Paused {
  readonly what: "alerts" | "digest";
  readonly why: string;
}

/** Counts what is paused, each time that it is asked to. */
export function watchPaused(register: Registry, paused: () => Promise<readonly Paused[]>): () => Promise<void> {
  const counts = new Gauge({
    name: "pitboard_paused",
    help: "Alerts and digests of which a chat is told nothing at the moment, by why.",
    labelNames: ["what", "why"],
    registers: [register],
  });
  return async () => {
    const reasons = await paused();
    counts.reset(); // Where a reason holds for nobody any more, nothing is told of it.
    for (const { what, why } of reasons) counts.inc({ what, why });
  };
}
