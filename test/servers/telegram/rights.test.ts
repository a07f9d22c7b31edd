import { describe, expect, it } from "vitest";
import { botOf, freshTelegram, refusal } from "./play.ts";

describe("what the bot may do", () => {
  it("is what it is there, less and more by its own rights, and by what all members may", async () => {
    const telegram = await freshTelegram();
    const { api } = botOf(telegram);
    const quiet = telegram.group({ title: "Quiet", permissions: { can_send_messages: false } });
    const held = telegram.group({ title: "Held", botStatus: "restricted" });
    const heard = telegram.group({ title: "Heard", botStatus: "restricted", botRights: { can_send_messages: true } });
    const channel = telegram.channel({ title: "News", botRights: { can_post_messages: false } });
    for (const { id } of [quiet, held]) {
      expect(await refusal(api.sendMessage(id, "x"))).toMatch(/not enough rights to send text messages/);
    }
    expect(await refusal(api.sendMessage(channel.id, "x"))).toMatch(/need administrator rights in the channel/);
    await api.sendMessage(heard.id, "x");
    expect(await api.getChat(quiet.id)).toMatchObject({ permissions: { can_send_messages: false } });
    expect(await api.getChatMember(channel.id, telegram.me.id)).toMatchObject({ can_post_messages: false });
  });

  it("lets it pin what is there, and take that off again", async () => {
    const telegram = await freshTelegram();
    const { api } = botOf(telegram);
    const group = telegram.group({ title: "Pit", botStatus: "administrator" });
    const closed = telegram.group({ title: "Closed", permissions: { can_pin_messages: false } });
    const [a, b] = [await api.sendMessage(group.id, "a"), await api.sendMessage(group.id, "b")];
    await api.pinChatMessage(group.id, a.message_id);
    await api.pinChatMessage(group.id, b.message_id, { disable_notification: true });
    expect(telegram.pinnedIn(group)).toEqual([a.message_id, b.message_id]);
    expect((await api.getChat(group.id)).pinned_message).toMatchObject({ text: "b", from: { id: telegram.me.id } });
    await api.unpinChatMessage(group.id, b.message_id);
    expect((await api.getChat(group.id)).pinned_message).toMatchObject({ text: "a" });
    expect(await refusal(api.pinChatMessage(group.id, 7))).toMatch(/message to pin not found/);
    const c = await api.sendMessage(closed.id, "c");
    expect(await refusal(api.pinChatMessage(closed.id, c.message_id))).toMatch(/not enough rights to manage pinned/);
  });

  it("ends with the topic", async () => {
    const telegram = await freshTelegram();
    const forum = telegram.group({ title: "Pit", isForum: true });
    const message_thread_id = telegram.topic(forum, "Desk");
    telegram.deleteTopic(forum, message_thread_id);
    expect(await refusal(botOf(telegram).api.sendMessage(forum.id, "x", { message_thread_id }))).toMatch(
      /TOPIC_DELETED/,
    );
  });
});

describe("a bot that is too fast", () => {
  it("is heard no more for a while, in any chat, and for longer the next time", async () => {
    const telegram = await freshTelegram({ limits: true });
    const { api } = botOf(telegram);
    const people = Array.from({ length: 60 }, (_, n) => telegram.person({ firstName: `Ada ${n}` }));
    const flood = async () => {
      const sent = await Promise.all(people.map(({ chat }) => api.sendMessage(chat.id, "x").catch(String)));
      return sent.find((each) => typeof each === "string");
    };
    expect(await flood()).toMatch(/retry after 5\)/);
    telegram.later(4);
    expect(await refusal(api.sendMessage(people[0]?.chat.id ?? 0, "x"))).toMatch(/retry after 1$/);
    telegram.later(6);
    expect(await flood()).toMatch(/retry after 10\)/);
    expect(telegram.refusals()).toBeGreaterThan(10);
  });

  it("is heard where it keeps to thirty a second, after some at once, with the wire in between", async () => {
    const telegram = await freshTelegram({ limits: true, roundTripMs: 20 });
    const { api } = botOf(telegram);
    const began = Date.now();
    for (const n of [1, 2, 3]) await api.sendMessage(telegram.person({ firstName: `Ada ${n}` }).chat.id, "x");
    expect(Date.now() - began).toBeGreaterThanOrEqual(59);
    for (let n = 0; n < 90; n += 1) {
      telegram.later(1 / 30);
      await api.sendMessage(telegram.person({ firstName: "Bob" }).chat.id, "x");
    }
    expect(telegram.refusals()).toBe(0);
  });
});
