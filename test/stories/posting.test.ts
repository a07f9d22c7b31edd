import { describe, expect, it } from "vitest";
import type { Chat } from "../../src/audience/chat.ts";
import { paragraph, text } from "../../src/talk/reply.ts";
import { aPaddock, buttons, logged, words } from "../platforms/discord/paddock.ts";
import { aReply } from "../support/replies.ts";
import { sure } from "../support/sure.ts";
import type { RunningBot } from "./bot.ts";
import { botOnTelegram, inGroup, labels, told } from "./telegram-scene.ts";

const NEWS = aReply("A new article is here.", {
  actions: [{ label: "Why", call: { command: "why", options: { series: "fia-wec" } } }],
});
const LONG = aReply(Array.from({ length: 120 }, (_, n) => paragraph(text(`${n} ${"word ".repeat(20)}`))));

const platformOf = ({ house }: RunningBot) => sure(house.platforms()[0]);

describe("what nobody asked for, on Telegram", () => {
  const on = (chat: { readonly id: number }, thread?: number): Chat => ({
    platform: "telegram",
    id: String(chat.id),
    ...(thread !== undefined && { thread: String(thread) }),
  });

  it("is said in the chat or topic, with its buttons, and on as many messages as it takes", async () => {
    const { telegram, bot, chat } = await inGroup({ isForum: true });
    const thread = telegram.topic(chat, "Desk");
    expect(await platformOf(bot).post(on(chat, thread), NEWS, { once: "a" })).toMatchObject({ kind: "posted" });
    expect(await platformOf(bot).post(on(chat), LONG, { once: "b" })).toMatchObject({ kind: "posted" });
    const [news, ...pages] = telegram.messagesIn(chat);
    expect(news).toMatchObject({ text: "A new article is here.", message_thread_id: thread });
    expect(labels(sure(news))).toEqual(["Why"]);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ message_thread_id }) => message_thread_id)).toEqual(pages.map(() => undefined));
  });

  it("is said by the settings of the group, also in a topic", async () => {
    const { bot, chat } = await inGroup({ isForum: true });
    expect(await platformOf(bot).placeOf(on(chat, 45))).toBe(`telegram:${chat.id}`);
  });

  it("follows a group that became a supergroup", async () => {
    const { telegram, bot, chat } = await inGroup({ type: "group" });
    const supergroup = telegram.migrates(chat);
    expect(await platformOf(bot).post(on(chat), NEWS, { once: "a" })).toMatchObject({ kind: "posted" });
    expect(telegram.messagesIn(supergroup).map((message) => message.text)).toEqual(["A new article is here."]);
  });

  it("has nowhere to go where the bot is blocked, removed, or was never let in, or where the topic is gone", async () => {
    const { telegram, bot } = await botOnTelegram();
    const [ada, bob] = [telegram.person({ firstName: "Ada" }), telegram.person({ firstName: "Bob" })];
    const group = telegram.group({ title: "Pit wall", administrators: [bob] });
    const forum = telegram.group({ title: "Paddock", isForum: true, administrators: [bob] });
    const thread = telegram.topic(forum, "Desk");
    telegram.closeTopic(forum, thread);
    ada.blocks();
    bob.removesBot(group);
    const shut = [
      [on(ada.chat), "blocked"],
      [on(group), "removed"],
      [on({ id: 4711 }), "chat-gone"],
      [on(forum, thread), "topic-closed"],
      [on(forum, 4711), "chat-gone"],
      [{ ...on(bob.chat), thread: "inline" }, "chat-gone"],
    ] as const;
    for (const [chat, why] of shut) {
      expect(await platformOf(bot).post(chat, NEWS, { once: "a" })).toEqual({ kind: "shut", why });
    }
    expect(told(bot, /"level":50/)).toEqual([]);
  });

  it("may be tried again where Telegram refuses it for another reason", async () => {
    const { telegram, bot } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada" });
    telegram.fail("sendMessage", { kind: "error", code: 400, description: "Bad Request: can't parse entities" });
    await expect(platformOf(bot).post(on(ada.chat), NEWS, { once: "a" })).rejects.toThrow("can't parse entities");
    expect(await platformOf(bot).post(on(ada.chat), NEWS, { once: "a" })).toMatchObject({ kind: "posted" });
  });
});

