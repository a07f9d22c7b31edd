import { describe, expect, it } from "vitest";
import { answer, expectSilence, inGroup, said } from "./telegram-scene.ts";

const QUESTION = "Will Rossi race the WEC next year?";

describe("in a group on Telegram", () => {
  it.each(["/status wec 2024", "/status@PitboardBot wec 2024", "/Status@pitboardbot wec 2024"])(
    "%s is answered below the message",
    async (words) => {
      const { telegram, bob, chat } = await inGroup();
      const asked = bob.says(words, { chat });
      expect(await said(telegram, chat)).toMatchObject({
        text: expect.stringMatching(/^FIA WEC 2024 · ▲ likely/),
        reply_to_message_id: asked.message_id,
      });
    },
  );

  it("a message that was deleted meanwhile is answered all the same", async () => {
    const { telegram, bob, chat } = await inGroup();
    telegram.update({ message: { message_id: 99_999, date: 1_699_617_600, chat, from: bob.user, text: "/about" } });
    expect(await said(telegram, chat)).not.toHaveProperty("reply_to_message_id");
  });

  it("a command that there is not is answered only where it names the bot", async () => {
    const { telegram, bob, chat } = await inGroup();
    await expectSilence(telegram, bob, "/foo", { chat });
    expect((await answer(telegram, bob, "/foo@PitboardBot", { chat })).text).toMatch(
      /^I do not know the command \/foo/,
    );
  });

  it("another bot's command is passed over, whoever delivers it", async () => {
    const { telegram, bob, chat } = await inGroup({ canReadAllGroupMessages: true });
    await expectSilence(telegram, bob, "/status@OtherBot wec 2024", { chat });
  });

  it("a reply to the bot is a question", async () => {
    const { telegram, bob, chat } = await inGroup();
    const first = await answer(telegram, bob, "/status wec 2024", { chat });
    expect((await answer(telegram, bob, "why?", { chat, replyTo: first })).text).toMatch(/says so \(Speedweek\)/);
  });

  it("a mention is a question, and alone a call for help", async () => {
    const { telegram, bob, chat } = await inGroup({ canReadAllGroupMessages: true });
    expect((await answer(telegram, bob, `@PitboardBot ${QUESTION}`, { chat })).text).toMatch(
      /^FIA WEC 2024 · ▲ likely/,
    );
    expect((await answer(telegram, bob, "@pitboardbot", { chat })).text).toMatch(/^What you can ask me/);
  });

  it("a mention is one wherever it stands, in a caption, or of the bot without its name", async () => {
    const { telegram, bob, chat } = await inGroup({ canReadAllGroupMessages: true });
    const ours = await answer(telegram, bob, "Will Rossi, @PitboardBot, race the WEC next year?", { chat });
    expect(ours.text).toMatch(/^FIA WEC 2024 · ▲ likely/);
    const message = { date: 1_699_617_600, chat, from: bob.user };
    const mention = { type: "mention", offset: 0, length: 12 };
    const photo = [{ file_id: "a", file_unique_id: "b", width: 1, height: 1 }];
    const caption = { photo, caption: "@PitboardBot Rossi in the WEC 2024?", caption_entities: [mention] };
    telegram.update({ message: { ...message, message_id: 201, ...caption } });
    expect((await said(telegram, chat)).text).toMatch(/^FIA WEC 2024 · ▲ likely/);
    const byId = {
      type: "text_mention",
      offset: 0,
      length: 3,
      user: { id: telegram.me.id, is_bot: true, first_name: "P" },
    };
    telegram.update({ message: { ...message, message_id: 202, text: "Bot Rossi in the WEC 2024?", entities: [byId] } });
    expect((await said(telegram, chat)).text).toMatch(/^FIA WEC 2024 · ▲ likely/);
  });

  it("chatter is passed over, even where the bot reads it all", async () => {
    const { telegram, bob, chat } = await inGroup({ canReadAllGroupMessages: true });
    await expectSilence(telegram, bob, "Who wants a coffee?", { chat });
    await expectSilence(telegram, bob, QUESTION, { chat });
    await expectSilence(telegram, bob, "@SomebodyElse will Rossi race the WEC next year?", { chat });
  });

  it("other bots, and what was sent by way of this one, are passed over", async () => {
    const { telegram, bob, chat } = await inGroup({ canReadAllGroupMessages: true });
    const robot = telegram.person({ firstName: "Robot", isBot: true });
    await expectSilence(telegram, robot, "/status wec 2024", { chat });
    await expectSilence(telegram, bob, "/status wec 2024", { chat, viaBot: true });
  });

  it("a post that Telegram forwards into the group of its channel is passed over", async () => {
    const { telegram, bob, chat } = await inGroup({ canReadAllGroupMessages: true });
    await expectSilence(telegram, bob, "/status wec 2024", { chat, forwardedAutomatically: true });
  });

  it("a changed message is not answered again", async () => {
    const { telegram, bob, chat } = await inGroup();
    const asked = bob.says("/about", { chat });
    await said(telegram, chat);
    await expectSilence(telegram, bob, "/help", { chat, edited: asked });
  });

  it("what was asked ten minutes ago is passed over, and in a private chat it is not", async () => {
    const at = Date.parse("2023-11-10T12:00:00Z");
    const { telegram, bob, chat } = await inGroup({ now: () => at });
    const ago = (minutes: number) => at / 1000 - minutes * 60;
    await expectSilence(telegram, bob, "/status wec 2024", { chat, date: ago(11) });
    expect((await answer(telegram, bob, "/status wec 2024", { chat, date: ago(9) })).text).toMatch(/^FIA WEC 2024/);
    expect((await answer(telegram, bob, "/status wec 2024", { date: ago(600) })).text).toMatch(/^FIA WEC 2024/);
  });

  it("an administrator who does not show his name manages the group", async () => {
    const { telegram, ada, bob, chat } = await inGroup();
    expect((await answer(telegram, bob, "/settings", { chat })).text).toMatch(/^Only those who manage/);
    expect((await answer(telegram, ada, "/settings zone:Asia/Tokyo", { chat, anonymously: true })).text).toMatch(
      /^Done/,
    );
  });

  it("who writes in the name of a channel is answered, and manages nothing", async () => {
    const { telegram, ada, chat } = await inGroup();
    const asChannel = telegram.channel({ title: "Ada's news", administrators: [ada] });
    expect((await answer(telegram, ada, "/status wec 2024", { chat, asChannel })).text).toMatch(/^FIA WEC 2024/);
    expect((await answer(telegram, ada, "/settings zone:Asia/Tokyo", { chat, asChannel })).text).toMatch(/^Only those/);
  });

  it("/start says what the bot hears", async () => {
    const closed = await inGroup();
    expect((await answer(closed.telegram, closed.bob, "/start", { chat: closed.chat })).text).toMatch(
      /I hear commands and replies to me, and nothing else\. Ask me like this: \/ask@PitboardBot/,
    );
    const open = await inGroup({ canReadAllGroupMessages: true });
    expect((await answer(open.telegram, open.bob, "/start", { chat: open.chat })).text).toMatch(/I hear all messages/);
  });

  it("channel posts are passed over", async () => {
    const { telegram, ada } = await inGroup();
    const channel = telegram.channel({ title: "News", administrators: [ada] });
    ada.says("/status wec 2024", { chat: channel });
    telegram.update({
      message: { message_id: 5, date: 1_699_617_600, chat: channel, sender_chat: channel, text: "/help" },
    });
    expect((await answer(telegram, ada, "/about")).text).toMatch(/^I am Pitboard/);
    expect(telegram.messagesIn(channel)).toEqual([]);
  });

  it("updates of kinds that nobody asked for harm nothing", async () => {
    const { telegram, bot, bob, chat } = await inGroup();
    const reaction = { chat, message_id: 1, user: bob.user, date: 0, old_reaction: [], new_reaction: [] };
    telegram.update({ message_reaction: reaction });
    telegram.update({ poll: { id: "1", question: "?", options: [] } });
    telegram.update({ made_up: { chat } });
    telegram.update({ made_up_too: null });
    telegram.update({});
    expect((await answer(telegram, bob, "/about", { chat })).text).toMatch(/^I am Pitboard/);
    expect(bot.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});

describe("listening in on Telegram", () => {
  it("is refused with the reason in privacy mode", async () => {
    const { telegram, ada, chat } = await inGroup();
    const refused = await answer(telegram, ada, "/settings listen:on", { chat });
    expect(refused.text).toMatch(/^I cannot listen in here: Telegram shows me only commands and replies to me\./);
  });

  it("answers questions that mention nobody, once an administrator has turned it on", async () => {
    const { telegram, ada, bob, chat } = await inGroup({ botStatus: "administrator" });
    expect((await answer(telegram, bob, "/settings listen:on", { chat })).text).toMatch(/^Only those who manage/);
    expect((await answer(telegram, ada, "/settings listen:on", { chat })).text).toMatch(
      /^Done\.[\s\S]*Listening in: on/,
    );
    expect((await answer(telegram, bob, QUESTION, { chat })).text).toMatch(/^FIA WEC 2024 · ▲ likely/);
    await expectSilence(telegram, bob, "Who wants a coffee?", { chat });
    await expectSilence(telegram, bob, "/foo", { chat });
  });
});
