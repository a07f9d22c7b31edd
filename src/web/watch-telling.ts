import { Gauge, type Registry } from "prom-client";

/** What is measured of what chats are told by themselves. */
export interface Telling {
  /** When the next digest is due, in milliseconds since 1970; `undefined` where none is. */
  nextDigest(): Promise<number | undefined>;
  /** Why each of those that are told nothing at the moment is paused. */
  paused(): Promise<readonly { readonly what: "alerts" | "digest"; readonly why: string }[]>;
}

/** Counts what is paused and tells what is due, each time that it is asked to. */
export function watchTelling(register: Registry, telling: Telling): () => Promise<void> {
  const registers = [register];
  const due = new Gauge({
    name: "pitboard_next_digest_timestamp_seconds",
    help: "When the next digest is due, in seconds since 1970; nothing where none is.",
    registers,
  });
  const paused = new Gauge({
    name: "pitboard_paused",
    help: "Alerts and digests that are not told at the moment, by why.",
    labelNames: ["what", "why"],
    registers,
  });
  return async () => {
    const next = await telling.nextDigest();
    if (next === undefined) due.remove();
    else due.set(next / 1000);
    const reasons = await telling.paused();
    paused.reset(); // Where a reason holds for nobody any more, nothing is told of it.
    for (const { what, why } of reasons) paused.inc({ what, why });
  };
}