describe("what nobody asked for, on Discord", () => {
  const on = (channel: string): Chat => ({ platform: "discord", id: channel });

  it("is said in the channel or thread, with its buttons, and on as many messages as it takes", async () => {
    const { discord, bot, channel } = await aPaddock();
    const thread = discord.thread(channel, { name: "Desk", archived: true });
    expect(await platformOf(bot).post(on(thread), NEWS, { once: "a" })).toMatchObject({ kind: "posted" });
    expect(await platformOf(bot).post(on(channel), LONG, { once: "b" })).toMatchObject({ kind: "posted" });
    const [news] = discord.messagesIn(thread);
    expect([words(news), buttons(news)]).toEqual(["A new article is here.", ["Why"]]);
    expect(discord.messagesIn(channel).length).toBeGreaterThan(2);
    expect(logged(bot)).toEqual([]);
  });

  it("is said by the settings of the server, or of the person", async () => {
    const { discord, bot, anna, guild, channel } = await aPaddock();
    const { channel_id: direct } = anna.says("Hello?", { dm: true });
    const thread = discord.thread(channel, { name: "Desk", archived: true });
    const places = [channel, thread, direct, "4711"].map((where) => platformOf(bot).placeOf(on(where)));
    expect(await Promise.all(places)).toEqual([
      `discord:${guild}`,
      `discord:${guild}`,
      `discord:@${anna.id}`,
      undefined,
    ]);
  });

  it("is not said again where it is told again, and where it is the same elsewhere, it is", async () => {
    const { discord, bot, guild, channel } = await aPaddock();
    const other = discord.channel(guild, { name: "other" });
    for (const [where, once] of [
      [channel, "proposal-of-a-long-key-1"],
      [channel, "proposal-of-a-long-key-1"],
      [channel, "proposal-of-a-long-key-2"],
      [other, "proposal-of-a-long-key-1"],
    ] as const) {
      expect(await platformOf(bot).post(on(where), LONG, { once })).toMatchObject({ kind: "posted" });
    }
    const pages = discord.messagesIn(other).length;
    expect(pages).toBeGreaterThan(2);
    expect(discord.messagesIn(channel)).toHaveLength(2 * pages);
  });

  it("has nowhere to go where the bot may not write, is not, or where nobody wants to hear it", async () => {
    const { discord, bot, anna, guild, channel } = await aPaddock();
    const [mute, deleted] = [
      discord.channel(guild, { name: "mute", botPermissions: 1024n }),
      discord.channel(guild, { name: "deleted" }),
    ];
    const hidden = discord.channel(guild, { name: "hidden", botPermissions: 0n });
    const locked = discord.thread(channel, { name: "Old", archived: true, locked: true });
    const { channel_id: direct } = anna.says("Hello?", { dm: true });
    discord.deletesChannel(deleted);
    anna.closesDms();
    for (const where of [mute, deleted, hidden, locked, direct]) {
      expect(await platformOf(bot).post(on(where), NEWS, { once: "a" })).toMatchObject({ kind: "shut" });
    }
  });

  it("may be tried again where Discord has a fault", async () => {
    const { discord, bot, channel } = await aPaddock();
    discord.fail("POST", /messages$/, { kind: "error", status: 500 });
    await expect(platformOf(bot).post(on(channel), NEWS, { once: "a" })).rejects.toThrow(
      /messages was answered with 500/,
    );
    expect(await platformOf(bot).post(on(channel), NEWS, { once: "a" })).toMatchObject({ kind: "posted" });
    expect(discord.messagesIn(channel)).toHaveLength(1);
  });
});
