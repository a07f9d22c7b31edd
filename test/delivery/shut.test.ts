import { describe, expect, it } from "vitest";
import { chatKey, placeKey } from "../../src/audience/chat.ts";
import { eventually } from "../platforms/discord/paddock.ts";
import { aDigest } from "../support/subscriptions.ts";
import { aDesk, discordChat, NOON, telegramChat } from "./desk.ts";

const DAY_MS = 86_400_000;

async function aDeskWithAGroup() {
  const desk = await aDesk();
  const [ada, bob] = [desk.telegram.person({ firstName: "Ada" }), desk.telegram.person({ firstName: "Bob" })];
  const group = desk.telegram.group({ title: "Pit wall", administrators: [ada] });
  const chat = chatKey(telegramChat(group));
  const by = placeKey("telegram", String(ada.chat.id));
  await desk.subscribe(telegramChat(group), { by });
  await desk.store.changeDigest("abc234", () =>
    aDigest({ chat, place: placeKey("telegram", String(group.id)), by, due: NOON + 9 * DAY_MS }),
  );
  const heard = ({ id }: { readonly id: number }) => desk.telegram.messagesIn({ id }).map(({ text }) => text);
  const paused = async () => [(await desk.store.alertsIn(chat))?.paused, (await desk.store.digest("abc234"))?.paused];
  return { ...desk, ada, bob, group, chat, heard, paused };
}

describe("a chat in which the bot may not write any more", () => {
  it("is told nothing, for a reason that is kept, and whoever set that up hears of it once", async () => {
    const desk = await aDeskWithAGroup();
    const { ada, group, telegram } = desk;
    ada.removesBot(group);
    await desk.publish();
    const delivery = desk.delivery();
    await eventually(async () => (await desk.paused()).map((pause) => pause?.why)).toEqual(["removed", "removed"]);
    delivery.wake(); // Any notice wakes it, in the newsroom.
    await eventually(() => desk.heard(ada.chat).length).toBe(1);
    expect(desk.heard(ada.chat)[0]).toMatch(/^paused telegram:-/);
    await desk.publish();
    desk.clock.leap(5000);
    delivery.wake();
    await eventually(async () => (await desk.store.watermarks("telegram"))[0]?.told).toBe(2);
    const tries = telegram.requests.filter(({ params }) => params["chat_id"] === group.id && "text" in params);
    expect([tries.length, desk.heard(ada.chat).length]).toEqual([1, 1]);
  });

  it("is asked once a day whether it may be told again, and told then what is news still", async () => {
    const desk = await aDeskWithAGroup();
    const { group, telegram, clock } = desk;
    const paused = { why: "no-right", since: "2026-11-20" as never } as const;
    await desk.subscribe(telegramChat(group), { paused });
    const delivery = desk.delivery();
    await desk.publish();
    delivery.wake();
    await eventually(async () => (await desk.store.watermarks("telegram"))[0]?.told).toBe(1);
    expect(desk.heard(group)).toEqual([]);
    await delivery.sweep();
    await eventually(async () => (await desk.store.alertsIn(desk.chat))?.paused).toBeUndefined();
    await eventually(() => desk.heard(group)).toEqual(["n1"]);
    desk.ada.removesBot(group);
    await eventually(() => telegram.requests.some(({ method }) => method === "getUpdates")).toBe(true);
    clock.leap(5000);
    await desk.publish();
    delivery.wake();
    await eventually(async () => (await desk.store.alertsIn(desk.chat))?.paused?.why).toBe("removed");
    const asked = () => telegram.requests.filter(({ method }) => /^getChat/.test(method)).length;
    const before = asked();
    await delivery.sweep();
    for (let hour = 0; hour < 23; hour += 1) {
      clock.leap(DAY_MS / 24);
      await delivery.sweep();
    }
    expect(asked()).toBe(before);
    clock.leap(DAY_MS / 24);
    await delivery.sweep();
    await eventually(() => asked() > before).toBe(true);
    expect((await desk.store.alertsIn(desk.chat))?.paused?.why).toBe("removed");
  });

  it("keeps the other chats of its platform and of others from nothing", async () => {
    const desk = await aDeskWithAGroup();
    const channel = desk.discord.channel(desk.discord.guild({ name: "Paddock" }), { name: "gone" });
    await desk.subscribe(discordChat(channel));
    await desk.subscribe(telegramChat(desk.bob.chat));
    desk.discord.deletesChannel(channel);
    desk.ada.removesBot(desk.group);
    await desk.publish();
    desk.delivery();
    await eventually(() => desk.heard(desk.bob.chat)).toEqual(["n1"]);
    await eventually(async () => (await desk.store.alertsIn(chatKey(discordChat(channel))))?.paused?.why).toBe(
      "chat-gone",
    );
  });
});
