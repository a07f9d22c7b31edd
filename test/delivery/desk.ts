import { onTestFinished } from "vitest";
import { type Chat, chatKey } from "../../src/audience/chat.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { parseConfig } from "../../src/config.ts";
import { createDelivery, type Delivery } from "../../src/delivery/deliver.ts";
import { startPlatforms } from "../../src/start-platforms.ts";
import type { Notice } from "../../src/store/press-records.ts";
import type { Store } from "../../src/store/store.ts";
import { createTalk } from "../../src/talk/create-talk.ts";
import type { Platform } from "../../src/talk/platform.ts";
import { type Discord, startDiscord } from "../servers/discord/discord-server.ts";
import { startTelegram, type Telegram } from "../servers/telegram/telegram-server.ts";
import { articleKey, theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { aReply } from "../support/replies.ts";
import { heardLog } from "../support/silent-log.ts";
import { openToWrite } from "../support/stores.ts";
import { DATA } from "../support/talking.ts";

export const TODAY = "2026-11-22";

/** A store, the platforms that run, and what is logged. */
export interface Desk {
  readonly telegram: Telegram;
  readonly discord: Discord;
  readonly store: Store;
  readonly platforms: readonly Platform[];
  readonly lines: readonly string[];
  /** How long was waited before each further try, in the order of waiting. */
  readonly waits: readonly number[];
  /** Ends all that is waited for. */
  goOn(): void;
  /** Keeps notices, each told by its own id. */
  keep(...notices: readonly (readonly [id: string, chat: Chat])[]): Promise<void>;
  /** The ids of those that are kept. */
  kept(): Promise<readonly string[]>;
  delivery(more?: Partial<Parameters<typeof createDelivery>[0]>): Delivery;
}

/** A store, and the bot connected to platforms of its own. */
export async function aDesk(): Promise<Desk> {
  const [telegram, discord, store] = [
    await startTelegram(),
    await startDiscord(),
    await openToWrite(freshFolder()),
  ] as const;
  const { log, lines } = heardLog();
  const now = () => Date.parse(`${TODAY}T12:00:00Z`);
  const config = parseConfig(
    {
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_BASE: discord.api,
    },
    freshFolder(),
  );
  const talk = await createTalk({
    catalogue: await loadCatalogue([DATA]),
    store,
    defaults: config.defaults,
    dataFolder: DATA,
  });
  const platforms = await startPlatforms({ config, log, now }, store, talk);
  onTestFinished(async () => {
    await Promise.all(platforms.map((platform) => platform.stop()));
    await Promise.all([store.close(), telegram.close(), discord.close()]);
  });
  while (!platforms.every((platform) => platform.isConnected())) await new Promise(setImmediate);

  const waits: number[] = [];
  const waiting = new Set<() => void>();
  return {
    telegram,
    discord,
    store,
    platforms,
    lines,
    waits,
    goOn() {
      for (const end of waiting) end();
    },
    keep: (...notices) => store.change({ notices: notices.map(([id, chat], n) => notice(id, chat, articleKey(n))) }),
    kept: async () => (await store.notices()).map(({ id }) => id),
    delivery(more = {}) {
      const delivery = createDelivery({
        store,
        platforms,
        phrase: async ({ id }) => aReply(id),
        log,
        now,
        later(ms, act) {
          waits.push(ms);
          waiting.add(act);
          return () => waiting.delete(act);
        },
        ...more,
      });
      onTestFinished(() => delivery.stop());
      return delivery;
    },
  };
}

function notice(id: string, chat: Chat, article: ReturnType<typeof articleKey>): Notice {
  return { id, chat: chatKey(chat), since: theDay(TODAY), about: { kind: "proposal", article } };
}

/** The chat of a test's chat or channel. */
export function telegramChat({ id }: { readonly id: number }): Chat {
  return { platform: "telegram", id: String(id) };
}

export function discordChat(id: string): Chat {
  return { platform: "discord", id };
}
