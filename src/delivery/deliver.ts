import type { Bulletin } from "../racing/bulletin.ts";
import { MS_A_DAY } from "../racing/day.ts";
import type { Platform } from "../talk/platform.ts";
import { openAlerts } from "./alerts.ts";
import { openBell } from "./bell.ts";
import { openBlocks } from "./blocks.ts";
import { openChats } from "./chats.ts";
import { digestsFor } from "./digests.ts";
import { LIMITS } from "./limits.ts";
import type { DeliveryMeans, Means } from "./means.ts";
import { noticesFor } from "./notices.ts";
import { openPosts } from "./posts.ts";
import { remindersFor } from "./reminders.ts";
import { retriesFor } from "./retries.ts";
import { openSender } from "./sender.ts";
import { shutChat } from "./shut.ts";

/** How long what is under way may take when the bot stops. */
const PATIENCE_MS = 1500;

/** For so long messages can be mended: later Telegram deletes none any more, and nobody scrolls that far. */
const MENDED_FOR_MS = 2 * MS_A_DAY;

/** Tells what is to be told, kept until it was told. */
export interface Delivery {
  /** There is something to tell, maybe, or somebody let the bot in again. */
  wake(): void;
  /** Looks after what comes with time; to be called each minute. Rejects where the store does. */
  sweep(): Promise<void>;
  /** Begins to tell nothing more, and waits a moment for what is being told. */
  stop(): Promise<void>;
}

/** What is told on one platform. */
interface Desk {
  wake(): void;
  sweep(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Tells on each platform at its pace, and each chat for itself. What could not be told is tried again. That something was told is
 * kept afterwards: after a crash in between it is told again, where the platform lets us.
 */
export function createDelivery(means: DeliveryMeans): Delivery {
  const { store, platforms, now, later } = means;
  let published: Promise<readonly Bulletin[]> | undefined;
  const news = () => {
    published ??= store.bulletinsAfter(0).catch((error: unknown) => {
      published = undefined; // Whoever needs it next asks anew.
      throw error;
    });
    return published;
  };
  const desks = platforms.map((platform) => openDesk(means, platform, news));
  return {
    wake() {
      published = undefined;
      for (const desk of desks) desk.wake();
    },
    async sweep() {
      published = undefined;
      await store.forgetMessages(now() - MENDED_FOR_MS);
      for (const desk of desks) await desk.sweep();
    },
    async stop() {
      const patience = openBell(now, later);
      await Promise.race([
        Promise.all(desks.map((desk) => desk.stop())).then(() => patience.ring()),
        patience.until(now() + PATIENCE_MS),
      ]);
    },
  };
}

function openDesk(
  { store, log, now, later, ...phrasing }: DeliveryMeans,
  platform: Platform,
  news: Means["news"],
): Desk {
  const limits = LIMITS[platform.name];
  const chats = openChats(limits.of);
  const shut: Means["shut"] = async (chat, why) => {
    retries.postpone(chat);
    await shutChat(store, chat, why, now());
  };
  const say = openPosts(platform);
  const means: Means = { ...phrasing, store, log, now, platform, say, chats, shut, news };
  const blocks = openBlocks(openAlerts(means), means);
  const reminders = remindersFor(means);
  const retries = retriesFor(means, () => blocks.lookAgain());
  const sender = openSender({
    platform,
    sources: [noticesFor(means), blocks, digestsFor(means), reminders, retries],
    chats,
    limits,
    keepFault: store.keepFault,
    onSetBack: () => blocks.lookAgain(),
    isHandedOver: async () => (await store.handedOver()) !== undefined,
    log,
    now,
    ...(later !== undefined && { later }),
  });
  return {
    wake() {
      blocks.lookAgain();
      sender.wake();
    },
    async sweep() {
      await reminders.sweep();
      await retries.sweep();
      sender.wake();
    },
    stop: () => sender.stop(),
  };
}
