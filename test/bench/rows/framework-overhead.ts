import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { startDiscord } from "../../servers/discord/discord-server.ts";
import { startTelegram, type Telegram } from "../../servers/telegram/telegram-server.ts";
import { type Measured, type Measurement, quantile } from "../row.ts";
import { ended, type Running, said, startOurs } from "../running.ts";

const PLAIN = {
  discord: fileURLToPath(new URL("../children/plain-discord.mjs", import.meta.url)),
  telegram: fileURLToPath(new URL("../children/plain-telegram.mjs", import.meta.url)),
};

/** Commands in a row to one bot, before the other one has its turn; the first rounds warm up. */
const IN_A_ROW = 200;
const ROUNDS = 12;
const WARM_UP = 3;
/** So many commands of one person are heard at once. */
const A_PERSON = 7;
const GOAL_PERCENT = 10;

/** One command, and how long its answer took in milliseconds. */
type Ask = (n: number) => Promise<number>;

interface Contest {
  readonly plain: Ask;
  readonly ours: Ask;
  end(): Promise<void>;
}

export const measurement: Measurement = {
  measures: [
    {
      name: "framework-overhead-discord",
      about: "What a command takes more, p50, than with discord.js alone that sends the very same message",
      unit: "%",
      goal: GOAL_PERCENT,
      better: "lower",
    },
    {
      name: "framework-overhead",
      about: "The same on Telegram, beside grammY and its runner alone, each command as soon as the last is answered",
      unit: "%",
      goal: GOAL_PERCENT,
      better: "lower",
      notes: [
        "The next update is asked for once the last is answered, so that nobody's question is lost where the process is killed: whoever asks at that very instant waits for this as well, as the next row does not.",
      ],
    },
    {
      name: "framework-overhead-waiting",
      about: "The same on Telegram, each command to a bot that waits for one, as it does when people ask",
      unit: "%",
      goal: GOAL_PERCENT,
      better: "lower",
    },
  ],
  measure,
};

async function measure(): Promise<Measured[]> {
  const told: Measured[] = [];
  for (const start of [onDiscord, onTelegram, onWaitingTelegram]) {
    const contest = await start();
    const [plain, ours]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      for (const [ask, times] of [
        [contest.plain, plain],
        [contest.ours, ours],
      ] as const) {
        for (let n = 0; n < IN_A_ROW; n++) {
          const ms = await ask(round * IN_A_ROW + n);
          if (round >= WARM_UP) times.push(ms);
        }
      }
    }
    await contest.end();
    const [theirs, own] = [quantile(plain, 0.5), quantile(ours, 0.5)];
    told.push({
      figure: (own / theirs - 1) * 100,
      beside: {
        "ms p50": own,
        "ms p50 alone": theirs,
        "ms p99": quantile(ours, 0.99),
        "ms p99 alone": quantile(plain, 0.99),
      },
    });
  }
  return told;
}

async function onDiscord(): Promise<Contest> {
  const [first, second] = [await startDiscord(), await startDiscord()];
  const ours = await startOurs({ DISCORD_TOKEN: first.token, DISCORD_API_BASE: first.api }, /Discord is connected/);
  await first.next("PUT", /commands$/);
  const asks = await Promise.all(
    [first, second].map(async (discord) => {
      const guild = discord.guild({ name: "Paddock" });
      const where = { guild, channel: discord.channel(guild, { name: "general" }) };
      const people = Array.from({ length: (IN_A_ROW * ROUNDS) / A_PERSON + 1 }, () => discord.person({ name: "bob" }));
      return async (n: number) => {
        const person = people[Math.floor(n / A_PERSON)];
        const started = performance.now();
        await person?.uses("status", { series: "fia-wec", season: "2024" }, where);
        return performance.now() - started;
      };
    }),
  );
  const [askOurs, askPlain] = asks;
  if (askOurs === undefined || askPlain === undefined) throw new Error("There are two bots");
  await askOurs(0);
  const { body } = await first.next("POST", /callback$/);
  const commands = first
    .commands()
    .map(({ name, description, type, options }) => ({ name, description, type, options }));
  await fetch(`${second.api}/v10/applications/${second.applicationId}/commands`, {
    method: "PUT",
    headers: { authorization: `Bot ${second.token}`, "content-type": "application/json" },
    body: JSON.stringify(commands),
  });
  const message = JSON.stringify((body as { data: unknown }).data);
  const plain = await startPlain(PLAIN.discord, second.api, second.token, message);
  return {
    ours: askOurs,
    plain: askPlain,
    async end() {
      await Promise.all([ours.end(), plain.end(), first.close(), second.close()]);
    },
  };
}

/** Asks Telegram's bots as soon as the last answer is there, before they may have asked for more. */
async function onTelegram(): Promise<Contest> {
  return contestOnTelegram(async () => undefined);
}

async function onWaitingTelegram(): Promise<Contest> {
  return contestOnTelegram((telegram) => telegram.awaited());
}

async function contestOnTelegram(ready: (telegram: Telegram) => Promise<void>): Promise<Contest> {
  const [first, second] = [await startTelegram(), await startTelegram()];
  const ours = await startOurs(
    { TELEGRAM_BOT_TOKEN: first.token, TELEGRAM_API_ROOT: first.root },
    /Telegram has new menus/,
  );
  const [askOurs, askPlain] = [first, second].map((telegram) => {
    const people = Array.from({ length: (IN_A_ROW * ROUNDS) / A_PERSON + 1 }, () =>
      telegram.person({ firstName: "Anna" }),
    );
    return async (n: number) => {
      await ready(telegram);
      const started = performance.now();
      people[Math.floor(n / A_PERSON)]?.says("/status wec season:2024");
      await telegram.next("sendMessage");
      return performance.now() - started;
    };
  });
  if (askOurs === undefined || askPlain === undefined) throw new Error("There are two bots");
  await askOurs(0);
  const { chat_id: _, ...message } = first.requests.findLast(({ method }) => method === "sendMessage")?.params ?? {};
  const plain = await startPlain(PLAIN.telegram, second.root, second.token, JSON.stringify(message));
  return {
    ours: askOurs,
    plain: askPlain,
    async end() {
      await Promise.all([ours.end(), plain.end(), first.close(), second.close()]);
    },
  };
}

async function startPlain(script: string, api: string, token: string, message: string): Promise<Running> {
  const env = { ...process.env, BENCH_API: api, BENCH_TOKEN: token, BENCH_MESSAGE: message };
  const child = spawn(process.execPath, [script], { env, stdio: ["ignore", "pipe", "inherit"] });
  await said(child, child.stdout, /ready/);
  return { end: () => ended(child) };
}
