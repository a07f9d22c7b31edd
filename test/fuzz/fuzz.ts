import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

// Tries each promise of this room for as long as is told, and says how to repeat what failed.
const { values, positionals } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string" } },
  allowPositionals: true,
});
const seconds = Math.ceil(Number(values.minutes) * 60);
const seed = values.seed === undefined ? undefined : Number(values.seed);
const files = positionals.map((name) => `test/fuzz/${name}`);

if (!(seconds > 0) || (seed !== undefined && !Number.isInteger(seed))) {
  process.stderr.write(
    "npm run fuzz [-- [--minutes N] [--seed N] [FILE …]]: N minutes for each promise, one unless told\n",
  );
  process.exitCode = 2;
} else {
  const vitest = fileURLToPath(new URL("../../node_modules/vitest/vitest.mjs", import.meta.url));
  const patience = 2 * 60_000; // What failed is made as small as can be.
  const options = ["--typecheck.enabled=false", `--testTimeout=${seconds * 1000 + patience}`];
  const env = { ...process.env, FUZZ_SECONDS: String(seconds), ...(seed !== undefined && { FUZZ_SEED: String(seed) }) };
  const chosen = files.length > 0 ? files : ["test/fuzz"];
  const child = spawn(process.execPath, [vitest, "run", ...chosen, ...options], { env, stdio: "inherit" });
  child.on("close", (code) => {
    process.exitCode = code ?? 1;
  });
}
