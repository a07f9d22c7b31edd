import { describe, expect, it } from "vitest";
import type { Chat } from "../../src/audience/chat.ts";
import type { BotMessage } from "../servers/telegram/bot-message.ts";
import { sure } from "../support/sure.ts";
import { CORRECTED, idOf, LONG, LONGER, NEWS, onTelegram, platformOf } from "./posting-scene.ts";
import { botOnTelegram, inGroup, labels, told } from "./telegram-scene.ts";

const texts = (messages: readonly BotMessage[]) => messages.map(({ text }) => text);

describe("what nobody asked for, on Telegram", () => {
  it("is said in the chat or topic, with its buttons, and on as many messages as it takes", async () => {
    const { telegram, bot, chat } = await inGroup({ isForum: true });
    const thread = telegram.topic(chat, "Desk");
    expect(await platformOf(bot).post(onTelegram(chat, thread), NEWS, { once: "a" })).toMatchObject({ kind: "posted" });
    expect(await platformOf(bot).post(onTelegram(chat), LONG, { once: "b" })).toMatchObject({ kind: "posted" });
    const [news, ...pages] = telegram.messagesIn(chat);
    expect(news).toMatchObject({ text: "A new article is here.", message_thread_id: thread });
    expect(labels(sure(news))).toEqual(["Why"]);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ message_thread_id }) => message_thread_id)).toEqual(pages.map(() => undefined));
  });

  it("is said by the settings of the group, also in a topic", async () => {
    const { bot, chat } = await inGroup({ isForum: true });
    expect(await platformOf(bot).placeOf(onTelegram(chat, 45))).toBe(`telegram:${chat.id}`);
  });

  it("follows a group that became a supergroup", async () => {
    const { telegram, bot, chat } = await inGroup({ type: "group" });
    const supergroup = telegram.migrates(chat);
    expect(await platformOf(bot).post(onTelegram(chat), NEWS, { once: "a" })).toMatchObject({ kind: "posted" });
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
      [onTelegram(ada.chat), "blocked"],
      [onTelegram(group), "removed"],
      [onTelegram({ id: 4711 }), "chat-gone"],
      [onTelegram(forum, thread), "topic-closed"],
      [onTelegram(forum, 4711), "chat-gone"],
      [{ ...onTelegram(bob.chat), thread: "inline" }, "chat-gone"],
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
    await expect(platformOf(bot).post(onTelegram(ada.chat), NEWS, { once: "a" })).rejects.toThrow(
      "can't parse entities",
    );
    expect(await platformOf(bot).post(onTelegram(ada.chat), NEWS, { once: "a" })).toMatchObject({ kind: "posted" });
  });
});

