import { expect, it } from "vitest";
import { botOf, freshTelegram, refusal, runs } from "./play.ts";

const BUTTONS = { inline_keyboard: [[{ text: "More", callback_data: "more" }]] };

async function group() {
  const telegram = await freshTelegram();
  const bot = botOf(telegram);
  const ada = telegram.person({ firstName: "Ada" });
  const bob = telegram.person({ firstName: "Bob" });
  const chat = telegram.group({ title: "Pit", members: [ada, bob] });
  const to = (receiver_user_id: number, ephemeral_message_id?: number) => ({
    ephemeral_message_parameters: { receiver_user_id },
    ...(ephemeral_message_id !== undefined && { reply_parameters: { ephemeral_message_id } }),
  });
  return { telegram, bot, api: bot.api, ada, bob, chat, to };
}

it("answers an ephemeral command of the same person, within 15 seconds, in groups only", async () => {
  const { telegram, api, ada, bob, chat, to } = await group();
  const asked = ada.says("/secret", { chat, ephemeral: true });
  expect(asked).toMatchObject({ message_id: 0, ephemeral_message_id: expect.any(Number) });
  expect(await api.getUpdates()).toMatchObject([{ message: { text: "/secret" } }]);
  const id = asked.ephemeral_message_id;
  const sent = await api.sendMessage(chat.id, "Only you", to(ada.user.id, id));
  expect(sent).toMatchObject({ message_id: 0, receiver_user: { id: ada.user.id } });
  expect(telegram.messagesIn(chat)).toMatchObject([{ text: "Only you", ephemeralFor: ada.user.id }]);

  const send = (params: object): Promise<string> => refusal(api.sendMessage(chat.id, "a", params));
  expect(await send(to(bob.user.id, id))).toMatch(/^400 .* not found/);
  expect(await send(to(ada.user.id))).toMatch(/^400 .* must be sent in reply/);
  expect(await send({ reply_parameters: { ephemeral_message_id: id } })).toMatch(/must be an ephemeral message/);
  expect(await refusal(api.sendMessage(ada.chat.id, "a", to(ada.user.id, id)))).toMatch(/only to groups/);
  telegram.later(16);
  expect(await send(to(ada.user.id, id))).toMatch(/^400 .* too old/);
});

it("is edited and deleted by methods of its own", async () => {
  const { telegram, api, ada, bob, chat, to } = await group();
  const asked = ada.says("/secret", { chat, ephemeral: true });
  const sent = await api.sendMessage(chat.id, "One", to(ada.user.id, asked.ephemeral_message_id));
  const id = sent.ephemeral_message_id ?? 0;
  expect(await refusal(api.editMessageText(chat.id, sent.message_id, "Two"))).toMatch(/message to edit not found/);
  const edit = (user: number, text: string): Promise<true> =>
    api.raw.editEphemeralMessageText({ chat_id: chat.id, receiver_user_id: user, ephemeral_message_id: id, text });
  expect(await refusal(edit(bob.user.id, "Two"))).toMatch(/message to edit not found/);
  expect(await refusal(edit(ada.user.id, "One"))).toMatch(/message is not modified/);
  expect(await edit(ada.user.id, "Two")).toBe(true);
  expect(telegram.messagesIn(chat)).toMatchObject([{ text: "Two" }]);
  await api.raw.deleteEphemeralMessage({ chat_id: chat.id, receiver_user_id: ada.user.id, ephemeral_message_id: id });
  expect(telegram.messagesIn(chat)).toEqual([]);
});

it("answers a tap, and a tap on itself only by editing", async () => {
  const { telegram, bot, api, ada, bob, chat } = await group();
  const seen: (number | undefined)[] = [];
  bot.callbackQuery("more", async (ctx) => {
    seen.push(ctx.callbackQuery.message?.ephemeral_message_id);
    const mine = { receiver_user_id: ctx.from.id, callback_query_id: ctx.callbackQuery.id };
    const send = (ephemeral_message_parameters: object): Promise<unknown> =>
      ctx.reply("Yours", { reply_markup: BUTTONS, ephemeral_message_parameters: Object(ephemeral_message_parameters) });
    expect(await refusal(send({ ...mine, receiver_user_id: bob.user.id }))).toMatch(/query ID is invalid/);
    const replacing = send({ ...mine, replace_callback_query_message: true });
    if (seen.length === 1) await replacing;
    else expect(await refusal(replacing)).toMatch(/must be edited/);
    await ctx.answerCallbackQuery(`${seen.length}`);
  });
  runs(bot);
  const open = await api.sendMessage(chat.id, "All", { reply_markup: BUTTONS });
  expect(await ada.taps(open, "More")).toMatchObject({ text: "1" });
  const [, yours] = telegram.messagesIn(chat);
  if (!yours) throw new Error("There is no ephemeral message.");
  expect(await ada.taps(yours, "More")).toMatchObject({ text: "2" });
  expect(seen).toEqual([undefined, yours.ephemeral_message_id]);
  await expect(bob.taps(yours, "More")).rejects.toThrow(/does not see/);
});
