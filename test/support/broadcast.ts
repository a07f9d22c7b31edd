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

/** How often each of some chats was sent a text. */
function timesSent(telegram: Telegram, text: string): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const { method, status, params } of telegram.requests) {
    const [chat, said] = [Number(params["chat_id"]), params["text"]];
    if (method === "sendMessage" && status === 200 && said === text) times.set(chat, (times.get(chat) ?? 0) + 1);
  }
  return times;
}

/** Broadcasts to so many chats while the process is killed so often; how many were told never, and how many times too often. */
export async function killedBroadcast(
  telegram: Telegram,
  folder: string,
  { chats, kills }: { readonly chats: number; readonly kills: number },
): Promise<{ readonly lost: number; readonly twice: number }> {
  const people = Array.from({ length: chats }, () => telegram.person({ firstName: "Fan" }));
  let broadcaster = await startBroadcaster(folder, { telegram });
  await broadcaster.does(
    "subscribe",
    people.map(({ chat }) => chat.id),
  );
  await broadcaster.does("publish");
  const told = () => timesSent(telegram, "n1");
  const reaches = async (count: number) => {
    const patience = Date.now() + 60_000;
    while (told().size < count && Date.now() < patience) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  for (let kill = 1; kill <= kills; kill += 1) {
    await reaches(Math.floor((kill * chats) / (kills + 1)));
    await broadcaster.kill();
    broadcaster = await startBroadcaster(folder, { telegram });
  }
  await reaches(chats);
  await broadcaster.end();
  const times = [...told().values()];
  return { lost: chats - times.length, twice: times.reduce((sum, count) => sum + count - 1, 0) };
}
