import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Discord, startDiscord } from "../servers/discord/discord-server.ts";
import type { Person as OnDiscord } from "../servers/discord/people.ts";
import type { Person as OnTelegram } from "../servers/telegram/person.ts";
import { startTelegram, type Telegram } from "../servers/telegram/telegram-server.ts";

const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const TELL_WEIGHT = new URL("./children/tell-weight.mjs", import.meta.url).href;

/** What is left when nothing is in the way. */
interface Weight {
  readonly heap: number;
  /** Timers, sockets, files and whatever else keeps a process alive. */
  readonly handles: number;
}

/** Somebody who is on both platforms. */
interface Reader {
  readonly there: OnDiscord;
  readonly here: OnTelegram;
}

/** The built bot on both platforms, in a process whose memory can be weighed. */
export interface WeighedBot {
  readonly discord: Discord;
  readonly telegram: Telegram;
  readers(count: number): readonly Reader[];
  /** One asks by a command on each platform, and both are answered. */
  ask(reader: Reader): Promise<void>;
  weigh(): Promise<Weight>;
  end(): Promise<void>;
}

export async function weighedBot(folder: string): Promise<WeighedBot> {
  const [discord, telegram] = [await startDiscord(), await startTelegram()];
  const child = spawn(process.execPath, ["--expose-gc", "--import", TELL_WEIGHT, PROGRAM], {
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
  const told = createInterface({ input: child.stdout });
  await Promise.all([
    discord.next("PUT", /commands$/, undefined, 60_000),
    telegram.next("getUpdates", undefined, 60_000),
  ]);
  const guild = discord.guild({ name: "Paddock" });
  const where = { guild, channel: discord.channel(guild, { name: "general" }) };
  return {
    discord,
    telegram,
    readers: (count) =>
      Array.from({ length: count }, () => ({
        there: discord.person({ name: "bob" }),
        here: telegram.person({ firstName: "Anna" }),
      })),
    async ask({ here, there }) {
      const answered = telegram.next("sendMessage", ({ chat_id }) => chat_id === here.chat.id, 30_000);
      here.says("/status wec season:2024");
      await Promise.all([there.uses("status", { series: "fia-wec", season: "2024" }, where), answered]);
    },
    async weigh() {
      child.kill("SIGUSR2");
      const [line] = await once(told, "line");
      return JSON.parse(String(line));
    },
    async end() {
      const exit = once(child, "exit");
      child.kill("SIGTERM");
      await exit;
      await Promise.all([discord.close(), telegram.close()]);
    },
  };
}
