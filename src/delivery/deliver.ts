import { type ChatKey, chatOf, type PlaceKey } from "../audience/chat.ts";
import type { Log } from "../log.ts";
import { addDays, fromMs } from "../racing/day.ts";
import type { PressChanges } from "../store/press.ts";
import type { Notice } from "../store/press-records.ts";
import type { Store } from "../store/store.ts";
import type { Platform } from "../talk/platform.ts";
import type { Reply } from "../talk/reply.ts";
import { type Later, openPauses } from "./pauses.ts";

/** How long to wait before the first try after a failed one, and at most. */
const FIRST_RETRY_MS = 5000;
const LAST_RETRY_MS = 60 * 60 * 1000;

/** What could not be told for so long is news no more. */
const GIVEN_UP_AFTER_DAYS = 7;

/** How long what is under way may take when the bot stops. */
const PATIENCE_MS = 1500;

interface Means {
  readonly store: Pick<Store, "notices" | "change" | "desks" | "handedOver">;
  /** Those that run; what is for another one is kept. */
  readonly platforms: readonly Platform[];
  /** What a notice says by the settings of a place; `undefined` where there is nothing to say any more. */
  phrase(notice: Notice, place: PlaceKey | undefined): Promise<Reply | undefined>;
  readonly log: Log;
  now(): number;
  readonly later?: Later;
}

/** Tells what is to be told, kept until it was told. */
export interface Delivery {
  /** There is something to tell, maybe. */
  wake(): void;
  /** Begins to tell nothing more, and waits a moment for what is being told. */
  stop(): Promise<void>;
}

/**
 * Tells each chat its notices one after the other, the oldest first, and each chat for itself. What could not be told is tried
 * again. A notice is forgotten when it was told: after a crash in between it is told again, where the platform lets us.
 */
export function createDelivery({ store, platforms, phrase, log, now, later }: Means): Delivery {
  const lanes = new Map<ChatKey, Promise<void>>();
  /** Notices that were told and could not be forgotten yet. */
  const told = new Set<string>();
  const pauses = openPauses(later);
  let wakes = 0;
  let isStopped = false;

  const platformOf = (chat: ChatKey) => platforms.find(({ name }) => name === chatOf(chat).platform);

  /** What is to be told now, by this machine. */
  async function due(): Promise<readonly Notice[]> {
    return isStopped || (await store.handedOver()) !== undefined ? [] : store.notices();
  }

  async function look(): Promise<void> {
    for (const { chat } of await due()) {
      const platform = platformOf(chat);
      if (platform !== undefined && !lanes.has(chat)) lanes.set(chat, openLane(chat, platform));
    }
  }

  async function openLane(chat: ChatKey, platform: Platform): Promise<void> {
    try {
      await tellAll(chat, platform);
      await look(); // The chat may have got another id meanwhile, and with it what is left to tell.
    } catch (error) {
      lanes.delete(chat);
      log.error({ error, chat }, "What is to be told could not be read or forgotten");
    }
  }

  async function tellAll(chat: ChatKey, platform: Platform): Promise<void> {
    let waitMs = FIRST_RETRY_MS;
    for (;;) {
      const seen = wakes;
      const notice = (await due()).find((each) => each.chat === chat);
      if (notice === undefined) {
        if (seen !== wakes && !isStopped) continue; // More may have come while nobody looked.
        lanes.delete(chat);
        return;
      }
      if (!platform.isConnected()) {
        await pauses.pause(FIRST_RETRY_MS);
      } else if (await isTold(notice, platform)) {
        waitMs = FIRST_RETRY_MS;
      } else {
        await pauses.pause(waitMs);
        waitMs = Math.min(waitMs * 2, LAST_RETRY_MS);
      }
    }
  }

  /** Whether a notice was told, or need not be told any more. */
  async function isTold(notice: Notice, platform: Platform): Promise<boolean> {
    try {
      await tell(notice, platform);
      return true;
    } catch (error) {
      if (isStopped) return false;
      const about = { error, notice: notice.id, chat: notice.chat };
      if (addDays(notice.since, GIVEN_UP_AFTER_DAYS) > fromMs(now())) {
        log.warn(about, "Something was not told; it will be tried again");
        return false;
      }
      log.error(about, "Something could not be told for a week, and will not be");
      await store.change({ noticesGone: [notice.id] });
      return true;
    }
  }

  async function tell(notice: Notice, platform: Platform): Promise<void> {
    const { id } = notice;
    const chat = chatOf(notice.chat);
    const reply = told.has(id) ? undefined : await phrase(notice, await platform.placeOf(chat));
    const posted = reply === undefined ? undefined : await platform.post(chat, reply, { once: id });
    if (posted?.kind === "shut") return store.change(await goneWith(notice.chat));
    told.add(id);
    await store.change({ noticesGone: [id] });
    told.delete(id);
  }

  /** Whatever was for a chat in which the bot may not write any more. */
  async function goneWith(chat: ChatKey): Promise<PressChanges> {
    const noticesGone = (await store.notices()).filter((each) => each.chat === chat).map(({ id }) => id);
    const isDesk = (await store.desks()).some((desk) => desk.chat === chat);
    return { noticesGone, ...(isDesk && { desksGone: [chat] }) };
  }

  return {
    wake() {
      wakes += 1;
      look().catch((error: unknown) => log.error({ error }, "What is to be told could not be read"));
    },
    async stop() {
      isStopped = true;
      pauses.end();
      const patience = openPauses();
      await Promise.race([Promise.all(lanes.values()), patience.pause(PATIENCE_MS)]);
      patience.end();
    },
  };
}
