import { parseArgs } from "node:util";
import { endured, type Ordeal, type Outcome } from "./ordeal.ts";
import { ORDEALS } from "./ordeals.ts";

const { values, positionals } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    minutes: { type: "string", default: "5" },
    seed: { type: "string" },
  },
  allowPositionals: true,
});
const wanted = new Set([...(values.only ?? []), ...positionals]);
const known = ORDEALS.map(({ name }) => name);
const unknown = [...wanted].filter((name) => !known.includes(name));
const [minutes, seed] = [Number(values.minutes), Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))];
if (unknown.length > 0 || !(minutes > 0) || !Number.isSafeInteger(seed)) {
  process.stderr.write(`Expected --only with ${known.join(", ")}; --minutes and --seed with a number\n`);
  process.exitCode = 2;
} else {
  const chosen = ORDEALS.filter(({ name }) => wanted.size === 0 || wanted.has(name));
  const whole = chosen.reduce((sum, { weight }) => sum + weight, 0);
  process.stdout.write(`seed ${seed}, ${minutes} minutes\n`);
  for (const ordeal of chosen) {
    const hindrance = ordeal.hindrance?.();
    if (hindrance !== undefined) {
      process.stdout.write(`${ordeal.name.padEnd(18)} skipped: ${hindrance}\n`);
      continue;
    }
    const outcome = await endured(ordeal, seed, (minutes * 60_000 * ordeal.weight) / whole);
    process.stdout.write(`${line(ordeal, outcome)}\n`);
    if (outcome.broken.length > 0) process.exitCode = 1;
  }
}

function line({ name }: Ordeal, { did, broken }: Outcome): string {
  const counts = Object.entries(did).map(([what, count]) => `${what} ${count}`);
  const verdict = broken.length === 0 ? "ok" : `BROKEN: ${broken.join("; ")}`;
  return `${name.padEnd(18)} ${counts.join(", ")}  ${verdict}`;
}
