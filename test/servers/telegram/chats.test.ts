import type { Update } from "@grammyjs/types";
import type { Api } from "grammy";
import { describe, expect, it } from "vitest";
import { botOf, freshTelegram, refusal } from "./play.ts";

/** The texts that reached the bot, which are then confirmed. */
async function received(api: Api): Promise<(string | undefined)[]> {
  const updates: Update[] = await api.getUpdates();
  await api.getUpdates({ offset: (updates.at(-1)?.update_id ?? 0) + 1 });
  return updates.map(({ message, edited_message, channel_post }) => (message ?? edited_message ?? channel_post)?.text);
}

describe("privacy mode", () => {
  it("lets through commands, replies to the bot and what was sent by way of it", async () => {
    const telegram = await freshTelegram();
    const { api } = botOf(telegram);
    const ada = telegram.person({ firstName: "Ada" });
    const chat = telegram.group({ title: "Pit", members: [ada] });
    const own = await api.sendMessage(chat.id, "Hello");
    const other = ada.says("hello", { chat });
    for (const text of ["@PitboardBot hello", "see /ask", "/ask@OtherBot", "/ask", "/ask@pitboardbot x"])
      ada.says(text, { chat });
    ada.says("to you", { chat, replyTo: own });
    ada.says("to her", { chat, replyTo: other });
    ada.says("by way of you", { chat, viaBot: true });
    ada.says("/edited", { chat, edited: true });
    ada.says("in private");
    expect(await received(api)).toEqual([
      "/ask",
      "/ask@pitboardbot x",
      "to you",
      "by way of you",
      "/edited",
      "in private",
    ]);
  });

  it("is off for administrators and for bots that may read all", async () => {
    const open = await freshTelegram({ canReadAllGroupMessages: true });
    const closed = await freshTelegram();
    const groups = [open.group({ title: "Pit" }), closed.group({ title: "Pit", botStatus: "administrator" })];
    for (const [n, telegram] of [open, closed].entries()) {
      telegram.person({ firstName: "Ada" }).says("hello", { chat: groups[n] });
      expect(await received(botOf(telegram).api)).toEqual(["hello"]);
    }
  });
});

describe("who speaks", () => {
  it("may be nobody, a channel, or Telegram", async () => {
    const telegram = await freshTelegram();
    const ada = telegram.person({ firstName: "Ada" });
    const chat = telegram.group({ title: "Pit", administrators: [ada] });
    const channel = telegram.channel({ title: "News", username: "news", administrators: [ada] });
    expect(ada.says("/a", { chat, anonymously: true })).toMatchObject({ from: { id: 1087968824 }, sender_chat: chat });
    expect(ada.says("/b", { chat, asChannel: channel })).toMatchObject({
      from: { id: 136817688 },
      sender_chat: channel,
    });
    expect(ada.says("/c", { chat, forwardedAutomatically: channel })).toMatchObject({
      from: { id: 777000 },
      sender_chat: channel,
      is_automatic_forward: true,
    });
    const post = ada.says("post", { chat: channel });
    expect(post).toMatchObject({ sender_chat: channel, text: "post" });
    expect(post).not.toHaveProperty("from");
    const { api } = botOf(telegram);
    expect(await received(api)).toEqual(["/a", "/b", "/c", "post"]);
    expect(await api.getChat("@News")).toMatchObject({ id: channel.id });
    expect(await api.sendMessage("@news", "hello")).toMatchObject({ sender_chat: channel });
    expect(await api.getChatAdministrators(chat.id)).toMatchObject([{ status: "creator", user: { id: ada.user.id } }]);
    expect(await api.getChatMember(chat.id, telegram.me.id)).toMatchObject({ status: "member" });
    expect(await refusal(api.getChatMember(chat.id, 1))).toBe("400 Bad Request: user not found");
    expect(await refusal(api.getChat("@nobody"))).toBe("400 Bad Request: chat not found");
  });
});

