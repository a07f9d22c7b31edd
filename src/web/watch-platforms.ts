import { Counter, Gauge, type Registry } from "prom-client";
import type { Edited, Platform, Posted } from "../talk/platform.ts";

/** What came of posting or editing; `refused`: too much at once (429); `failed`: it may be tried again. */
const OUTCOMES = ["posted", "edited", "lost", "shut", "refused", "failed"] as const;

type Outcome = (typeof OUTCOMES)[number];

/** Counts what becomes of what is posted unasked, from zero on the platforms of these names, and tells which are connected. */
export function watchPlatforms(
  register: Registry,
  names: readonly Platform["name"][],
  platforms: () => readonly Platform[],
): (platform: Platform) => Platform {
  const posts = new Counter({
    name: "pitboard_posts_total",
    help: "What came of posting and editing what nobody had asked for.",
    labelNames: ["platform", "outcome"],
    registers: [register],
  });
  for (const platform of names) for (const outcome of OUTCOMES) posts.inc({ platform, outcome }, 0);
  new Gauge({
    name: "pitboard_platform_connected",
    help: "Whether messages come in at the moment.",
    labelNames: ["platform"],
    registers: [register],
    collect() {
      const connected = platforms().filter((platform) => platform.isConnected());
      for (const name of names) this.set({ platform: name }, connected.some((each) => each.name === name) ? 1 : 0);
    },
  });

  async function counted<Came extends Posted | Edited>(platform: Platform["name"], work: Promise<Came>): Promise<Came> {
    let outcome: Outcome = "failed";
    try {
      const came = await work;
      outcome = came.kind === "later" ? "refused" : came.kind;
      return came;
    } finally {
      posts.inc({ platform, outcome });
    }
  }

  return (platform) => ({
    ...platform,
    post: (...posted) => counted(platform.name, platform.post(...posted)),
    edit: (...edited) => counted(platform.name, platform.edit(...edited)),
  });
}
