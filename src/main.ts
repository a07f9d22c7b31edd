#!/usr/bin/env node
import { nodeFault } from "./node-version.ts";

// An older Node ends with a stack at the first import that it lacks; so all others wait until its version is known.
const fault = nodeFault(process.versions.node);
if (fault === undefined) await import("./command-line.ts");
else {
  process.stderr.write(`pitboard: Node ${fault}\n`);
  process.exitCode = 2;
}
