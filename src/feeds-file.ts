import { join } from "node:path";
import type { Config } from "./config.ts";

/** Where the operator's list of feeds lies. */
export function feedsFile({ feeds, dataFolder }: Pick<Config, "feeds" | "dataFolder">): string {
  return feeds ?? join(dataFolder, "feeds.json");
}
