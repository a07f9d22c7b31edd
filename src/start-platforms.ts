import type { PlaceKey } from "./audience/chat.ts";
import { type Config, DISCORD_PATH } from "./config.ts";
import type { Log } from "./log.ts";
import { configuredCurators } from "./open-newsroom.ts";
import type { DiscordParts } from "./platforms/discord/parts.ts";
import type { Store } from "./store/store.ts";
import type { Platform } from "./talk/platform.ts";
import { presenceIn } from "./talk/presence.ts";
import type { Talk } from "./talk/talk.ts";

/** How a process hears what people do on the platforms. */
export interface Hearing {
  /** Which of Discord's gateway this process holds; all of it unless told. */
  readonly gateway?: DiscordParts["gateway"];
  /** Whether this process hears what people say; else it only posts. */
  readonly hears?: boolean;
}

interface Means extends Hearing {
  readonly config: Config;
  readonly log: Log;
  now(): number;
}

/** Runs on each platform that has a token; the packages of the others stay unloaded. `onResumed`: somebody may be told something again. */
export async function startPlatforms(
  { config, log, now, hears = true, gateway = hears ? "all" : "none" }: Means,
  store: Store,
  talk: Talk,
  onResumed?: () => void,
): Promise<readonly Platform[]> {
  const { discord, telegram, defaults } = config;
  const presence = presenceIn(store, defaults.timeZone, onResumed);
  const parts = { talk, presence, log, now, curators: () => curatorsOf(config, store) };
  // What cannot be loaded is told before anything runs.
  const onDiscord = discord.token === undefined ? undefined : await import("./platforms/discord/discord.ts");
  const onTelegram = telegram.token === undefined ? undefined : await import("./platforms/telegram/telegram.ts");
  const platforms: Platform[] = [];
  if (onDiscord !== undefined && discord.token !== undefined) {
    const { token, apiBase, guild, messageContent, publicKey } = discord;
    platforms.push(
      onDiscord.runOnDiscord({
        ...parts,
        token,
        apiBase,
        gateway,
        readsAll: messageContent,
        ...(guild !== undefined && { server: guild }),
        ...(hears && publicKey !== undefined && { overHttp: { path: DISCORD_PATH, publicKey } }),
      }),
    );
  }
  if (onTelegram !== undefined && telegram.token !== undefined) {
    const { token, apiRoot, webhook } = telegram;
    const updates = hears ? (webhook ?? "polled") : "none";
    platforms.push(onTelegram.runOnTelegram({ ...parts, token, apiRoot, updates }));
  }
  return platforms;
}

/** Those whom the configuration names, and those who were added meanwhile. */
async function curatorsOf(config: Config, store: Store): Promise<readonly PlaceKey[]> {
  return [...configuredCurators(config), ...(await store.curators()).map(({ person }) => person)];
}
