import { setImmediate as nextTurn } from "node:timers/promises";
import { Bot, HttpError, InputFile } from "grammy";
import { describe, expect, it } from "vitest";
import { png } from "../../../src/pictures/png.ts";
import { botOf, freshTelegram, refusal, runs } from "./play.ts";

describe("a bot of grammY with its runner", () => {
  it("answers a message", async () => {
    const telegram = await freshTelegram();
    const bot = botOf(telegram);
    bot.command("start", (ctx) => ctx.reply(`<b>Hello</b> ${ctx.match}`, { parse_mode: "HTML" }));
    const ada = telegram.person({ firstName: "Ada", languageCode: "de" });
    runs(bot);
    const said = ada.says("/start@PitboardBot f1");
    const { params, status } = await telegram.next("sendMessage");
    expect(status).toBe(200);
    expect(params).toMatchObject({ chat_id: ada.chat.id, text: "<b>Hello</b> f1" });
    expect(said.entities).toEqual([{ type: "bot_command", offset: 0, length: 18 }]);
    expect(telegram.messagesIn(ada.chat)).toMatchObject([
      { text: "Hello f1", html: "<b>Hello</b> f1", entities: [{ type: "bold", offset: 0, length: 5 }] },
    ]);
  });

  it("is told what a tap said, and changes the message", async () => {
    const telegram = await freshTelegram();
    const bot = botOf(telegram);
    const keyboard = { inline_keyboard: [[{ text: "More", callback_data: "more" }]] };
    bot.command("next", (ctx) => ctx.reply("One", { reply_markup: keyboard }));
    bot.callbackQuery("more", async (ctx) => {
      await ctx.editMessageText("Two");
      await ctx.answerCallbackQuery("Here");
    });
    runs(bot);
    const ada = telegram.person({ firstName: "Ada" });
    ada.says("/next");
    await telegram.next("sendMessage");
    const [message] = telegram.messagesIn(ada.chat);
    if (!message) throw new Error("There is no message.");
    await expect(ada.taps(message, "Less")).rejects.toThrow(/no button "Less".*"More"/);
    expect(await ada.taps(message, "More")).toMatchObject({ text: "Here" });
    expect(telegram.messagesIn(ada.chat)).toMatchObject([{ text: "Two", message_id: message.message_id }]);
    await expect(ada.taps(message, "More")).rejects.toThrow(/there are none/);
  });

  it("offers results in the inline mode and changes the one that was sent", async () => {
    const telegram = await freshTelegram();
    const bot = botOf(telegram);
    const keyboard = { inline_keyboard: [[{ text: "More", callback_data: "more" }]] };
    const content = { message_text: "<i>Ocon</i>", parse_mode: "HTML" } as const;
    const result = {
      type: "article",
      id: "1",
      title: "T",
      input_message_content: content,
      reply_markup: keyboard,
    } as const;
    bot.on("inline_query", (ctx) => ctx.answerInlineQuery([result], { cache_time: 0 }));
    bot.on("callback_query", async (ctx) => {
      await ctx.editMessageText("Gasly");
      await ctx.answerCallbackQuery(ctx.callbackQuery.message ? "seen" : "unseen");
    });
    runs(bot);
    const ada = telegram.person({ firstName: "Ada" });
    const { results } = await ada.asksInline("ocon");
    expect(results).toEqual([result]);
    const message = ada.choosesInline(result);
    expect(message).toMatchObject({ text: "Ocon", via_bot: { id: telegram.me.id } });
    expect(await ada.taps(message, "More")).toMatchObject({ text: "unseen" });
    expect(telegram.messageNow(message)?.text).toBe("Gasly");
  });

  it("stops with 401 for a wrong token, and with 404 for what is no token", async () => {
    const telegram = await freshTelegram();
    expect(await refusal(botOf(telegram, "1:wrong").api.getMe())).toBe("401 Unauthorized");
    expect(await refusal(botOf(telegram, "wrong").api.getMe())).toBe("404 Not Found");
    await expect(runs(botOf(telegram, "1:wrong")).task()).rejects.toThrow("401");
  });

  it("is ended with 409 by a second poller", async () => {
    const telegram = await freshTelegram();
    const first = botOf(telegram).api.getUpdates({ timeout: 5 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const second = botOf(telegram).api.getUpdates({ timeout: 0 });
    expect(await refusal(first)).toMatch(/^409 Conflict: terminated by other getUpdates request/);
    expect(await second).toEqual([]);
  });

  it("is awaited until the bot asks for updates and there are none", async () => {
    const telegram = await freshTelegram();
    const api = botOf(telegram).api;
    telegram.person({ firstName: "Anna" }).says("/start");
    const awaited = telegram.awaited().then(() => "awaited");
    const [update] = await api.getUpdates({ timeout: 5 });
    expect(await Promise.race([awaited, nextTurn("not yet")])).toBe("not yet");
    const more = api.getUpdates({ offset: (update?.update_id ?? 0) + 1, timeout: 5 });
    expect(await awaited).toBe("awaited");
    telegram.person({ firstName: "Ada" }).says("/help");
    await more;
  });

  it("cannot poll while a webhook is set", async () => {
    const telegram = await freshTelegram();
    telegram.webhook();
    const { api } = botOf(telegram);
    expect(await refusal(api.getUpdates())).toMatch(
      /^409 Conflict: can't use getUpdates method while webhook is active/,
    );
    expect(await api.getWebhookInfo()).toMatchObject({ url: "https://example.org/telegram" });
    await api.deleteWebhook();
    expect(await api.getUpdates()).toEqual([]);
  });
});

describe("updates", () => {
  it("come again until they are confirmed, and only of the kinds that were asked for", async () => {
    const telegram = await freshTelegram();
    const { api } = botOf(telegram);
    const ada = telegram.person({ firstName: "Ada" });
    ada.says("one");
    ada.says("two");
    const [one, two] = await api.getUpdates();
    expect(await api.getUpdates()).toEqual([one, two]);
    expect(await api.getUpdates({ offset: two?.update_id ?? 0, allowed_updates: ["callback_query"] })).toEqual([two]);
    ada.says("three");
    expect(telegram.update({ brand_new: {} })).toBeDefined();
    expect(await api.getUpdates({ offset: (two?.update_id ?? 0) + 1 })).toMatchObject([{ brand_new: {} }]);
  });

  it("wait for each other: polling ends with the next update or with its time", async () => {
    const telegram = await freshTelegram();
    const { api } = botOf(telegram);
    const ada = telegram.person({ firstName: "Ada" });
    const waiting = api.getUpdates({ timeout: 10 });
    setTimeout(() => ada.says("now"), 30);
    const [update] = await waiting;
    expect(update).toMatchObject({ message: { text: "now" } });
    const began = Date.now();
    expect(await api.getUpdates({ offset: (update?.update_id ?? 0) + 1, timeout: 1 })).toEqual([]);
    expect(Date.now() - began).toBeGreaterThan(900);
  });
});

describe("faults", () => {
  it("plays errors, breaks and delays, and then none", async () => {
    const telegram = await freshTelegram();
    const { api } = botOf(telegram);
    const { chat } = telegram.person({ firstName: "Ada" });
    const flood = { code: 429, description: "Too Many Requests: retry after 3", parameters: { retry_after: 3 } };
    telegram.fail("sendMessage", { kind: "error", ...flood });
    telegram.fail("sendMessage", { kind: "cut" });
    telegram.fail("*", { kind: "lost" });
    const error: unknown = await api.sendMessage(chat.id, "a").catch((reason: unknown) => reason);
    expect(error).toMatchObject({ error_code: 429, parameters: { retry_after: 3 } });
    await expect(api.sendMessage(chat.id, "b")).rejects.toThrow(HttpError);
    await expect(api.sendMessage(chat.id, "c")).rejects.toThrow(HttpError);
    await api.sendMessage(chat.id, "d");
    expect(telegram.messagesIn(chat).map(({ text }) => text)).toEqual(["c", "d"]);
    expect(telegram.requests.map(({ status }) => status)).toEqual([429, 0, 0, 200]);
  });

  it("tells what came when the awaited request did not", async () => {
    const telegram = await freshTelegram();
    await botOf(telegram).api.getMe();
    await expect(telegram.next("sendMessage", undefined, 50)).rejects.toThrow(/No sendMessage .* getMe {} -> 200/s);
  });

  it("keeps to the flood limits", async () => {
    const telegram = await freshTelegram({ limits: true });
    const { api } = botOf(telegram);
    const group = telegram.group({ title: "Pit" });
    for (const text of ["a", "b", "c"]) await api.sendMessage(group.id, text);
    expect(await refusal(api.sendMessage(group.id, "d"))).toBe("429 Too Many Requests: retry after 1");
    for (let n = 3; n < 20; n += 1) {
      telegram.later(1);
      await api.sendMessage(group.id, "e");
    }
    telegram.later(1);
    expect(await refusal(api.sendMessage(group.id, "f"))).toMatch(/^429 Too Many Requests: retry after 4[0-9]$/);
  });
});

it("reads files from forms, and what else is in them", async () => {
  const telegram = await freshTelegram();
  const bot = new Bot(telegram.token, { client: { apiRoot: telegram.root } });
  const { chat } = telegram.person({ firstName: "Ada" });
  const reply_markup = { inline_keyboard: [[{ text: "A", callback_data: "a" }]] };
  const file = new InputFile(await blank(40, 20), "chart.png");
  await bot.api.sendPhoto(chat.id, file, { caption: "12", reply_markup });
  const { params } = await telegram.next("sendPhoto");
  expect(params).toMatchObject({ chat_id: chat.id, caption: "12", reply_markup, photo: { filename: "chart.png" } });
  const sent = await bot.api.sendDocument(chat.id, new InputFile(Buffer.from("ics"), "a.ics"));
  expect(sent.document).toMatchObject({ file_name: "a.ics", file_size: 3 });
  expect(await refusal(bot.api.sendPhoto(chat.id, "nonsense"))).toMatch(/wrong file identifier/);
});

it.each([
  ["no picture", async () => Buffer.from("png"), /IMAGE_PROCESS_FAILED/],
  ["a strip", () => blank(210, 10), /PHOTO_INVALID_DIMENSIONS/],
  ["what is too large", () => blank(9_500, 501), /PHOTO_INVALID_DIMENSIONS/],
])("refuses %s as a photo", async (_, made, expected) => {
  const telegram = await freshTelegram();
  const bot = new Bot(telegram.token, { client: { apiRoot: telegram.root } });
  const { chat } = telegram.person({ firstName: "Ada" });
  expect(await refusal(bot.api.sendPhoto(chat.id, new InputFile(await made())))).toMatch(expected);
});

function blank(width: number, height: number): Promise<Uint8Array> {
  return png(Buffer.alloc(4 * width * height), width, height);
}