describe("topics", () => {
  it("are named in both ways, the general one not at all", async () => {
    const telegram = await freshTelegram();
    const { api } = botOf(telegram);
    const ada = telegram.person({ firstName: "Ada" });
    const forum = telegram.group({ title: "Pit", isForum: true });
    const plain = telegram.group({ title: "Wall" });
    const thread = telegram.topic(forum, "F1");
    const said = ada.says("/ask", { chat: forum, thread });
    expect(said).toMatchObject({ message_thread_id: thread, is_topic_message: true });
    expect(ada.says("/ask", { chat: forum })).not.toHaveProperty("message_thread_id");
    expect(await api.sendMessage(forum.id, "a", { message_thread_id: thread })).toMatchObject({
      is_topic_message: true,
    });
    expect(await api.sendMessage(forum.id, "a", { reply_parameters: { message_id: said.message_id } })).toMatchObject({
      message_thread_id: thread,
    });
    const inThread = (id: number, message_thread_id: number) =>
      refusal(api.sendMessage(id, "a", { message_thread_id }));
    expect(await inThread(forum.id, 1)).toBe("400 Bad Request: message thread not found");
    expect(await inThread(forum.id, 9999)).toBe("400 Bad Request: message thread not found");
    telegram.closeTopic(forum, thread);
    expect(await inThread(forum.id, thread)).toBe("400 Bad Request: TOPIC_CLOSED");
    const first = ada.says("/one", { chat: plain });
    const reply = ada.says("/two", { chat: plain, replyTo: first });
    expect(reply).toMatchObject({ message_thread_id: first.message_id });
    expect(reply).not.toHaveProperty("is_topic_message");
    expect(await inThread(plain.id, first.message_id)).toBe("400 Bad Request: message thread not found");
  });
});

describe("replies", () => {
  it("need their message, or leave to do without", async () => {
    const telegram = await freshTelegram();
    const { api } = botOf(telegram);
    const ada = telegram.person({ firstName: "Ada" });
    const reply_parameters = { message_id: 9 };
    expect(await refusal(api.sendMessage(ada.chat.id, "a", { reply_parameters }))).toBe(
      "400 Bad Request: message to be replied not found",
    );
    const lenient = { reply_parameters: { ...reply_parameters, allow_sending_without_reply: true } };
    expect(await api.sendMessage(ada.chat.id, "a", lenient)).not.toHaveProperty("reply_to_message");
  });
});

describe("chats that change", () => {
  it("refuse with 403 once the bot is blocked or removed", async () => {
    const telegram = await freshTelegram();
    const { api } = botOf(telegram);
    const ada = telegram.person({ firstName: "Ada" });
    const shy = telegram.person({ firstName: "Bob", hasStarted: false });
    const group = telegram.group({ title: "Pit", members: [ada] });
    ada.blocks();
    expect(await refusal(api.sendMessage(ada.chat.id, "a"))).toBe("403 Forbidden: bot was blocked by the user");
    ada.unblocks();
    await api.sendMessage(ada.chat.id, "a");
    expect(await refusal(api.sendMessage(shy.chat.id, "a"))).toMatch(
      /^403 .* can't initiate conversation with a user$/,
    );
    ada.removesBot(group);
    expect(await refusal(api.sendMessage(group.id, "a"))).toBe(
      "403 Forbidden: bot was kicked from the supergroup chat",
    );
    ada.addsBot(group, "administrator");
    await api.sendMessage(group.id, "a");
    const updates = await api.getUpdates();
    expect(
      updates.map(({ my_chat_member: m }) => m && `${m.old_chat_member.status} ${m.new_chat_member.status}`),
    ).toEqual([...["member kicked", "kicked member", "member kicked", "kicked administrator"], undefined]);
    expect(updates.at(-1)?.message?.new_chat_members).toMatchObject([{ id: telegram.me.id }]);
  });

  it("tell where a group went", async () => {
    const telegram = await freshTelegram();
    const { api } = botOf(telegram);
    const ada = telegram.person({ firstName: "Ada" });
    const group = telegram.group({ title: "Pit", type: "group", members: [ada] });
    const supergroup = telegram.migrates(group);
    expect(await api.getUpdates()).toMatchObject([
      { message: { chat: group, migrate_to_chat_id: supergroup.id } },
      { message: { chat: supergroup, migrate_from_chat_id: group.id } },
    ]);
    const error: unknown = await api.sendMessage(group.id, "a").catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      error_code: 400,
      description: "Bad Request: group chat was upgraded to a supergroup chat",
      parameters: { migrate_to_chat_id: supergroup.id },
    });
    await api.sendMessage(supergroup.id, "a");
    expect(await refusal(api.sendMessage(1, "a"))).toBe("400 Bad Request: chat not found");
  });
});
