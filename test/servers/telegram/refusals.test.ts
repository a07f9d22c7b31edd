import type { InlineKeyboardMarkup } from "@grammyjs/types";
import { describe, expect, it } from "vitest";
import { botOf, freshTelegram, refusal, runs } from "./play.ts";

async function privateChat() {
  const telegram = await freshTelegram();
  const bot = botOf(telegram);
  const ada = telegram.person({ firstName: "Ada" });
  return { telegram, bot, api: bot.api, ada, id: ada.chat.id };
}

const HTML = { parse_mode: "HTML" } as const;

function keyboard(button: InlineKeyboardMarkup["inline_keyboard"][number][number]) {
  return { reply_markup: { inline_keyboard: [[button]] } };
}

describe("texts", () => {
  it("are 1 to 4096 units long once their marks are read, and 100 marks are kept", async () => {
    const { telegram, api, ada, id } = await privateChat();
    expect(await refusal(api.sendMessage(id, "a".repeat(4097)))).toBe("400 Bad Request: message is too long");
    expect(await refusal(api.sendMessage(id, "🏁".repeat(2049)))).toBe("400 Bad Request: message is too long");
    await api.sendMessage(id, `<b>${"a".repeat(4096)}</b>`, HTML);
    expect(await refusal(api.sendMessage(id, " \n"))).toBe("400 Bad Request: message text is empty");
    expect(await refusal(api.sendMessage(id, "<b></b>", HTML))).toBe("400 Bad Request: message text is empty");
    expect(await refusal(api.sendMessage(id, "<b>a", HTML))).toMatch(/^400 Bad Request: can't parse entities: /);
    const sent = await api.sendMessage(id, ` ${"<b>a</b> ".repeat(101)}`, HTML);
    expect(sent.text).toHaveLength(201);
    expect(sent.entities).toHaveLength(100);
    expect(telegram.messagesIn(ada.chat)).toHaveLength(2);
  });

  it("are edited only when something changes", async () => {
    const { telegram, api, ada, id } = await privateChat();
    const buttons = keyboard({ text: "A", callback_data: "a" });
    const { message_id } = await api.sendMessage(id, "<b>a</b>", { ...HTML, ...buttons });
    const same = /^400 Bad Request: message is not modified: specified new message content and reply markup/;
    expect(await refusal(api.editMessageText(id, message_id, "<strong>a</strong>", { ...HTML, ...buttons }))).toMatch(
      same,
    );
    await api.editMessageText(id, message_id, "<b>a</b>", HTML);
    expect(await refusal(api.editMessageReplyMarkup(id, message_id))).toMatch(same);
    expect(telegram.messagesIn(ada.chat)[0]).not.toHaveProperty("reply_markup");
    expect(await refusal(api.editMessageText(id, 99, "b"))).toBe("400 Bad Request: message to edit not found");
    await api.deleteMessage(id, message_id);
    expect(await refusal(api.deleteMessage(id, message_id))).toBe("400 Bad Request: message to delete not found");
    expect(telegram.messagesIn(ada.chat)).toEqual([]);
  });
});

describe("buttons", () => {
  it("carry 1 to 64 bytes, or an address of the web", async () => {
    const { api, id } = await privateChat();
    const wrong = async (button: Parameters<typeof keyboard>[0]): Promise<string> =>
      refusal(api.sendMessage(id, "a", keyboard(button)));
    await api.sendMessage(id, "a", keyboard({ text: "A", callback_data: "ä".repeat(32) }));
    expect(await wrong({ text: "A", callback_data: "ä".repeat(33) })).toBe("400 Bad Request: BUTTON_DATA_INVALID");
    expect(await wrong({ text: "A", callback_data: "" })).toBe("400 Bad Request: BUTTON_DATA_INVALID");
    expect(await wrong({ text: "A", url: "javascript:alert()" })).toBe("400 Bad Request: BUTTON_URL_INVALID");
    expect(await wrong({ text: " ", callback_data: "a" })).toBe("400 Bad Request: BUTTON_TEXT_INVALID");
  });
});

describe("parameters", () => {
  it("are refused when they are unknown, missing or mistyped, at every level", async () => {
    const { telegram, api, bot, id } = await privateChat();
    const raw = (method: string, params: object): Promise<unknown> => Object(bot.api.raw)[method](params);
    expect(await refusal(raw("sendMessage", { chat_id: id, text: "a", colour: 1 }))).toMatch(
      /additional properties \(colour\)/,
    );
    expect(await refusal(raw("sendMessage", { chat_id: id }))).toMatch(/required property 'text'/);
    expect(await refusal(raw("sendMessage", { chat_id: id, text: 1 }))).toMatch(/\/text must be string/);
    const deep = { chat_id: id, text: "a", ...keyboard(Object({ text: "A", callback_data: "a", colour: "red" })) };
    expect(await refusal(raw("sendMessage", deep))).toMatch(/\/reply_markup\/inline_keyboard\/0\/0 .*\(colour\)/);
    expect(await refusal(raw("sendMassage", {}))).toBe("404 Not Found");
    expect(await refusal(api.sendDice(id, "🎲"))).toMatch(/^501 Not Implemented: .* sendDice/);
    expect(telegram.requests.map(({ status }) => status)).toEqual([400, 400, 400, 400, 404, 501]);
    expect(telegram.requests[0]?.description).toContain("colour");
  });
});

describe("answers to taps and inline queries", () => {
  it("are taken once, in time, and within their limits", async () => {
    const { api, bot, ada, id } = await privateChat();
    const message = await api.sendMessage(id, "a", keyboard({ text: "A", callback_data: "a" }));
    const old = /^400 Bad Request: query is too old and response timeout expired or query ID is invalid$/;
    const ids: string[] = [];
    bot.on("callback_query", async (ctx) => {
      ids.push(ctx.callbackQuery.id);
      expect(await refusal(ctx.answerCallbackQuery("a".repeat(201)))).toBe("400 Bad Request: MESSAGE_TOO_LONG");
      await ctx.answerCallbackQuery(ctx.callbackQuery.data);
    });
    bot.on("inline_query", async (ctx) => {
      const article = (n: number, title = "T") =>
        ({
          type: "article",
          id: `${n}`,
          title,
          input_message_content: { message_text: "<b>", parse_mode: "HTML" },
        }) as const;
      const fifty = Array.from({ length: 51 }, (_, n) => article(n));
      expect(await refusal(ctx.answerInlineQuery(fifty))).toBe("400 Bad Request: RESULTS_TOO_MUCH");
      expect(await refusal(ctx.answerInlineQuery([article(1), article(1)]))).toMatch(/RESULT_ID_DUPLICATE/);
      expect(await refusal(ctx.answerInlineQuery([article(1, "")]))).toMatch(/ARTICLE_TITLE_EMPTY/);
      expect(await refusal(ctx.answerInlineQuery([article(1)]))).toMatch(/can't parse entities/);
      await ctx.answerInlineQuery([], { next_offset: ctx.inlineQuery.offset });
    });
    runs(bot);
    expect(await ada.taps(message, { data: "made up" })).toMatchObject({ text: "made up" });
    expect(await refusal(api.answerCallbackQuery(ids[0] ?? ""))).toMatch(old);
    expect(await refusal(api.answerCallbackQuery("123"))).toMatch(old);
    expect(await ada.asksInline("ocon", { offset: "7" })).toMatchObject({ results: [], next_offset: "7" });
  });

  it("are refused after half a minute", async () => {
    const { telegram, api, ada, id } = await privateChat();
    const message = await api.sendMessage(id, "a", keyboard({ text: "A", callback_data: "a" }));
    ada.taps(message, "A").catch(() => "Nobody waits for this one.");
    const [update] = await api.getUpdates();
    telegram.later(31);
    const answer = api.answerCallbackQuery(update?.callback_query?.id ?? "");
    expect(await refusal(answer)).toMatch(/^400 Bad Request: query is too old/);
  });
});

describe("what the bot shows of itself", () => {
  it("keeps commands by scope and language, and descriptions by language", async () => {
    const { api } = await privateChat();
    const scope = { type: "all_private_chats" } as const;
    await api.setMyCommands([{ command: "ask", description: "Ask" }]);
    await api.setMyCommands([{ command: "ask", description: "Fragen", is_ephemeral: true }], {
      scope,
      language_code: "de",
    });
    expect(await api.getMyCommands()).toEqual([{ command: "ask", description: "Ask" }]);
    expect(await api.getMyCommands({ scope, language_code: "de" })).toMatchObject([
      { description: "Fragen", is_ephemeral: true },
    ]);
    expect(await api.getMyCommands({ scope })).toEqual([]);
    expect(await refusal(api.setMyCommands([{ command: "Ask", description: "a" }]))).toMatch(/BOT_COMMAND_INVALID/);
    expect(await refusal(api.setMyCommands([{ command: "ask", description: "" }]))).toMatch(/DESCRIPTION_INVALID/);
    expect(await refusal(api.setMyCommands([], { language_code: Object("deu") }))).toMatch(/language_code/);
    await api.setMyDescription("Motorsport");
    await api.setMyDescription("Rennsport", { language_code: "de" });
    expect(await api.getMyDescription({ language_code: "de" })).toEqual({ description: "Rennsport" });
    expect(await api.getMyDescription({ language_code: "fr" })).toEqual({ description: "Motorsport" });
    expect(await refusal(api.setMyDescription("a".repeat(513)))).toMatch(/too long/);
    expect(await refusal(api.setMyShortDescription("a".repeat(121)))).toMatch(/too long/);
  });
});
