import { describe, expect, it } from "vitest";
import { freshFolder } from "../support/folders.ts";
import { botOn, startBot } from "./bot.ts";
import { answer, aTelegram, botOnTelegram, inGroup, labels } from "./telegram-scene.ts";

const STATUS = "/status wec 2024";

async function inPrivate() {
  const { telegram, bot } = await botOnTelegram();
  const ada = telegram.person({ firstName: "Ada" });
  return { telegram, bot, ada, message: await answer(telegram, ada, STATUS) };
}

describe("a button in a private chat on Telegram", () => {
  it("changes the message that it is below", async () => {
    const { telegram, ada, message } = await inPrivate();
    expect(await ada.taps(message, "Why")).not.toHaveProperty("text");
    const now = telegram.messageNow(message);
    expect(now?.text).toMatch(/says so \(Speedweek\)/);
    expect(labels(now ?? {})).toEqual(["Status", "History", "Sources", "Wrong?"]);
    await ada.taps(message, "History");
    expect(telegram.messageNow(message)?.text).toMatch(/first report/);
    expect(telegram.messagesIn(ada.chat)).toHaveLength(1);
  });

  it("is answered calmly where the message says all that already", async () => {
    const { telegram, bot, ada, message } = await inPrivate();
    await ada.taps(message, "Why");
    expect(await ada.taps(message, { data: "1:why:dvalentino-rossi:y2024:sfia-wec" })).not.toHaveProperty("text");
    expect(telegram.messagesIn(ada.chat)).toHaveLength(1);
    expect(bot.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it.each([["message can't be edited"], ["message to edit not found"], ["MESSAGE_ID_INVALID"]])(
    "is answered below where Telegram says: %s",
    async (description) => {
      const { telegram, ada, message } = await inPrivate();
      telegram.fail("editMessageText", { kind: "error", code: 400, description: `Bad Request: ${description}` });
      expect(await ada.taps(message, "Why")).not.toHaveProperty("text");
      expect(telegram.messagesIn(ada.chat).map(({ text }) => /says so \(Speedweek\)/.test(text))).toEqual([
        false,
        true,
      ]);
    },
  );

  it("works below a message that is gone", async () => {
    const { telegram, ada } = await inPrivate();
    const gone = { chat: ada.chat, message_id: 1 };
    expect(await ada.taps(gone, { data: "1:status:sfia-wec:y2024" })).not.toHaveProperty("text");
    expect(telegram.messagesIn(ada.chat).at(-1)?.text).toMatch(/^FIA WEC 2024/);
  });

  it.each([
    "0:why",
    "2:why:sfia-wec",
    "1:nothing",
    "1:why:x1",
    "1:why:s%E0%A4%A",
    "",
    "🏁".repeat(16),
    "<b>",
    "1:__proto__",
  ])("with the data %j gets a word and changes nothing", async (data) => {
    const { telegram, ada, message } = await inPrivate();
    const toast = await ada.taps(message, { data });
    expect(toast).toMatchObject({
      text: expect.stringMatching(/^That is of an earlier version/),
      show_alert: true,
    });
    expect(telegram.messageNow(message)?.text).toBe(message.text);
  });

  it("without data, of a game, gets a word too", async () => {
    const { telegram, ada, message } = await inPrivate();
    telegram.update({
      callback_query: {
        id: "1",
        from: ada.user,
        chat_instance: "1",
        game_short_name: "chess",
        message: message.message,
      },
    });
    const { params } = await telegram.next("answerCallbackQuery");
    expect(params).toMatchObject({ text: expect.stringMatching(/^That is of an earlier version/) });
  });

  it("is answered, with an apology, where the reply fails", async () => {
    const { telegram, bot, ada, message } = await inPrivate();
    telegram.fail("editMessageText", { kind: "error", code: 402, description: "Payment Required" });
    expect(await ada.taps(message, "Why")).toMatchObject({
      text: expect.stringMatching(/^Something went wrong on my side/),
    });
    expect(bot.lines.filter((line) => line.includes("somebody was not answered"))).toHaveLength(1);
  });

  it("that nobody waits for any more is no fault", async () => {
    const { telegram, bot, ada, message } = await inPrivate();
    const old = {
      id: "12345",
      from: ada.user,
      chat_instance: "1",
      data: "1:why:sfia-wec:y2024",
      message: message.message,
    };
    telegram.update({ callback_query: old });
    expect((await telegram.next("answerCallbackQuery")).status).toBe(400);
    expect(telegram.messageNow(message)?.text).toMatch(/says so \(Speedweek\)/);
    await answer(telegram, ada, "/about");
    expect(bot.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it("of a hurried person gets a word, each time", async () => {
    const { ada, message } = await inPrivate();
    const toasts = [];
    for (let n = 0; n < 9; n += 1) toasts.push((await ada.taps(message, { data: "1:about" })).text ?? "");
    expect(toasts.slice(7)).toEqual([
      expect.stringMatching(/^That is faster/),
      expect.stringMatching(/^That is faster/),
    ]);
  });

  it("works after the bot was started anew", async () => {
    const telegram = await aTelegram();
    const folder = freshFolder();
    const first = await startBot({ telegram, folder });
    const ada = telegram.person({ firstName: "Ada" });
    const message = await answer(telegram, ada, STATUS);
    await first.stop();
    await botOn({ telegram, folder });
    await ada.taps(message, "Sources");
    expect(telegram.messageNow(message)?.text).toMatch(/^Speedweek · 6 November 2023/);
  });
});

describe("a button in a group on Telegram", () => {
  it("is answered to who tapped, and leaves the message as it is", async () => {
    const { telegram, bob, chat } = await inGroup();
    const message = await answer(telegram, bob, STATUS, { chat });
    expect(await bob.taps(message, "Why")).not.toHaveProperty("text");
    const [open, hidden] = telegram.messagesIn(chat);
    expect(open?.text).toBe(message.text);
    expect(hidden).toMatchObject({ ephemeralFor: bob.user.id, text: expect.stringMatching(/says so \(Speedweek\)/) });
  });

  it("below a message for one person's eyes changes that", async () => {
    const { telegram, bob, chat } = await inGroup();
    await bob.taps(await answer(telegram, bob, STATUS, { chat }), "Why");
    const hidden = telegram.messagesIn(chat).at(-1);
    if (hidden === undefined) throw new Error("There is no message for one person's eyes.");
    await bob.taps(hidden, "History");
    expect(telegram.messagesIn(chat)).toHaveLength(2);
    expect(telegram.messagesIn(chat).at(-1)).toMatchObject({
      ephemeralFor: bob.user.id,
      text: expect.stringMatching(/first report/),
    });
  });

  it("below a message for one person's eyes that is gone is never answered to everybody", async () => {
    const { telegram, bob, chat } = await inGroup();
    await bob.taps(await answer(telegram, bob, STATUS, { chat }), "Why");
    const hidden = telegram.messagesIn(chat).at(-1);
    if (hidden === undefined) throw new Error("There is no message for one person's eyes.");
    telegram.fail("editEphemeralMessageText", {
      kind: "error",
      code: 400,
      description: "Bad Request: message to edit not found",
    });
    await bob.taps(hidden, "History");
    expect(telegram.messagesIn(chat).map(({ ephemeralFor }) => ephemeralFor)).toEqual([
      undefined,
      bob.user.id,
      bob.user.id,
    ]);
  });

  it.each([["user not found"], ["not enough rights to send text messages to the chat"], ["TOPIC_CLOSED"]])(
    "is answered over the chat where Telegram says: %s",
    async (description) => {
      const { telegram, bob, chat } = await inGroup();
      const message = await answer(telegram, bob, STATUS, { chat });
      telegram.fail("sendMessage", { kind: "error", code: 400, description: `Bad Request: ${description}` });
      const { text = "" } = await bob.taps(message, "Why");
      expect(text).toMatch(/^FIA WEC 2024 · ▲ likely/);
      expect([...text].length).toBeLessThanOrEqual(200);
    },
  );

  it("to forget works for those who manage the group, and for nobody else", async () => {
    const { telegram, bot, ada, bob, chat } = await inGroup();
    await answer(telegram, ada, "/settings zone:Asia/Tokyo", { chat });
    const asked = await answer(telegram, ada, "/forget", { chat });
    expect(asked.text).toMatch(/^This deletes for good what is kept of this chat/);
    expect(await bob.taps(asked, "Yes, forget it all")).toMatchObject({
      text: expect.stringMatching(/^Only those who manage/),
    });
    expect(await bot.house.store.places()).toEqual([`telegram:${chat.id}`]);
    await ada.taps(asked, "Yes, forget it all");
    expect(await bot.house.store.places()).toEqual([]);
  });

  it("to forget, tapped by a member, forgets what is kept of that member", async () => {
    const { telegram, bot, ada, bob, chat } = await inGroup();
    await answer(telegram, ada, "/settings zone:Asia/Tokyo", { chat });
    await answer(telegram, bob, "/settings zone:Asia/Tokyo");
    const asked = await answer(telegram, bob, "/forget", { chat });
    expect(asked.text).toMatch(/^This deletes what is kept of you/);
    await bob.taps(asked, "Yes, forget it all");
    expect(telegram.messagesIn(chat).at(-1)?.text).toMatch(/^Forgotten\. Nothing of you is kept/);
    expect(await bot.house.store.places()).toEqual([`telegram:${chat.id}`]);
  });
});
