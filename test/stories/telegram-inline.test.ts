import type { InlineQueryResult } from "grammy/types";
import { describe, expect, it } from "vitest";
import { answer, botOnTelegram, labels } from "./telegram-scene.ts";

async function asked(query: string, more: { readonly offset?: string } = {}) {
  const { telegram, bot } = await botOnTelegram();
  const ada = telegram.person({ firstName: "Ada", languageCode: "en" });
  const answered = await ada.asksInline(query, more);
  return { telegram, bot, ada, answered, results: answered.results };
}

function titles(results: readonly InlineQueryResult[]): readonly string[] {
  return results.map((result) => (result.type === "article" ? result.title : result.type));
}

describe("the inline mode on Telegram", () => {
  it("offers the programme and each drive to somebody who has typed nothing", async () => {
    const { answered, results } = await asked("");
    expect(titles(results)[0]).toMatch(/^Valentino Rossi · programme 2024/);
    expect(titles(results)).toHaveLength(5);
    expect(answered).toMatchObject({ is_personal: true, cache_time: 30 });
  });

  it.each([
    ["wec 2024", /^FIA WEC 2024/],
    ["le manz", /^24 Hours of Le Mans/],
    ["/status wec 2024", /^FIA WEC 2024/],
    ["Will Rossi race Le Mans next year?", /^24 Hours of Le Mans 2024/],
  ])("offers for %s what is meant", async (query, title) => {
    expect(titles((await asked(query)).results)[0]).toMatch(title);
  });

  it.each([
    "pizza",
    "<b>&lt;",
    "/settings zone:Asia/Tokyo",
    "/forget confirm:yes",
    "\u202E\u0000",
    "🏁".repeat(64),
    "x".repeat(256),
  ])("answers %j with what Telegram takes, and does nothing", async (query) => {
    const { bot, results } = await asked(query);
    expect(results.length).toBeLessThanOrEqual(10);
    expect(await bot.house.store.places()).toEqual([]);
  });

  it("has no second page", async () => {
    expect((await asked("", { offset: "10" })).results).toEqual([]);
  });

  it("posts an answer whose buttons work where the bot is not", async () => {
    const { telegram, ada, results } = await asked("wec 2024");
    const [first] = results;
    if (first === undefined) throw new Error("Nothing is offered.");
    const posted = ada.choosesInline(first);
    expect(labels(posted)).toEqual(["Why", "History", "Sources", "Wrong?"]);
    const bob = telegram.person({ firstName: "Bob", hasStarted: false });
    expect(await bob.taps(posted, "Why")).not.toHaveProperty("text");
    expect(telegram.messageNow(posted)?.text).toMatch(/says so \(Speedweek\)/);
    expect(await bob.taps(posted, { data: "1:why:dvalentino-rossi:y2024:sfia-wec" })).not.toHaveProperty("text");
  });

  it("answers over the chat where the post can be changed no more", async () => {
    const { telegram, ada, results } = await asked("wec 2024");
    const [first] = results;
    if (first === undefined) throw new Error("Nothing is offered.");
    const posted = ada.choosesInline(first);
    telegram.fail("editMessageText", { kind: "error", code: 400, description: "Bad Request: MESSAGE_ID_INVALID" });
    expect(await ada.taps(posted, "Why")).toMatchObject({ text: expect.stringMatching(/^FIA WEC 2024/) });
  });

  it("is calm where nobody waits any more", async () => {
    const { telegram, bot, ada } = await asked("wec");
    telegram.update({ inline_query: { id: "1", from: ada.user, query: "wec", offset: "" } });
    await telegram.next("answerInlineQuery", ({ inline_query_id }) => inline_query_id === "1");
    await answer(telegram, ada, "/about");
    expect(bot.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
