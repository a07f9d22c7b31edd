import { describe, expect, it } from "vitest";
import { answer, expectSilence, inGroup, said } from "./telegram-scene.ts";

const QUESTION = "Will Rossi race the WEC next year?";

describe("topics on Telegram", () => {
  it("are answered where they were asked, the general one without its number", async () => {
    const { telegram, bob, chat } = await inGroup({ isForum: true });
    const thread = telegram.topic(chat, "F1");
    expect(await answer(telegram, bob, "/status wec 2024", { chat, thread })).toMatchObject({
      message_thread_id: thread,
    });
    await answer(telegram, bob, "/status wec 2024", { chat });
    const asked = { message_id: 9999, date: 1_699_617_600, chat, from: bob.user, text: "/about" };
    telegram.update({ message: { ...asked, message_thread_id: 1, is_topic_message: true } });
    await said(telegram, chat);
    const threads = telegram.requests
      .filter(({ method }) => method === "sendMessage")
      .map(({ params: { message_thread_id } }) => message_thread_id);
    expect(threads).toEqual([thread, undefined, undefined]);
  });

  it("each have a conversation of their own", async () => {
    const { telegram, bob, chat } = await inGroup({ isForum: true });
    const [one, two] = [telegram.topic(chat, "One"), telegram.topic(chat, "Two")];
    await answer(telegram, bob, "/status le mans 2024", { chat, thread: one });
    const elsewhere = await answer(telegram, bob, "/ask why?", { chat, thread: two });
    const there = await answer(telegram, bob, "/ask why?", { chat, thread: one });
    expect(there.text).toMatch(/^24 Hours of Le Mans/);
    expect(elsewhere.text).not.toMatch(/^24 Hours of Le Mans/);
  });

  it("do not turn what is written in one that the bot opened into a reply to it", async () => {
    const { telegram, bob, chat } = await inGroup({ isForum: true, canReadAllGroupMessages: true });
    const opened = {
      message_id: 44,
      date: 0,
      chat,
      from: { id: telegram.me.id, is_bot: true, first_name: "Pitboard" },
    };
    const created = { ...opened, forum_topic_created: { name: "News", icon_color: 0 } };
    const place = { message_thread_id: 44, is_topic_message: true, reply_to_message: created };
    const said = { message_id: 45, date: 1_699_617_600, chat, from: bob.user, text: QUESTION };
    telegram.update({ message: { ...said, ...place } });
    await expectSilence(telegram, bob, "Hello", { chat });
    expect(telegram.messagesIn(chat)).toHaveLength(1);
  });

  it("are no threads of replies", async () => {
    const { telegram, bob, chat } = await inGroup();
    const first = await answer(telegram, bob, "/status wec 2024", { chat });
    expect((await answer(telegram, bob, "why?", { chat, replyTo: first })).message.message_thread_id).toBeUndefined();
  });
});
