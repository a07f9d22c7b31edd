import type { PlaceKey, PlatformName } from "./audience/chat.ts";
import { DISCORD_PATH } from "./config/addresses.ts";
import type { Config } from "./config.ts";
import type { Log } from "./log.ts";
import { configuredCurators } from "./open-newsroom.ts";
import type { DiscordParts, Shards } from "./platforms/discord/parts.ts";
import type { TelegramParts } from "./platforms/telegram/telegram.ts";
import type { Store } from "./store/store.ts";
import type { Platform } from "./talk/platform.ts";
import { presenceIn } from "./talk/presence.ts";
import type { Talk } from "./talk/talk.ts";

interface Means {
  readonly config: Config;
  readonly log: Log;
  now(): number;
}

/** How a process that shares its work with none hears what people do. */
export interface Hearing {
  /** Which of Discord's gateway this process holds; all of it unless told. */
  readonly gateway?: DiscordParts["gateway"];
}

/** How some of what people do is listened to that one process at a time may listen to. */
interface Listening {
  /** Whether what comes in is ours to answer at the moment. */
  mayAnswer(): boolean;
  /** Which of Discord's shards; all of them unless told. */
  readonly shards?: Shards;
}

/** A platform that has a token, and runs as soon as it is told to. */
export interface PlatformAtHand {
  readonly name: PlatformName;
  readonly token: string;
  /** Hears all that people do unless told, and posts. */
  run(hearing?: Hearing): Platform;
  /** Posts, and hears nothing. */
  post(): Platform;
  /** Hears what one process at a time may hear; not there where the platform calls us with all of it. */
  listen?(listening: Listening): Platform;
  /** Hears what the platform calls us with, of which any number of processes may be called; not there where it does not call. */
  beCalled?(): Platform;
}

/** Each platform that has a token; the packages of the others stay unloaded. `onResumed`: somebody may be told something again. */
export async function loadPlatforms(
  { config, log, now }: Means,
  store: Store,
  talk: Talk,
  onResumed?: () => void,
): Promise<readonly PlatformAtHand[]> {
  const { discord, telegram, defaults } = config;
  const presence = presenceIn(store, defaults.timeZone, onResumed);
  const isShared = config.databaseUrl !== undefined;
  const parts = { talk, presence, isShared, log, now, curators: () => curatorsOf(config, store) };
  const platforms: PlatformAtHand[] = [];
  // What cannot be loaded is told before anything runs.
  if (discord.token !== undefined) platforms.push(await loadDiscord(discord, discord.token, parts));
  if (telegram.token !== undefined) platforms.push(await loadTelegram(telegram, telegram.token, parts));
  return platforms;
}

type Parts = Pick<TelegramParts, "talk" | "presence" | "isShared" | "log" | "now" | "curators">;

async function loadDiscord(given: Config["discord"], token: string, parts: Parts): Promise<PlatformAtHand> {
  const { runOnDiscord } = await import("./platforms/discord/discord.ts");
  const { apiBase, guild, messageContent, publicKey } = given;
  const own = { ...parts, token, apiBase, readsAll: messageContent, ...(guild !== undefined && { server: guild }) };
  const overHttp = publicKey === undefined ? {} : { overHttp: { path: DISCORD_PATH, publicKey } };
  return {
    name: "discord",
    token,
    run: ({ gateway = "all" } = {}) => runOnDiscord({ ...own, ...overHttp, gateway }),
    post: () => runOnDiscord({ ...own, ...posting(parts), gateway: "none" }),
    listen: ({ mayAnswer, shards }) => runOnDiscord({ ...own, gateway: shards ?? "all", mayAnswer }),
    ...(publicKey !== undefined && { beCalled: () => runOnDiscord({ ...own, ...overHttp, gateway: "none" }) }),
  };
}

/** Says in its log for what it is there beside what listens. */
function posting({ log }: Parts): Pick<Parts, "log"> {
  return { log: log.child({ to: "post" }) };
}

async function loadTelegram(given: Config["telegram"], token: string, parts: Parts): Promise<PlatformAtHand> {
  const { runOnTelegram } = await import("./platforms/telegram/telegram.ts");
  const { apiRoot, webhook } = given;
  const own = { ...parts, token, apiRoot };
  return {
    name: "telegram",
    token,
    run: () => runOnTelegram({ ...own, updates: webhook ?? "polled" }),
    post: () => runOnTelegram({ ...own, ...posting(parts), updates: "none" }),
    ...(webhook === undefined
      ? { listen: ({ mayAnswer }: Listening) => runOnTelegram({ ...own, updates: "polled", mayAnswer }) }
      : { beCalled: () => runOnTelegram({ ...own, updates: webhook }) }),
  };
}

/** Runs on each platform that has a token. */
export async function startPlatforms(...given: Parameters<typeof loadPlatforms>): Promise<readonly Platform[]> {
  return (await loadPlatforms(...given)).map((platform) => platform.run());
}

/** Those whom the configuration names, and those who were added meanwhile. */
async function curatorsOf(config: Config, store: Store): Promise<readonly PlaceKey[]> {
  return [...configuredCurators(config), ...(await store.curators()).map(({ person }) => person)];
}
