import { createInterface } from "node:readline";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Does what each line of standard input says until it ends, as the process that delivers for Pitboard does: `startBroadcaster`. */
export async function serve(acts: Readonly<Record<string, (told: unknown) => void>>): Promise<void> {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  process.stdout.write("ready\n");
  for await (const line of createInterface({ input: process.stdin })) {
    const [what = "", told = "null"] = line.split(/ (.*)/);
    const at = Date.now();
    if (what === "weigh") collect();
    else acts[what]?.(JSON.parse(told));
    process.stdout.write(`${what === "weigh" ? process.memoryUsage().rss : at}\n`);
  }
  process.exit();
}
