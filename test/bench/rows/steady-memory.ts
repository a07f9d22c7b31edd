import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { startDiscord } from "../../servers/discord/discord-server.ts";
import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import type { Measured, Measurement } from "../row.ts";

const PROGRAM = fileURLToPath(new URL("../../../dist/main.js", import.meta.url));
const TELL_HEAP = new URL("../children/tell-heap.mjs", import.meta.url).href;

/** Commands on each platform, once everybody has asked three times. */
const COMMANDS = 10_000;
/** So many that nobody floods: in all each asks seven times at most. */
const PEOPLE = 3000;
const WARM_UP = 3 * PEOPLE;
const GOAL_MB = 1;
const MB = 2 ** 20;

export const measurement: Measurement = {
  measures: [
    {
      name: "steady-memory",
      about: "What 10,000 commands through each platform leave on the heap of one process that runs on both",
      unit: "MB",
      goal: GOAL_MB,
      better: "lower",
    },
  ],
  measure,
};

async function measure(): Promise<Measured[]> {
  const [discord, telegram] = [await startDiscord(), await startTelegram()];
  const folder = await mkdtemp(join(tmpdir(), "pitboard-bench-"));
  const child = spawn(process.execPath, ["--expose-gc", "--import", TELL_HEAP, PROGRAM], {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_BASE: discord.api,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      PITBOARD_DATA_DIR: folder,
      LOG_LEVEL: "silent",
    },
    stdio: ["ignore", "pipe", "ignore"],
  });
  await Promise.all([
    discord.next("PUT", /commands$/, undefined, 30_000),
    telegram.next("getUpdates", undefined, 60_000),
  ]);
  const guild = discord.guild({ name: "Paddock" });
  const where = { guild, channel: discord.channel(guild, { name: "general" }) };
  const people = Array.from({ length: PEOPLE }, () => ({
    there: discord.person({ name: "bob" }),
    here: telegram.person({ firstName: "Anna" }),
  }));
  const ask = async (n: number) => {
    const person = people[n % PEOPLE];
    person?.here.says("/status wec season:2024");
    await Promise.all([
      person?.there.uses("status", { series: "fia-wec", season: "2024" }, where),
      telegram.next("sendMessage"),
    ]);
  };
  for (let n = 0; n < WARM_UP; n++) await ask(n);
  const before = await heapOf(child);
  for (let n = 0; n < COMMANDS; n++) await ask(n);
  const after = await heapOf(child);
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await exit;
  await Promise.all([discord.close(), telegram.close(), rm(folder, { recursive: true, force: true })]);
  return [{ figure: (after - before) / MB, beside: { "MB of heap before": before / MB, "MB after": after / MB } }];
}

async function heapOf(child: ChildProcessByStdio<null, Readable, null>): Promise<number> {
  child.kill("SIGUSR2");
  const [told] = await once(child.stdout, "data");
  return Number(String(told));
}
