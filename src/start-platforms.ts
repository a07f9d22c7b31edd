import type { Config } from "./config.ts";
import type { Log } from "./log.ts";
import type { Store } from "./store/store.ts";
import type { Platform } from "./talk/platform.ts";
import { presenceIn } from "./talk/presence.ts";
import type { Talk } from "./talk/talk.ts";

interface Means {
  readonly config: Config;
  readonly log: Log;
  now(): number;
}

/** Runs on each platform that has a token; the packages of the others stay unloaded. */
export async function startPlatforms(
  { config, log, now }: Means,
  store: Store,
  talk: Talk,
): Promise<readonly Platform[]> {
  const { discord, telegram, defaults } = config;
  const parts = { talk, presence: presenceIn(store, defaults.timeZone), log, now };
  const platforms: Platform[] = [];
  if (discord.token !== undefined) {
    const { runOnDiscord } = await import("./platforms/discord/discord.ts");
    const { token, apiBase, guild, messageContent } = discord;
    platforms.push(
      runOnDiscord({
        ...parts,
        token,
        apiBase,
        readsAll: messageContent,
        ...(guild !== undefined && { server: guild }),
      }),
    );
  }
  if (telegram.token !== undefined) {
    const { runOnTelegram } = await import("./platforms/telegram/telegram.ts");
    platforms.push(runOnTelegram({ ...parts, token: telegram.token, apiRoot: telegram.apiRoot }));
  }
  return platforms;
}
