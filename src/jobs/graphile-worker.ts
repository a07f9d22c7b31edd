import { realpathSync } from "node:fs";
import { createRequire } from "node:module";

type GraphileWorker = typeof import("graphile-worker");

/**
 * The queue's package, loaded when it is first needed. Its modules import each other in a circle, which leaves a hole where Node
 * loads the first of them twice; it does where `node_modules` is a link, unless it is asked for by its real path.
 */
export function graphileWorker(): GraphileWorker {
  const require = createRequire(import.meta.url);
  return require(realpathSync(require.resolve("graphile-worker")));
}