describe("what was posted on Telegram", () => {
  it("says something else after an edit, with no more messages than before", async () => {
    const { telegram, bot, chat } = await inGroup();
    const message = idOf(await platformOf(bot).post(onTelegram(chat), NEWS, { once: "a" }));
    expect(await platformOf(bot).edit(onTelegram(chat), message, CORRECTED)).toEqual({ kind: "edited", message });
    expect(await platformOf(bot).edit(onTelegram(chat), message, CORRECTED)).toEqual({ kind: "edited", message });
    expect(telegram.messagesIn(chat)).toMatchObject([{ text: "An article was wrong." }]);
    expect(labels(sure(telegram.messagesIn(chat)[0]))).toEqual([]);
  });

  it("grows and shrinks page by page, and can be edited again", async () => {
    const { telegram, bot, chat } = await inGroup();
    const long = idOf(await platformOf(bot).post(onTelegram(chat), LONG, { once: "a" }));
    const before = texts(telegram.messagesIn(chat));
    const grown = await platformOf(bot).edit(onTelegram(chat), long, LONGER);
    expect(telegram.messagesIn(chat).length).toBeGreaterThan(before.length);
    const last = telegram.requests.findLast(({ method }) => method === "sendMessage");
    expect(last?.params).toMatchObject({ disable_notification: true });
    const shrunk =
      grown.kind === "edited" ? await platformOf(bot).edit(onTelegram(chat), grown.message, CORRECTED) : grown;
    expect(texts(telegram.messagesIn(chat))).toEqual(["An article was wrong."]);
    if (shrunk.kind === "edited") await platformOf(bot).edit(onTelegram(chat), shrunk.message, NEWS);
    expect(texts(telegram.messagesIn(chat))).toEqual(["A new article is here."]);
  });

  it("is lost where it was deleted, or its group became another", async () => {
    const { telegram, bot, chat } = await inGroup({ type: "group" });
    const message = idOf(await platformOf(bot).post(onTelegram(chat), NEWS, { once: "a" }));
    expect(await platformOf(bot).edit(onTelegram(chat), "4711", CORRECTED)).toEqual({ kind: "lost" });
    telegram.migrates(chat);
    expect(await platformOf(bot).edit(onTelegram(chat), message, CORRECTED)).toEqual({ kind: "lost" });
  });

  it("cannot be edited where the bot was removed", async () => {
    const { bot, ada, chat } = await inGroup();
    const message = idOf(await platformOf(bot).post(onTelegram(chat), NEWS, { once: "a" }));
    ada.removesBot(chat);
    expect(await platformOf(bot).edit(onTelegram(chat), message, CORRECTED)).toEqual({ kind: "shut", why: "removed" });
  });
});

describe("the manner of a post on Telegram", () => {
  it("may be silent, on each page", async () => {
    const { telegram, bot, chat } = await inGroup();
    await platformOf(bot).post(onTelegram(chat), NEWS, { once: "a" });
    await platformOf(bot).post(onTelegram(chat), LONG, { once: "b", silent: true });
    const [loud, ...silent] = telegram.requests.filter(({ method }) => method === "sendMessage");
    expect(loud?.params).not.toHaveProperty("disable_notification");
    expect(silent.every(({ params }) => params["disable_notification"] === true)).toBe(true);
  });

  it("may keep it on top, instead of what the bot kept there before, of that topic alone", async () => {
    const { telegram, bot, chat } = await inGroup({ isForum: true, botStatus: "administrator" });
    const topic = telegram.topic(chat, "Desk");
    const pin = async (where: Chat) =>
      Number(idOf(await platformOf(bot).post(where, NEWS, { once: "a", pinned: true })));
    const [a, b] = [await pin(onTelegram(chat)), await pin(onTelegram(chat, topic))];
    await expect.poll(() => telegram.pinnedIn(chat)).toEqual([a, b]);
    const c = await pin(onTelegram(chat, topic));
    await expect.poll(() => telegram.pinnedIn(chat)).toEqual([a, c]);
    const pins = telegram.requests.filter(({ method }) => method === "pinChatMessage");
    expect(pins.every(({ params }) => params["disable_notification"] === true)).toBe(true);
  });

  it("takes off what was on top before a restart, and nothing that others put there", async () => {
    const { telegram, bot, chat } = await inGroup({ botStatus: "administrator" });
    const old = idOf(await platformOf(bot).post(onTelegram(chat), NEWS, { once: "a" }));
    await fetch(`${telegram.root}/bot${telegram.token}/pinChatMessage?chat_id=${chat.id}&message_id=${old}`);
    const message = idOf(await platformOf(bot).post(onTelegram(chat), NEWS, { once: "b", pinned: true }));
    await expect.poll(() => telegram.pinnedIn(chat)).toEqual([Number(message)]);
  });

  it("is told in the log where the bot may not pin, and the post stands", async () => {
    const { telegram, bot, chat } = await inGroup({ permissions: { can_pin_messages: false } });
    expect(await platformOf(bot).post(onTelegram(chat), NEWS, { once: "a", pinned: true })).toMatchObject({
      kind: "posted",
    });
    await expect.poll(() => told(bot, /does not let me pin/)).toHaveLength(1);
    expect(telegram.messagesIn(chat)).toHaveLength(1);
    expect(told(bot, /"level":50/)).toEqual([]);
  });
});

