import { describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import type { House } from "../../src/house.ts";
import { theDay } from "../support/facts.ts";
import { answer, botOnTelegram, inGroup, said } from "./telegram-scene.ts";

const ZONE = "/settings zone:Asia/Tokyo";

function zoneOf({ store }: House, { id }: { readonly id: number }) {
  return store.preferences(placeKey("telegram", String(id))).then(({ timeZone }) => timeZone);
}

describe("a private chat that blocks the bot on Telegram", () => {
  it("keeps its settings for a while, and has them when it comes back", async () => {
    const { telegram, bot } = await botOnTelegram();
    const [ada, bob] = [telegram.person({ firstName: "Ada" }), telegram.person({ firstName: "Bob" })];
    await answer(telegram, ada, ZONE);
    await answer(telegram, bob, ZONE);
    ada.blocks();
    ada.unblocks();
    bob.blocks();
    await answer(telegram, telegram.person({ firstName: "Zoe" }), "/about");
    expect((await answer(telegram, ada, "/settings")).text).toMatch(/Asia\/Tokyo/);
    expect(await zoneOf(bot.house, bob.chat)).toBe("Asia/Tokyo");
    expect(await bot.house.store.forgetLeft(theDay("2023-11-10"))).toBe(1);
    expect(await zoneOf(bot.house, bob.chat)).toBeUndefined();
    expect(await zoneOf(bot.house, ada.chat)).toBe("Asia/Tokyo");
  });

  it("is noticed when something is sent, without an alarm", async () => {
    const { telegram, bot } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada" });
    await answer(telegram, ada, ZONE);
    ada.deletesAccount();
    telegram.update({ message: { message_id: 900, date: 0, chat: ada.chat, from: ada.user, text: "/about" } });
    expect((await telegram.next("sendMessage", ({ chat_id }) => chat_id === ada.chat.id)).status).toBe(403);
    await answer(telegram, telegram.person({ firstName: "Zoe" }), "/about");
    await expect.poll(() => bot.house.store.forgetLeft(theDay("2023-11-10"))).toBe(1);
    expect(bot.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});

describe("a private chat that seemed to be gone on Telegram", () => {
  it("is there again when somebody writes in it", async () => {
    const { telegram, bot } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada" });
    await answer(telegram, ada, ZONE);
    const description = "Forbidden: bot was blocked by the user";
    telegram.fail("sendMessage", { kind: "error", code: 403, description });
    ada.says("/about");
    await telegram.next("sendMessage");
    expect((await answer(telegram, ada, "/settings")).text).toMatch(/Asia\/Tokyo/);
    expect(await bot.house.store.forgetLeft(theDay("2023-11-10"))).toBe(0);
  });
});

describe("a group on Telegram", () => {
  it("that removes the bot keeps its settings for a while, and has them when the bot is back", async () => {
    const { telegram, bot, ada, chat } = await inGroup();
    await answer(telegram, ada, ZONE, { chat });
    ada.removesBot(chat);
    await answer(telegram, telegram.person({ firstName: "Zoe" }), "/about");
    expect(await zoneOf(bot.house, chat)).toBe("Asia/Tokyo");
    ada.addsBot(chat);
    expect((await answer(telegram, ada, "/settings", { chat })).text).toMatch(/Asia\/Tokyo/);
    expect(await bot.house.store.forgetLeft(theDay("2023-11-10"))).toBe(0);
    ada.removesBot(chat);
    await expect.poll(() => bot.house.store.forgetLeft(theDay("2023-11-10"))).toBe(1);
  });

  it.each([
    [400, "Bad Request: not enough rights to send text messages to the chat"],
    [403, "Forbidden: CHAT_WRITE_FORBIDDEN"],
    [400, "Bad Request: TOPIC_CLOSED"],
  ])("where the bot may not write, %i %s, is told to the operator once and not left", async (code, description) => {
    const { telegram, bot, ada, chat } = await inGroup();
    await answer(telegram, ada, ZONE, { chat });
    telegram.fail("sendMessage", { kind: "error", code, description });
    ada.says("/about", { chat });
    await telegram.next("sendMessage");
    expect((await answer(telegram, ada, "/about", { chat })).text).toMatch(/^I am Pitboard/);
    expect(bot.lines.filter((line) => line.includes("does not let me write there"))).toHaveLength(1);
    expect(bot.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
    expect(await bot.house.store.forgetLeft(theDay("2023-11-10"))).toBe(0);
  });

  it("that becomes a supergroup keeps its settings", async () => {
    const { telegram, bot, ada, chat } = await inGroup({ type: "group" });
    await answer(telegram, ada, ZONE, { chat });
    const supergroup = telegram.migrates(chat);
    expect((await answer(telegram, ada, "/settings", { chat: supergroup })).text).toMatch(/Asia\/Tokyo/);
    expect(await bot.house.store.places()).toEqual([`telegram:${supergroup.id}`]);
  });

  it("that became a supergroup while the answer was on its way gets it there", async () => {
    const { telegram, bot, ada, chat } = await inGroup({ type: "group" });
    await answer(telegram, ada, ZONE, { chat });
    const supergroup = telegram.group({ title: "Pit wall", administrators: [ada] });
    const parameters = { migrate_to_chat_id: supergroup.id };
    const description = "Bad Request: group chat was upgraded to a supergroup chat";
    telegram.fail("sendMessage", { kind: "error", code: 400, description, parameters });
    ada.says("/about", { chat });
    expect((await said(telegram, supergroup)).text).toMatch(/^I am Pitboard/);
    expect(await bot.house.store.places()).toEqual([`telegram:${supergroup.id}`]);
  });
});

describe("a channel on Telegram", () => {
  async function withChannel(botStatus: "administrator" | "member" | "left" = "administrator") {
    const { telegram, bot } = await botOnTelegram();
    const [ada, bob] = [telegram.person({ firstName: "Ada" }), telegram.person({ firstName: "Bob" })];
    const channel = telegram.channel({
      title: "<Grid> & news",
      username: "gridnews",
      administrators: [ada],
      botStatus,
    });
    return { telegram, bot, ada, bob, channel };
  }

  it("that lets the bot in: who did it is told how to set it up", async () => {
    const { telegram, ada, channel } = await withChannel("left");
    ada.addsBot(channel, "administrator");
    expect((await said(telegram, ada.chat)).text).toBe(
      "I am in <Grid> & news now. Set me up for it from here: /settings channel:@gridnews language:en",
    );
    expect(telegram.messagesIn(channel)).toEqual([]);
  });

  it("that lets the bot in by somebody who never wrote to it alarms nobody", async () => {
    const { telegram, bot, channel } = await withChannel("left");
    const eve = telegram.person({ firstName: "Eve", hasStarted: false });
    eve.addsBot(channel, "administrator");
    expect((await telegram.next("sendMessage")).status).toBe(403);
    await answer(telegram, telegram.person({ firstName: "Zoe" }), "/about");
    expect(bot.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it("is set up by its administrator from the private chat", async () => {
    const { telegram, bot, ada, channel } = await withChannel();
    const set = await answer(telegram, ada, "/settings channel:@gridnews zone:Asia/Tokyo");
    expect(set.text).toMatch(/^Done\.\n\nSettings of @gridnews\n/);
    expect(await zoneOf(bot.house, channel)).toBe("Asia/Tokyo");
    expect(await zoneOf(bot.house, ada.chat)).toBeUndefined();
    const byNumber = await answer(telegram, ada, `/settings channel:${channel.id}`);
    expect(byNumber.text).toMatch(/Asia\/Tokyo/);
    const asked = await answer(telegram, ada, "/forget channel:@gridnews");
    await ada.taps(asked, "Yes, forget it all");
    expect(await bot.house.store.places()).toEqual([]);
  });

  it("is set up by nobody else", async () => {
    const { telegram, bot, bob } = await withChannel();
    const refused = await answer(telegram, bob, "/settings channel:@gridnews zone:Asia/Tokyo");
    expect(refused.text).toMatch(/^Only those who manage/);
    expect(await bob.taps(refused, { data: "1:forget:cyes:h@gridnews" })).toMatchObject({
      text: expect.stringMatching(/^Only those who manage/),
    });
    expect(await bot.house.store.places()).toEqual([]);
  });

  it("tells nobody else what it is told", async () => {
    const { telegram, ada, bob } = await withChannel();
    expect((await answer(telegram, ada, "/alerts on wec channel:@gridnews")).text).toContain("FIA WEC");
    for (const command of ["/alerts show", "/alerts off", "/alerts on", "/digest show", "/settings"]) {
      const refused = await answer(telegram, bob, `${command} channel:@gridnews`);
      expect(refused.text, command).toMatch(/^Only those who manage/);
      expect(refused.text, command).not.toContain("WEC");
    }
  });

  it("that a group's message names is meant, and not the group", async () => {
    const { telegram, bot, ada, channel } = await withChannel();
    const chat = telegram.group({ title: "Pit wall", administrators: [ada] });
    await answer(telegram, ada, "/settings channel:@gridnews zone:Asia/Tokyo", { chat });
    expect(await bot.house.store.places()).toEqual([`telegram:${channel.id}`]);
  });

  it.each(["@nowhere", "@", "-1001234567890", "<b>", "@ada"])("that there is not, %s, is said so", async (name) => {
    const { telegram, bot, ada } = await withChannel();
    const refused = await answer(telegram, ada, `/settings channel:${name} zone:Asia/Tokyo`);
    expect(refused.text).toContain(`I know no channel “${name}”. Make me an administrator there first`);
    expect(await bot.house.store.places()).toEqual([]);
  });

  it("where the bot is no administrator is not set up", async () => {
    const { telegram, ada } = await withChannel("left");
    expect((await answer(telegram, ada, "/settings channel:@gridnews")).text).toMatch(/^I know no channel “@gridnews”/);
  });
});
