import { describe, expect, it } from "vitest";
import { answer, inGroup, said } from "./telegram-scene.ts";

describe("a group for moderators only on Telegram", () => {
  it("meets a member's command with silence and a tap with a word to who tapped", async () => {
    const { telegram, ada, bob, chat } = await inGroup();
    const open = await answer(telegram, ada, "/status wec 2024", { chat });
    await answer(telegram, ada, "/settings moderators:on", { chat });
    bob.says("/status wec 2024", { chat });
    expect(await bob.taps(open, "Why")).toMatchObject({
      text: expect.stringMatching(/^Here only the moderators use me/),
    });
    const asked = ada.says("/about", { chat });
    expect(await said(telegram, chat)).toMatchObject({ reply_to_message_id: asked.message_id });
    expect(telegram.messagesIn(chat)).toHaveLength(3);
  });

  it("leaves what is kept of a member to that member", async () => {
    const { telegram, ada, bob, chat } = await inGroup();
    await answer(telegram, ada, "/settings moderators:on", { chat });
    expect((await answer(telegram, bob, "/privacy", { chat })).text).toMatch(/^Kept are/);
    expect((await answer(telegram, bob, "/forget", { chat })).text).toMatch(/^Nothing was kept of you/);
  });

  it("tells a member so whom nobody else sees", async () => {
    const { telegram, ada, bob, chat } = await inGroup();
    await answer(telegram, ada, "/settings moderators:on", { chat });
    const refused = await answer(telegram, bob, "/settings", { chat, ephemeral: true });
    expect(refused).toMatchObject({
      ephemeralFor: bob.user.id,
      text: expect.stringMatching(/^Here only the moderators/),
    });
  });
});

describe("commands that nobody else sees on Telegram", () => {
  it.each(["/help", "/settings", "/about", "/privacy", "/forget", "/status wec 2024", "hello", "/foo"])(
    "%s is answered to who asked alone",
    async (words) => {
      const { telegram, ada, chat } = await inGroup();
      expect(await answer(telegram, ada, words, { chat, ephemeral: true })).toMatchObject({
        ephemeralFor: ada.user.id,
      });
      expect(telegram.messagesIn(chat)).toHaveLength(1);
    },
  );

  it("are passed over calmly where Telegram finds the answer too late", async () => {
    const { telegram, bot, ada, chat } = await inGroup();
    telegram.fail("sendMessage", {
      kind: "error",
      code: 400,
      description: "Bad Request: ephemeral message to be replied is too old",
    });
    ada.says("/help", { chat, ephemeral: true });
    await telegram.next("sendMessage");
    expect(await answer(telegram, ada, "/help", { chat, ephemeral: true })).toMatchObject({
      ephemeralFor: ada.user.id,
    });
    expect(bot.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});

describe("a flood in a group on Telegram", () => {
  it("is met once, to nobody but who floods, and others are answered", async () => {
    const { telegram, ada, bob, chat } = await inGroup();
    for (let n = 0; n < 11; n += 1) bob.says("/about", { chat });
    const asked = ada.says("/privacy", { chat });
    await telegram.next("sendMessage", ({ text }) => String(text).startsWith("Kept are"));
    const sent = telegram.messagesIn(chat);
    expect(sent.filter(({ text }) => /^I am Pitboard/.test(text))).toHaveLength(8);
    expect(sent.filter(({ text }) => /faster than I can follow/.test(text))).toHaveLength(1);
    expect(sent.at(-1)).toMatchObject({ reply_to_message_id: asked.message_id });
  });
});
