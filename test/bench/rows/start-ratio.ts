import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inFreshFolder } from "../../support/in-fresh-folder.ts";
import { type Measured, type Measurement, quantile } from "../row.ts";

const PROGRAM = fileURLToPath(new URL("../../../dist/main.js", import.meta.url));
const FRAMEWORKS = fileURLToPath(new URL("../children/import-frameworks.mjs", import.meta.url));
const NODE_NLP = fileURLToPath(new URL("../peers/children/start-node-nlp.mjs", import.meta.url));
const RUNS = 9;
const GOAL = 1.25;
const GOAL_MB = 120;

interface Start {
  readonly ms: number;
  readonly megabytes: number;
}

export const measurement: Measurement = {
  measures: [
    {
      name: "start-ratio",
      about: `Start to the first answer / importing the two frameworks, lowdb and node-cron alone; in ${GOAL_MB} MB at most`,
      unit: "x",
      goal: GOAL,
      better: "lower",
      peers: [
        {
          name: "node-nlp",
          how: "the same imports, its model of the catalogue's drivers and series loaded as it was trained before, one intent",
          measure: () => inFreshFolder((folder) => compare(NODE_NLP, folder)),
        },
      ],
    },
  ],
  measure: async () => [await inFreshFolder((folder) => compare(PROGRAM, folder))],
};

/** A program beside the imports alone; in turn, after one warm-up. */
async function compare(program: string, folder: string): Promise<Measured> {
  const ours: Start[] = [];
  const theirs: Start[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const [alone, answered] = [await start([FRAMEWORKS], folder), await start([program], folder)];
    if (run === 0) continue;
    theirs.push(alone);
    ours.push(answered);
  }
  const [answer, imports] = [quantile(times(ours), 0.5), quantile(times(theirs), 0.5)];
  const megabytes = Math.max(...ours.map((each) => each.megabytes));
  return {
    figure: answer / imports,
    holds: megabytes <= GOAL_MB,
    beside: { "ms to the first answer": answer, "ms to import": imports, "MB resident": megabytes },
  };
}

function times(starts: readonly Start[]): readonly number[] {
  return starts.map((each) => each.ms);
}

/** Runs a program until its first words; what it holds then is read from Linux, and is no number elsewhere. */
async function start(args: readonly string[], folder: string): Promise<Start> {
  const env = { ...process.env, PITBOARD_DATA_DIR: folder, LOG_LEVEL: "silent" };
  const started = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ["pipe", "pipe", "ignore"] });
  child.stdin.write("Will Rossi race in the WEC in 2024?\n");
  await once(child.stdout, "data");
  const ms = performance.now() - started;
  const megabytes = residentMegabytes(child.pid);
  const ended = once(child, "exit");
  child.stdin.end();
  await ended;
  return { ms, megabytes };
}

function residentMegabytes(pid: number | undefined): number {
  if (process.platform !== "linux" || pid === undefined) return Number.NaN;
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(peak) / 1024;
}
