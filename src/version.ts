import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_FOLDER } from "./config.ts";
import { parseJson } from "./schema/faults.ts";

/** The version of package.json. */
export function version(): string {
  const told = parseJson("package.json", readFileSync(join(PROJECT_FOLDER, "package.json"), "utf8"));
  const isTold = typeof told === "object" && told !== null && "version" in told;
  return isTold ? String(told.version) : "unknown";
}

/** The version, and the commit that was built: `0.1.0 (3a0c0f7)`. */
export function versionAndCommit(): string {
  try {
    return `${version()} (${readFileSync(new URL("commit", import.meta.url), "utf8").trim()})`;
  } catch {
    return `${version()} (development)`; // The build writes the commit; from source there is none.
  }
}
