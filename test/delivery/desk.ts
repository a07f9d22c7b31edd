import { onTestFinished } from "vitest";
import { type Chat, chatKey, type PlaceKey, placeKey } from "../../src/audience/chat.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { parseConfig } from "../../src/config.ts";
import { createDelivery, type Delivery } from "../../src/delivery/deliver.ts";
import type { DeliveryMeans } from "../../src/delivery/means.ts";
import type { Bulletin } from "../../src/racing/bulletin.ts";
import { startPlatforms } from "../../src/start-platforms.ts";
import type { Notice } from "../../src/store/press-records.ts";
import type { Store } from "../../src/store/store.ts";
import type { AlertsWanted } from "../../src/store/telling.ts";
import { createTalk } from "../../src/talk/create-talk.ts";
import type { Platform } from "../../src/talk/platform.ts";
import { type Discord, startDiscord } from "../servers/discord/discord-server.ts";
import { startTelegram, type Telegram } from "../servers/telegram/telegram-server.ts";
import { articleKey, theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { aReply } from "../support/replies.ts";
import { heardLog } from "../support/silent-log.ts";
import { openToWrite } from "../support/stores.ts";
import { alertsWanted } from "../support/subscriptions.ts";
import { DATA } from "../support/talking.ts";
import { type Clock, clockFrom } from "./clock.ts";

export const TODAY = "2026-11-22";
export const NOON = Date.parse(`${TODAY}T12:00:00Z`);

/** A store, the platforms that run, and what is logged. */
export interface Desk {
  readonly telegram: Telegram;
  readonly discord: Discord;
  readonly store: Store;
  readonly platforms: readonly Platform[];
  readonly lines: readonly string[];
  readonly clock: Clock;
  /** Keeps notices, each told by its own id. */
  keep(...notices: readonly (readonly [id: string, chat: Chat])[]): Promise<void>;
  /** The ids of those that are kept. */
  kept(): Promise<readonly string[]>;
  /** Lets a chat have alerts. */
  subscribe(chat: Chat, told?: Partial<AlertsWanted>): Promise<void>;
  /** Publishes something, now unless told. */
  publish(told?: Partial<Omit<Bulletin, "n">>): Promise<void>;
  /** Tells notices by their id, and bulletins by their numbers, unless told otherwise. */
  delivery(more?: Partial<DeliveryMeans>): Delivery;
}

/** A store, and the bot connected to platforms of its own. */
export async function aDesk(): Promise<Desk> {
  const [telegram, discord, store] = [
    await startTelegram(),
    await startDiscord(),
    await openToWrite(freshFolder()),
  ] as const;
  const { log, lines } = heardLog();
  const clock = clockFrom(NOON);
  const { now, later } = clock;
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

  return {
    telegram,
    discord,
    store,
    platforms,
    lines,
    clock,
    keep: (...notices) => store.change({ notices: notices.map(([id, chat], n) => notice(id, chat, articleKey(n))) }),
    kept: async () => (await store.notices()).map(({ id }) => id),
    async subscribe(chat, told = {}) {
      const key = chatKey(chat);
      await store.changeAlerts(key, () => alertsWanted({ chat: key, place: placeOf(chat), ...told }));
    },
    async publish(told = {}) {
      const bulletin = { at: now(), article: articleKey(1), changes: [], ...told };
      await store.decide(bulletin.article, () => ({ bulletin }));
    },
    delivery(more = {}) {
      const delivery = createDelivery({
        store,
        platforms,
        phrase: async ({ id }) => aReply(id),
        alert: async (bulletins) => aReply(bulletins.map(({ n }) => `n${n}`).join(" ")),
        digest: async () => {
          throw new Error("Nothing is told of digests");
        },
        reminder: async () => undefined,
        quietUntil: async () => undefined,
        nextDue: (_, after) => after + 7 * 86_400_000,
        lastHour: (_, until) => until - (until % 3_600_000),
        log,
        now,
        later,
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

/** The place of a chat, where it is one of its own. */
function placeOf({ platform, id }: Chat): PlaceKey {
  return placeKey(platform, id);
}

/** The chat of a test's chat or channel. */
export function telegramChat({ id }: { readonly id: number }): Chat {
  return { platform: "telegram", id: String(id) };
}

export function discordChat(id: string): Chat {
  return { platform: "discord", id };
}