describe("limits of Telegram", () => {
  it("are told at once to who posts or edits, and not waited out", async () => {
    const { telegram, bot, chat } = await inGroup();
    const message = idOf(await platformOf(bot).post(onTelegram(chat), NEWS, { once: "a" }));
    const description = "Too Many Requests: retry after 7";
    for (const method of ["sendMessage", "editMessageText"]) {
      telegram.fail(method, { kind: "error", code: 429, description, parameters: { retry_after: 7 } });
    }
    const later = { kind: "later", ms: 7000, everywhere: true };
    expect(await platformOf(bot).post(onTelegram(chat), NEWS, { once: "b" })).toEqual(later);
    expect(await platformOf(bot).edit(onTelegram(chat), message, CORRECTED)).toEqual(later);
  });

  it("are waited out for the pages below the first", async () => {
    const { telegram, bot } = await botOnTelegram({ limits: true });
    const ada = telegram.person({ firstName: "Ada" });
    expect(await platformOf(bot).post(onTelegram(ada.chat), LONGER, { once: "a" })).toMatchObject({ kind: "posted" });
    expect(telegram.refusals()).toBeGreaterThan(0);
    const said = texts(telegram.messagesIn(ada.chat)).join("\n");
    expect(said.match(/^\d+/gm)).toEqual(Array.from({ length: 200 }, (_, n) => String(n)));
  });

  it("are spent by answers and by the pages below the first, which are told", async () => {
    const { telegram, bot, ada, chat } = await inGroup();
    let said = 0;
    platformOf(bot).onSaid(() => {
      said += 1;
    });
    const message = idOf(await platformOf(bot).post(onTelegram(chat), NEWS, { once: "a" }));
    await platformOf(bot).edit(onTelegram(chat), message, CORRECTED);
    expect(said).toBe(0);
    ada.says("/about");
    await telegram.next("sendMessage", ({ chat_id }) => chat_id === ada.chat.id);
    expect(said).toBe(1);
    const pages = idOf(await platformOf(bot).post(onTelegram(chat), LONG, { once: "b" })).split(",").length;
    expect(said).toBe(pages);
  });
});

describe("what keeps the bot from posting on Telegram", () => {
  it("is told before, right by right, and nothing is posted", async () => {
    const { telegram, bot } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada" });
    const group = (more: object) => onTelegram(telegram.group({ title: "Pit wall", administrators: [ada], ...more }));
    const channel = (more: object) => onTelegram(telegram.channel({ title: "News", administrators: [ada], ...more }));
    const removed = telegram.group({ title: "Gone", administrators: [ada] });
    ada.removesBot(removed);
    const lacks = (...rights: string[]) => rights.map((right) => ({ why: "no-right", right }));
    const barriers = [
      [onTelegram(ada.chat), []],
      [group({}), []],
      [group({ botStatus: "restricted" }), lacks("Send Messages", "Pin Messages")],
      [group({ permissions: { can_send_messages: true, can_pin_messages: false } }), lacks("Pin Messages")],
      [group({ permissions: { can_send_messages: false }, botStatus: "administrator" }), []],
      [channel({}), []],
      [
        channel({ botRights: { can_post_messages: false, can_edit_messages: false } }),
        lacks("Post Messages", "Edit Messages of Others"),
      ],
      [onTelegram(removed), [{ why: "removed" }]],
      [onTelegram({ id: 4711 }), [{ why: "chat-gone" }]],
    ] as const;
    for (const [chat, expected] of barriers) {
      expect(await platformOf(bot).barriers(chat, { pinned: true })).toEqual(expected);
    }
    expect(await platformOf(bot).barriers(group({ botStatus: "restricted" }), {})).toEqual(lacks("Send Messages"));
    expect(telegram.requests.filter(({ method }) => method === "sendMessage")).toEqual([]);
  });
});
