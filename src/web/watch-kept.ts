import { Gauge, type Registry } from "prom-client";
import type { Store } from "../store/store.ts";

/** What is counted of what is kept. */
export type Kept = Pick<Store, "tally" | "proposalsWaiting" | "notices" | "nextDigest" | "feedStates">;

/** Counts what is kept, each time that it is asked to. */
export function watchKept(register: Registry, kept: Kept): () => Promise<void> {
  const registers = [register];
  const records = new Gauge({
    name: "pitboard_kept",
    help: "How much is kept, by what it is.",
    labelNames: ["what"],
    registers,
  });
  const proposals = new Gauge({
    name: "pitboard_proposals_waiting",
    help: "Articles that wait for a curator.",
    registers,
  });
  const notices = new Gauge({
    name: "pitboard_notices_waiting",
    help: "What is to be told to a chat and was not yet.",
    registers,
  });
  const feeds = new Gauge({
    name: "pitboard_feeds",
    help: "Feeds that were asked for, by how they are.",
    labelNames: ["state"],
    registers,
  });
  const digest = new Gauge({
    name: "pitboard_next_digest_timestamp_seconds",
    help: "When the next digest is due, in seconds since 1970; nothing where none is.",
    registers,
  });
  return async () => {
    for (const [what, count] of Object.entries(await kept.tally())) records.set({ what }, count);
    proposals.set((await kept.proposalsWaiting()).length);
    notices.set((await kept.notices()).length);
    const next = await kept.nextDigest();
    if (next === undefined) digest.remove();
    else digest.set(next.due / 1000);
    const states = await kept.feedStates();
    const paused = states.filter(({ isPaused }) => isPaused).length;
    const failing = states.filter(({ isPaused, failures }) => !isPaused && failures > 0).length;
    feeds.set({ state: "good" }, states.length - paused - failing);
    feeds.set({ state: "failing" }, failing);
    feeds.set({ state: "paused" }, paused);
  };
}
