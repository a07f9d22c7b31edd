import { describe, expect, it } from "vitest";
import { chatKey } from "../../src/audience/chat.ts";
import { eventually, words } from "../platforms/discord/paddock.ts";
import { theDay } from "../support/facts.ts";
import { aReply } from "../support/replies.ts";
import { aDesk, type Desk, discordChat, TODAY, telegramChat } from "./desk.ts";

const REFUSED = { kind: "error", code: 400, description: "Bad Request: can't parse entities" } as const;

async function aDeskOfTwo() {
  const desk = await aDesk();
  const [ada, bob] = [desk.telegram.person({ firstName: "Ada" }), desk.telegram.person({ firstName: "Bob" })];
  const channel = desk.discord.channel(desk.discord.guild({ name: "Paddock" }), { name: "desk" });
  const said = ({ chat }: typeof ada) => desk.telegram.messagesIn(chat).map(({ text }) => text);
  return { ...desk, ada, bob, channel, said };
}

const keptIn = (desk: Desk) => eventually(() => desk.kept());

describe("stopping", () => {
  it("waits a moment for what is under way, by the clock that it is given", async () => {
    const desk = await aDesk();
    let asked = 0;
    const delivery = desk.delivery({
      phrase: () => {
        asked += 1;
        return new Promise(() => undefined);
      },
    });
    await desk.keep(["a", telegramChat(desk.telegram.person({ firstName: "Ada" }).chat)]);
    delivery.wake();
    await eventually(() => asked).toBe(1);
    const began = performance.now();
    const stopped = delivery.stop();
    desk.clock.leap(1500);
    await stopped;
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe("what is to be told", () => {
  it("is told once in each chat, in order, and then forgotten", async () => {
    const desk = await aDeskOfTwo();
    const { ada, bob, channel, discord, said } = desk;
    await desk.keep(["a1", telegramChat(ada.chat)], ["b1", telegramChat(bob.chat)], ["c1", discordChat(channel)]);
    await desk.keep(["a2", telegramChat(ada.chat)], ["c2", discordChat(channel)]);
    const delivery = desk.delivery();
    for (let n = 0; n < 100; n += 1) delivery.wake();
    await keptIn(desk).toEqual([]);
    expect([said(ada), said(bob)]).toEqual([["a1", "a2"], ["b1"]]);
    expect(discord.messagesIn(channel).map(words)).toEqual(["c1", "c2"]);
    await desk.keep(["a3", telegramChat(ada.chat)]);
    delivery.wake();
    await keptIn(desk).toEqual([]);
    expect(said(ada)).toEqual(["a1", "a2", "a3"]);
  });

  it("is phrased by the settings that hold there", async () => {
    const desk = await aDeskOfTwo();
    await desk.keep(["a", telegramChat(desk.ada.chat)], ["c", discordChat(desk.channel)]);
    desk.delivery({ phrase: async (_, place) => aReply(`For ${place}`) }).wake();
    await keptIn(desk).toEqual([]);
    expect(desk.said(desk.ada)).toEqual([`For telegram:${desk.ada.chat.id}`]);
    expect(desk.discord.messagesIn(desk.channel).map(words)).toEqual([expect.stringMatching(/^For discord:\d+$/)]);
  });

  it("is forgotten unsaid where there is nothing to say any more", async () => {
    const desk = await aDeskOfTwo();
    await desk.keep(["old", telegramChat(desk.ada.chat)], ["new", telegramChat(desk.ada.chat)]);
    desk.delivery({ phrase: async ({ id }) => (id === "old" ? undefined : aReply(id)) }).wake();
    await keptIn(desk).toEqual([]);
    expect(desk.said(desk.ada)).toEqual(["new"]);
  });

  it("is tried again later and later, in order, while others hear theirs", async () => {
    const desk = await aDeskOfTwo();
    const { ada, bob, clock, telegram } = desk;
    await desk.keep(["a1", telegramChat(ada.chat)], ["a2", telegramChat(ada.chat)]);
    telegram.fail("sendMessage", REFUSED, 11);
    const delivery = desk.delivery();
    const tries = () => telegram.requests.filter(({ method }) => method === "sendMessage").length;
    await eventually(tries).toBe(1);
    for (const [failed, seconds] of [5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560].entries()) {
      await eventually(() => clock.longestWait() > (seconds - 1) * 1000).toBe(true);
      clock.leap((seconds - 1) * 1000);
      delivery.wake();
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(tries()).toBe(failed + 1);
      clock.leap(1000);
      await eventually(tries).toBe(failed + 2);
    }
    await desk.keep(["b1", telegramChat(bob.chat)]);
    delivery.wake();
    await eventually(() => desk.said(bob)).toEqual(["b1"]);
    expect(desk.said(ada)).toEqual([]);
    clock.leap(3_600_000);
    await keptIn(desk).toEqual([]);
    expect(desk.said(ada)).toEqual(["a1", "a2"]);
    expect(desk.lines.filter((line) => line.includes("it will be tried again"))).toHaveLength(11);
  });

  it.each([
    [0, 2000],
    [-3, 2000],
    ["soon", 2000],
    [1e9, 3_600_000],
  ])("waits for no other time than there is where Telegram wants it told again after %s s", async (after, leapMs) => {
    const desk = await aDeskOfTwo();
    await desk.keep(["a1", telegramChat(desk.ada.chat)]);
    const parameters = { retry_after: after as number };
    desk.telegram.fail("sendMessage", { kind: "error", code: 429, description: "Too Many Requests", parameters });
    desk.delivery().wake();
    await eventually(() => desk.lines.some((line) => line.includes("wants nothing more for a while"))).toBe(true);
    desk.clock.leap(leapMs);
    await keptIn(desk).toEqual([]);
    expect(desk.said(desk.ada)).toEqual(["a1"]);
  });

  it("is told after a restart where it was not before", async () => {
    const desk = await aDeskOfTwo();
    await desk.keep(["a1", telegramChat(desk.ada.chat)]);
    desk.telegram.fail("sendMessage", REFUSED);
    const before = desk.delivery();
    before.wake();
    await eventually(() => desk.lines.some((line) => line.includes("it will be tried again"))).toBe(true);
    await before.stop();
    desk.clock.leap(60_000);
    before.wake();
    expect(await desk.kept()).toEqual(["a1"]);
    desk.delivery().wake();
    await keptIn(desk).toEqual([]);
    expect(desk.said(desk.ada)).toEqual(["a1"]);
  });

  it("is told once on Discord, although the bot died before it could forget it", async () => {
    const desk = await aDeskOfTwo();
    await desk.keep(["c1", discordChat(desk.channel)]);
    desk.delivery().wake();
    await keptIn(desk).toEqual([]);
    await desk.keep(["c1", discordChat(desk.channel)]);
    desk.delivery().wake();
    await keptIn(desk).toEqual([]);
    expect(desk.discord.messagesIn(desk.channel)).toHaveLength(1);
  });

  it("is given up after a week of failures, and said so in the log", async () => {
    const desk = await aDeskOfTwo();
    await desk.keep(["a1", telegramChat(desk.ada.chat)]);
    desk
      .delivery({
        phrase: async () => {
          throw new Error("There are no words for it");
        },
      })
      .wake();
    await eventually(() => desk.lines.some((line) => line.includes("it will be tried again"))).toBe(true);
    desk.clock.leap(7 * 86_400_000);
    await keptIn(desk).toEqual([]);
    expect(desk.lines.filter((line) => line.includes("could not be told for a week"))).toHaveLength(1);
  });
});

describe("what is for a chat", () => {
  const of = (chat: ReturnType<typeof telegramChat>) => ({ chat: chatKey(chat), by: "terminal", since: theDay(TODAY) });

  it("in which the bot may not write any more is forgotten, and so is that proposals go there", async () => {
    const desk = await aDeskOfTwo();
    const { ada, bob, channel, store, telegram } = desk;
    const chats = [telegramChat(ada.chat), telegramChat(bob.chat), discordChat(channel)];
    await store.change({ desks: chats.map(of) });
    await desk.keep(["a1", telegramChat(ada.chat)], ["a2", telegramChat(ada.chat)], ["c1", discordChat(channel)]);
    await desk.keep(["b1", telegramChat(bob.chat)]);
    ada.blocks();
    desk.discord.deletesChannel(channel);
    desk.delivery().wake();
    await keptIn(desk).toEqual([]);
    expect(desk.said(bob)).toEqual(["b1"]);
    expect(await store.desks()).toEqual([of(telegramChat(bob.chat))]);
    const tried = telegram.requests.filter(({ params: { chat_id } }) => chat_id === ada.chat.id);
    expect(tried).toHaveLength(1);
  });

  it("that became a supergroup is told there, and what comes later too", async () => {
    const desk = await aDeskOfTwo();
    const { ada, store, telegram } = desk;
    const group = telegram.group({ title: "Pit wall", type: "group", administrators: [ada] });
    await store.change({ desks: [of(telegramChat(group))] });
    await desk.keep(["g1", telegramChat(group)], ["g2", telegramChat(group)]);
    const supergroup = telegram.group({ title: "Pit wall", administrators: [ada] });
    const parameters = { migrate_to_chat_id: supergroup.id };
    const description = "Bad Request: group chat was upgraded to a supergroup chat";
    telegram.fail("sendMessage", { kind: "error", code: 400, description, parameters });
    desk.delivery().wake();
    await keptIn(desk).toEqual([]);
    expect(telegram.messagesIn(supergroup).map(({ text }) => text)).toEqual(["g1", "g2"]);
    expect(await store.desks()).toEqual([of(telegramChat(supergroup))]);
  });

  it("on a platform that does not run is kept", async () => {
    const desk = await aDeskOfTwo();
    await desk.keep(["a1", telegramChat(desk.ada.chat)], ["c1", discordChat(desk.channel)]);
    desk.delivery({ platforms: desk.platforms.filter(({ name }) => name === "discord") }).wake();
    await keptIn(desk).toEqual(["a1"]);
  });

  it("on a platform that is not reached is kept until it is", async () => {
    const desk = await aDeskOfTwo();
    await desk.keep(["c1", discordChat(desk.channel)]);
    const [discord] = desk.platforms;
    desk.discord.gateway.down(500);
    await eventually(() => discord?.isConnected()).toBe(false);
    desk.delivery().wake();
    await eventually(() => desk.clock.longestWait() > 4000).toBe(true);
    expect(await desk.kept()).toEqual(["c1"]);
    await eventually(() => discord?.isConnected()).toBe(true);
    desk.clock.leap(5000);
    await keptIn(desk).toEqual([]);
  });

  it("is kept where another machine tells", async () => {
    const desk = await aDeskOfTwo();
    await desk.keep(["a1", telegramChat(desk.ada.chat)]);
    await desk.store.handOver(theDay(TODAY));
    const delivery = desk.delivery();
    delivery.wake();
    await delivery.stop();
    expect([await desk.kept(), desk.said(desk.ada)]).toEqual([["a1"], []]);
  });
});
