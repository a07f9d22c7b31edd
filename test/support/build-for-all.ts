import { execSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Vitest's setup of a whole run: the program is built, so that the processes that tests start are of this source. */
export function setup(): void {
  execSync("npm run --silent build", { cwd: ROOT, stdio: "inherit" });
}
