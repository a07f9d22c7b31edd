import type { Discord } from "../servers/discord/discord-server.ts";
import type { Telegram } from "../servers/telegram/telegram-server.ts";
import { type Child, startChild } from "./child.ts";

/** A process that delivers: see `test/delivery/children/broadcast.ts`. */
interface Broadcaster {
  /** Resolves with what it says when that is done. */
  does(what: "subscribe" | "publish" | "notify" | "weigh", told?: unknown): Promise<number>;
  end(): Promise<void>;
  kill(): Promise<unknown>;
}

const OURS = new URL("../delivery/children/broadcast.ts", import.meta.url);

interface BroadcasterOptions {
  readonly telegram?: Telegram;
  readonly discord?: Discord;
  /** Another one that understands the same lines. */
  readonly script?: URL;
}

/** Starts it on a store, and resolves when it delivers. */
export async function startBroadcaster(
  folder: string,
  { telegram, discord, script = OURS }: BroadcasterOptions,
): Promise<Broadcaster> {
  const { PATH = "" } = process.env;
  const env = {
    PATH,
    PITBOARD_DATA_DIR: folder,
    ...(telegram && { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root }),
    ...(discord && { DISCORD_TOKEN: discord.token, DISCORD_API_BASE: discord.api }),
  };
  const child: Child = startChild(script, [folder], { env });
  await child.line();
  return {
    async does(what, told) {
      child.process.stdin?.write(`${what}${told === undefined ? "" : ` ${JSON.stringify(told)}`}\n`);
      return Number(await child.line());
    },
    end: () => child.end(),
    kill: () => child.kill(),
  };
}

/** Chats of one platform, which are all told of what is published. */
interface Audience extends BroadcasterOptions {
  /** Telegram's by number, Discord's by snowflake. */
  readonly chats: readonly (number | string)[];
  /** Every chat that was sent a text, once for each time. */
  sent(text: string): readonly (number | string)[];
}

/** So many people on Telegram. */
export function people(telegram: Telegram, count: number): Audience {
  return {
    telegram,
    chats: Array.from({ length: count }, () => telegram.person({ firstName: "Fan" }).chat.id),
    sent: (text) =>
      telegram.requests
        .filter(({ method, status, params }) => method === "sendMessage" && status === 200 && params["text"] === text)
        .map(({ params }) => Number(params["chat_id"])),
  };
}

/** So many channels on Discord. */
export function channels(discord: Discord, count: number): Audience {
  const guild = discord.guild({ name: "Paddock" });
  const posts = (text: string) =>
    discord.requests.filter(
      ({ method, status, body }) => method === "POST" && status === 200 && JSON.stringify(body)?.includes(`"${text}"`),
    );
  return {
    discord,
    chats: Array.from({ length: count }, (_, n) => discord.channel(guild, { name: `news-${n}` })),
    sent: (text) => posts(text).flatMap(({ path }) => /^\/channels\/(\d+)\/messages$/.exec(path)?.[1] ?? []),
  };
}

/** Tells an audience while the process is killed so often; how many were told never, and how many times too often. */
export async function killedBroadcast(
  { chats, sent, ...platform }: Audience,
  folder: string,
  kills: number,
): Promise<{ readonly lost: number; readonly twice: number }> {
  let broadcaster = await startBroadcaster(folder, platform);
  await broadcaster.does("subscribe", chats);
  await broadcaster.does("publish");
  const told = () => new Set(sent("n1")).size;
  const reaches = async (count: number) => {
    const patience = Date.now() + 60_000;
    while (told() < count && Date.now() < patience) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  for (let kill = 1; kill <= kills; kill += 1) {
    await reaches(Math.floor((kill * chats.length) / (kills + 1)));
    await broadcaster.kill();
    broadcaster = await startBroadcaster(folder, platform);
  }
  await reaches(chats.length);
  await broadcaster.end();
  return { lost: chats.length - told(), twice: sent("n1").length - told() };
}
