import { expect } from "vitest";
import { chatKey, placeKey } from "../../src/audience/chat.ts";
import type { DigestSubscription } from "../../src/audience/digest-subscription.ts";
import { nextDue } from "../../src/timetable/next-due.ts";
import { aDiscord, eventually } from "../platforms/discord/paddock.ts";
import { freshFolder } from "../support/folders.ts";
import { aDigest } from "../support/subscriptions.ts";
import { sure } from "../support/sure.ts";
import { type RunningBot, startBot } from "./bot.ts";
import { aTelegram } from "./telegram-scene.ts";

const QUARTER_MS = 15 * 60_000;

/** The whole bot on both platforms in a time of its own, which can be closed and opened again on the same store. */
export async function digestsOnBoth(start: string) {
  const [discord, telegram] = [await aDiscord(), await aTelegram()];
  const folder = freshFolder();
  let ahead = Date.parse(start) - Date.now();
  const now = () => Date.now() + ahead;
  let bot: RunningBot | undefined;
  const house = () => sure(bot).house;
  const scene = {
    discord,
    telegram,
    now,
    house,
    lines: () => sure(bot).lines,
    async open() {
      bot = await startBot({ discord, telegram, folder, now });
      await eventually(() =>
        house()
          .platforms()
          .every((platform) => platform.isConnected()),
      ).toBe(true);
    },
    async close() {
      await bot?.stop();
      bot = undefined;
    },
    jump(instant: string) {
      ahead = Date.parse(instant) - Date.now();
    },
    sweep: () => sure(house().delivery()).sweep(),
    /** Waits until nothing is due. */
    async settled() {
      await scene.sweep();
      const due = async () =>
        (
          await Promise.all((["discord", "telegram"] as const).map((name) => house().store.digestsDue(name, now(), 1)))
        ).flat();
      await expect.poll(due, { timeout: 10_000 }).toEqual([]);
    },
    /** Lets time go on to an instant, looking each quarter of an hour what is due, as the schedule does each minute. */
    async goTo(instant: string) {
      const end = Date.parse(instant);
      while (now() < end) {
        ahead = Math.min(now() + QUARTER_MS, end) - Date.now();
        await scene.settled();
      }
    },
    /** Keeps a digest that is due next by its own schedule. */
    add(told: Partial<DigestSubscription>) {
      const digest = aDigest(told);
      const { cron, zone } = digest;
      return house().store.changeDigest(digest.id, () => ({ ...digest, due: nextDue(cron, zone, now()) }));
    },
    inTelegram(chat: { readonly id: number }, thread?: number) {
      const key = { platform: "telegram", id: String(chat.id), ...(thread && { thread: String(thread) }) } as const;
      return { chat: chatKey(key), place: placeKey("telegram", key.id) };
    },
    inDiscord: (guild: string, id: string) => ({
      chat: chatKey({ platform: "discord", id }),
      place: placeKey("discord", guild),
    }),
  };
  await scene.open();
  return scene;
}
