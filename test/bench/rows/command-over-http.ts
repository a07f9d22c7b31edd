import { startDiscord } from "../../servers/discord/discord-server.ts";
import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { type Measured, type Measurement, quantile } from "../row.ts";
import { startOurs } from "../running.ts";

const COMMANDS = 2_000;
const WARM_UP = 400;
/** So many commands of one person are heard at once. */
const A_PERSON = 7;
const GOAL_MS = 25;

const WEBHOOK = "https://bot.example/telegram";

export const measurement: Measurement = {
  measures: [
    {
      name: "command-over-http",
      about: "From a command that Telegram posts to the reply, one at a time, p99",
      unit: "ms",
      goal: GOAL_MS,
      better: "lower",
    },
    { name: "command-over-http-discord", about: "The same on Discord", unit: "ms", goal: GOAL_MS, better: "lower" },
  ],
  measure,
};

async function measure(): Promise<Measured[]> {
  return [await timed(await onTelegram()), await timed(await onDiscord())];
}

interface Posting {
  ask(n: number): Promise<void>;
  end(): Promise<void>;
}

async function timed({ ask, end }: Posting): Promise<Measured> {
  const times: number[] = [];
  for (let n = 0; n < COMMANDS; n += 1) {
    const started = performance.now();
    await ask(n);
    if (n >= WARM_UP) times.push(performance.now() - started);
  }
  await end();
  return { figure: quantile(times, 0.99), beside: { "ms p50": quantile(times, 0.5) } };
}

const crowd = <Person>(make: () => Person) => Array.from({ length: COMMANDS / A_PERSON + 1 }, make);

async function onDiscord(): Promise<Posting> {
  const discord = await startDiscord();
  const guild = discord.guild({ name: "Paddock" });
  const where = { guild, channel: discord.channel(guild, { name: "general" }) };
  const env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE: discord.api,
    DISCORD_PUBLIC_KEY: discord.endpoint.publicKey,
  };
  const ours = await startOurs({ ...env, HTTP_PORT: "0" }, /Discord is connected/);
  await discord.next("PUT", /commands$/);
  await discord.endpoint.set(`${addressIn(ours.log)}/discord/interactions`);
  const people = crowd(() => discord.person({ name: "bob" }));
  return {
    async ask(n) {
      await people[Math.floor(n / A_PERSON)]?.uses("status", { series: "fia-wec", season: "2024" }, where);
    },
    async end() {
      await Promise.all([ours.end(), discord.close()]);
    },
  };
}

async function onTelegram(): Promise<Posting> {
  const telegram = await startTelegram();
  telegram.leads(WEBHOOK, "http://127.0.0.1:9");
  const env = { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root };
  const webhook = { TELEGRAM_WEBHOOK_URL: WEBHOOK, TELEGRAM_WEBHOOK_SECRET: "a-s3cret-for-tests", HTTP_PORT: "0" };
  const ours = await startOurs({ ...env, ...webhook }, /Telegram has new menus/);
  telegram.leads(WEBHOOK, addressIn(ours.log));
  const people = crowd(() => telegram.person({ firstName: "Anna" }));
  return {
    async ask(n) {
      people[Math.floor(n / A_PERSON)]?.says("/status wec season:2024");
      await telegram.next("sendMessage");
    },
    async end() {
      await Promise.all([ours.end(), telegram.close()]);
    },
  };
}

function addressIn(log: string): string {
  return /"url":"(http:[^"]+)"/.exec(log)?.[1] ?? "";
}
