import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

// The labelled questions and news lie beside a checkout of the project's makers; a stranger's clone has none.
const score = fileURLToPath(new URL("../../../shared/eval/score.mjs", import.meta.url));
const program = `"${process.execPath}" "${fileURLToPath(new URL("../../dist/main.js", import.meta.url))}"`;

if (!existsSync(score)) {
  process.stdout.write("There are no labelled questions beside this checkout, so nothing was scored.\n");
} else {
  const [kind = "questions", ...more] = process.argv.slice(2);
  const { status } = spawnSync(process.execPath, [score, kind, "--command", program, ...more], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
