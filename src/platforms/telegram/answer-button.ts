import { GrammyError } from "grammy";
import type { CallbackQuery } from "grammy/types";
import { cutWords, plainWords } from "../../talk/plain-words.ts";
import type { Reply } from "../../talk/reply.ts";
import type { Talk } from "../../talk/talk.ts";
import { askedByButton, type Self, topicOf } from "./ask.ts";
import { dress, type TelegramMessage } from "./dress.ts";
import { type Speaker, say, sayPages } from "./say.ts";

/** See https://core.telegram.org/bots/api#answercallbackquery */
const MAX_TOAST = 200;

interface Means extends Speaker {
  readonly talk: Talk;
  readonly self: Self;
}

/** What is said over the chat to who tapped, and nothing where the message says it. */
type Toast = string | undefined;

/** Answers a button that somebody tapped. Telegram shows that it waits until it is told otherwise, so it always is. */
export async function answerButton(query: CallbackQuery, means: Means): Promise<void> {
  const { talk, self, now } = means;
  const asked = await askedByButton(query, self, now());
  if (asked === undefined) return toast(talk.remark({ kind: "outdated" }, query.from.language_code), query, means);
  const heard = await talk.hear(asked);
  if (heard.disposition === "silent") return close(query, undefined, means);
  const isRefusal = heard.disposition === "decline" && heard.reply.audience !== "everyone";
  if (isRefusal) return toast(heard.reply, query, means);
  const shown = await show(heard.reply, query, means);
  await close(query, shown, means);
}

/** One calm line over the chat. */
export async function apologiseForButton(query: CallbackQuery, means: Means): Promise<void> {
  await toast(means.talk.remark({ kind: "sorry" }, query.from.language_code), query, means);
}

/**
 * Shows a reply where it was asked for: in the message that was tapped, or to who tapped alone where others read that message.
 */
async function show(reply: Reply, query: CallbackQuery, means: Means): Promise<Toast> {
  const { message, inline_message_id } = query;
  if (message === undefined) return inline_message_id === undefined ? line(reply) : edited(reply, query, means);
  if (message.chat.type === "private" || "ephemeral_message_id" in message) return edited(reply, query, means);
  const ephemeral = { receiver_user_id: query.from.id, callback_query_id: query.id };
  try {
    await say(reply, { chat: message.chat.id, topic: topicOf(message), ephemeral }, means);
    return undefined;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return line(reply); // A chat or a server of its own that knows no message for one person's eyes.
  }
}

/** Puts a reply in the place of the message; what does not fit into it follows below. */
async function edited(reply: Reply, query: CallbackQuery, means: Means): Promise<Toast> {
  const { message, inline_message_id } = query;
  const [first, ...others] = dress(reply);
  if (first === undefined) return undefined;
  const below = message === undefined ? undefined : { chat: message.chat.id, topic: topicOf(message) };
  try {
    if (message === undefined) await editInline(first, others, inline_message_id ?? "", means);
    else await edit(first, message, query, means);
    if (below !== undefined) await sayPages(others, below, means);
    return undefined;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    if (/message is not modified/i.test(error.description)) return undefined;
    if (below === undefined) return line(reply);
    await say(reply, below, means); // Too old to be edited, or gone.
    return undefined;
  }
}

async function edit(
  { text, ...form }: TelegramMessage,
  message: NonNullable<CallbackQuery["message"]>,
  { from }: CallbackQuery,
  { api }: Means,
): Promise<void> {
  const { chat, message_id } = message;
  const hidden = "ephemeral_message_id" in message ? message.ephemeral_message_id : undefined;
  if (hidden === undefined) await api.editMessageText(chat.id, message_id, text, form);
  else await api.editEphemeralMessageText(chat.id, from.id, hidden, text, form);
}

/** In a chat that the bot is not in nothing can follow below, so the buttons stay with what is shown. */
async function editInline(
  { text, ...form }: TelegramMessage,
  others: readonly TelegramMessage[],
  id: string,
  { api }: Means,
): Promise<void> {
  const buttons = others.at(-1)?.reply_markup;
  await api.editMessageTextInline(id, text, { ...form, ...(buttons !== undefined && { reply_markup: buttons }) });
}

function line({ blocks }: Reply): string {
  return cutWords(blocks.map(plainWords).join(" · "), MAX_TOAST);
}

async function toast(reply: Reply, query: CallbackQuery, means: Means): Promise<void> {
  await close(query, line(reply), means);
}

async function close({ id }: CallbackQuery, text: Toast, { api, log }: Means): Promise<void> {
  try {
    await api.answerCallbackQuery(id, text === undefined ? {} : { text, show_alert: true });
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    log.debug({ reason: error.description }, "Telegram had given up waiting for an answer to a button");
  }
}
