import type { CallbackQuery } from "grammy/types";
import { cutWords, plainWords } from "../../talk/plain-words.ts";
import type { Reply } from "../../talk/reply.ts";
import type { Talk } from "../../talk/talk.ts";
import { oneLine } from "../one-line.ts";
import { pictureOf } from "../picture-of.ts";
import { askedByButton, type Self, topicOf } from "./ask.ts";
import { dress, type TelegramMessage } from "./dress.ts";
import { SCHEME } from "./enclosure.ts";
import { isRefused, isTooLate } from "./refused.ts";
import { sayPages, sayWith } from "./say.ts";
import type { Speaker } from "./send.ts";

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
  const isShown =
    query.message === undefined ? showInline(reply, query, means) : showIn(query.message, reply, query, means);
  return (await isShown) ? undefined : line(reply);
}

type Tapped = NonNullable<CallbackQuery["message"]>;

/** Puts a reply in the place of the message, where no others read it; what does not fit into it follows below. */
async function showIn(message: Tapped, reply: Reply, query: CallbackQuery, means: Means): Promise<boolean> {
  const { chat } = message;
  const isPrivate = chat.type === "private";
  const ephemeral = { receiver_user_id: query.from.id, callback_query_id: query.id };
  const below = { chat: chat.id, topic: topicOf(message), ...(!isPrivate && { ephemeral }) };
  const picture = await pictureOf(reply, SCHEME, means.log);
  // What is shown stands by itself, and no words can be put in the place of a picture.
  if (picture !== undefined || reply.file !== undefined) return sayWith(picture, reply, below, means);
  const pages = dress(reply);
  const [first, ...others] = pages;
  if (first === undefined) return true;
  if (isEnclosure(message)) return sayPages(pages, below, means);
  const isOpen = !isPrivate && !("ephemeral_message_id" in message);
  const isEdited = !isOpen && (await inItsPlace(() => edit(first, message, query, means)));
  return sayPages(isEdited ? others : pages, below, means);
}

function isEnclosure(message: Tapped): boolean {
  return "photo" in message || "document" in message;
}

/** Whether a message now says what it should; `false` for one that is too old to be edited, or gone. */
async function inItsPlace(change: () => Promise<unknown>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    if (!isRefused(error)) throw error;
    return /message is not modified/i.test(error.description);
  }
}

async function edit(
  { text, ...form }: TelegramMessage,
  message: Tapped,
  { from }: CallbackQuery,
  { api }: Means,
): Promise<void> {
  const { chat, message_id } = message;
  const hidden = "ephemeral_message_id" in message ? message.ephemeral_message_id : undefined;
  if (hidden === undefined) await api.editMessageText(chat.id, message_id, text, form);
  else await api.editEphemeralMessageText(chat.id, from.id, hidden, text, form);
}

/** In a chat that the bot is not in nothing can follow below, so the buttons stay with what is shown. */
async function showInline(
  asked: Reply,
  { inline_message_id: id }: CallbackQuery,
  { api, talk }: Means,
): Promise<boolean> {
  const reply = asked.file === undefined ? asked : talk.remark({ kind: "no-files" }, asked.language);
  const pages = dress(reply);
  const [first] = pages;
  if (first === undefined || id === undefined) return false;
  const { text, ...form } = first;
  const buttons = pages.at(-1)?.reply_markup;
  const shown = { ...form, ...(buttons !== undefined && { reply_markup: buttons }) };
  return inItsPlace(() => api.editMessageTextInline(id, text, shown));
}

function line({ blocks }: Reply): string {
  return cutWords(oneLine(blocks.map(plainWords).join(" · ")), MAX_TOAST);
}

async function toast(reply: Reply, query: CallbackQuery, means: Means): Promise<void> {
  await close(query, line(reply), means);
}

async function close({ id }: CallbackQuery, text: Toast, { api, log }: Means): Promise<void> {
  try {
    await api.answerCallbackQuery(id, text === undefined ? {} : { text, show_alert: true });
  } catch (error) {
    if (!isTooLate(error)) throw error;
    log.debug({ reason: error.description }, "Telegram had given up waiting for an answer to a button");
  }
}
