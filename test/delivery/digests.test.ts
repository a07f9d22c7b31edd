import { describe, expect, it } from "vitest";
import { type Chat, chatKey, placeKey } from "../../src/audience/chat.ts";
import type { DigestSubscription } from "../../src/audience/digest-subscription.ts";
import { eventually } from "../platforms/discord/paddock.ts";
import { aReply } from "../support/replies.ts";
import { aDigest } from "../support/subscriptions.ts";
import { aDesk, NOON, telegramChat } from "./desk.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

async function aDeskWithDigests() {
  const desk = await aDesk();
  const ada = desk.telegram.person({ firstName: "Ada" });
  const add = (told: Partial<DigestSubscription> = {}, chat: Chat = telegramChat(ada.chat)) => {
    const digest = aDigest({ chat: chatKey(chat), place: placeKey("telegram", chat.id), ...told });
    return desk.store.changeDigest(digest.id, () => digest);
  };
  const told = {
    digest: async ({ id, last }: DigestSubscription, at: number) => ({
      reply: aReply(
        `${id} of ${(at - NOON) / HOUR_MS >= 1 ? "later" : "noon"}${last === undefined ? ", the first" : ""}`,
      ),
      title: "A digest",
      last: { at, lines: [] },
    }),
    nextDue: ({ due }: DigestSubscription, after: number) => {
      let next = due;
      while (next <= after) next += 7 * DAY_MS;
      return next;
    },
  };
  const heard = () => desk.telegram.messagesIn(ada.chat).map(({ text }) => text);
  return { ...desk, ada, add, told, heard };
}

describe("a digest", () => {
  it("is posted when it is due, once, and then again when it is due next", async () => {
    const desk = await aDeskWithDigests();
    await desk.add({ due: NOON + 30_000 });
    const delivery = desk.delivery(desk.told);
    await delivery.sweep();
    expect(desk.heard()).toEqual([]);
    desk.clock.leap(31_000);
    await eventually(desk.heard).toEqual(["abc234 of noon, the first"]);
    for (let minute = 0; minute < 5; minute += 1) await delivery.sweep();
    await eventually(async () => (await desk.store.digest("abc234"))?.due).toBe(NOON + 30_000 + 7 * DAY_MS);
    desk.clock.leap(7 * DAY_MS);
    await delivery.sweep();
    await eventually(desk.heard).toEqual(["abc234 of noon, the first", "abc234 of later"]);
  });

  it("that was missed is posted once where that was less than a day ago, and else waits for its next time", async () => {
    const desk = await aDeskWithDigests();
    await desk.add({ id: "abc235", due: NOON - 25 * HOUR_MS });
    await desk.add({ id: "abc236", due: NOON - 23 * HOUR_MS });
    desk.delivery(desk.told);
    await eventually(desk.heard).toEqual(["abc236 of noon, the first"]);
    await eventually(async () => (await desk.store.digest("abc235"))?.due).toBe(NOON - 25 * HOUR_MS + 7 * DAY_MS);
    expect((await desk.store.digest("abc235"))?.last).toBeUndefined();
  });

  it("of each day that was missed for days is posted once, for the last day", async () => {
    const desk = await aDeskWithDigests();
    const firstDue = NOON - 75 * HOUR_MS;
    await desk.add({ due: firstDue });
    const nextDue = (_: DigestSubscription, after: number) =>
      firstDue + DAY_MS * (Math.floor((after - firstDue) / DAY_MS) + 1);
    desk.delivery({ ...desk.told, nextDue });
    await eventually(async () => (await desk.store.digest("abc234"))?.due).toBe(NOON + 21 * HOUR_MS);
    expect(desk.heard()).toEqual(["abc234 of noon, the first"]);
  });

  it("in which nothing is new is not posted where nobody wants that, and is reckoned from then on", async () => {
    const desk = await aDeskWithDigests();
    await desk.add({ due: NOON });
    desk.delivery({ ...desk.told, digest: async (_, at) => ({ title: "A digest", last: { at, lines: [] } }) });
    await eventually(async () => (await desk.store.digest("abc234"))?.last !== undefined).toBe(true);
    expect(desk.heard()).toEqual([]);
  });

  it("comes after alerts, and before reminders", async () => {
    const desk = await aDeskWithDigests();
    const people = ["Bob", "Cleo", "Dan"].map((firstName) => desk.telegram.person({ firstName }));
    const [bob, cleo, dan] = people.map(({ chat }) => telegramChat(chat));
    if (bob === undefined || cleo === undefined || dan === undefined) throw new Error("There are three");
    await desk.add({ due: NOON, id: "abc237" }, bob);
    await desk.add({ due: NOON + 9 * DAY_MS, id: "abc236", reminders: true }, dan);
    await desk.subscribe(cleo);
    await desk.publish();
    const reminder = async () => ({ reply: aReply("A race"), rounds: ["fia-wec 2026 5"] });
    const delivery = desk.delivery({ ...desk.told, reminder });
    await delivery.sweep();
    const order = () =>
      desk.telegram.requests
        .filter(({ method }) => method === "sendMessage")
        .map(({ params }) => String(params["chat_id"]));
    await eventually(order).toEqual([cleo.id, bob.id, dan.id]);
  });
});

describe("a reminder", () => {
  it("comes at the digest's own hour, once for each round, and late where that was missed", async () => {
    const desk = await aDeskWithDigests();
    await desk.add({ reminders: true, due: NOON + 9 * DAY_MS });
    const hours: number[] = [];
    const delivery = desk.delivery({
      ...desk.told,
      lastHour: (_, until) => NOON - HOUR_MS + DAY_MS * Math.floor((until - NOON + HOUR_MS) / DAY_MS),
      reminder: async ({ reminded }, at) => {
        hours.push((at - NOON) / HOUR_MS);
        return reminded.length > 0 ? undefined : { reply: aReply("A race"), rounds: ["fia-wec 2026 5"] };
      },
    });
    for (let minute = 0; minute < 3; minute += 1) await delivery.sweep();
    await eventually(desk.heard).toEqual(["A race"]);
    await eventually(async () => (await desk.store.digest("abc234"))?.reminded).toEqual(["fia-wec 2026 5"]);
    for (let hour = 0; hour < 25; hour += 1) {
      desk.clock.leap(HOUR_MS);
      await delivery.sweep();
    }
    await eventually(() => hours).toEqual([-1, 23]);
    expect(desk.heard()).toEqual(["A race"]);
  });

  it("is reckoned once for all that come at the same hour, and again when a day is over", async () => {
    const desk = await aDeskWithDigests();
    for (const id of ["abc234", "abc235", "abc236"])
      await desk.add({ id, reminders: true, due: NOON + 9 * DAY_MS, ...(id === "abc236" && { zone: "Asia/Tokyo" }) });
    const reckoned: string[] = [];
    const delivery = desk.delivery({
      ...desk.told,
      lastHour: ({ zone }, until) => {
        reckoned.push(zone);
        return until - (until % DAY_MS);
      },
    });
    for (let minute = 0; minute < 3; minute += 1) await delivery.sweep();
    expect(reckoned).toEqual(["Europe/Rome", "Asia/Tokyo"]);
    desk.clock.leap(DAY_MS);
    await delivery.sweep();
    expect(reckoned).toHaveLength(4);
  });
});
