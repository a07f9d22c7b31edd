import { type Api, GrammyError } from "grammy";
import type { Chat } from "../../audience/chat.ts";
import type { Edited, Posted, Posting } from "../../talk/platform.ts";
import type { Reply } from "../../talk/reply.ts";
import { dress } from "./dress.ts";
import { loggable } from "./loggable.ts";
import type { Pins } from "./pins.ts";
import { isRefused, unlessRefused } from "./refused.ts";
import { type Speaker, send, type Where } from "./send.ts";
import { shutBy } from "./shut.ts";

/** Between the numbers of a post's pages. */
const BETWEEN = ",";

/** Both tell Telegram the same; `api` tries again by itself, `once` does not. */
export interface Poster extends Speaker {
  readonly once: Api;
  readonly pins: Pins;
}

/** Says something in a chat, unasked. Once the first page is said the others are tried until they are said too. */
export async function post(chat: Chat, reply: Reply, posting: Posting, poster: Poster): Promise<Posted> {
  const where = whereOf(chat);
  if (where === undefined) return { kind: "shut", why: "chat-gone" };
  let to: Where = { ...where, silent: posting.silent ?? false };
  const said: number[] = [];
  try {
    for (const page of dress(reply)) {
      const sent = await send(page, to, said.length === 0 ? { ...poster, api: poster.once } : poster);
      if (sent.kind === "shut") return sent;
      to = { ...to, chat: sent.chat };
      said.push(sent.message);
    }
  } catch (error) {
    return laterBy(error);
  }
  const [first] = said;
  if (posting.pinned === true && first !== undefined) poster.pins.pin({ ...to, message: first });
  return { kind: "posted", message: said.join(BETWEEN) };
}

/** Says something else in messages that were posted. Pages that are too many go, and those that are too few follow below. */
export async function edit(chat: Chat, message: string, reply: Reply, poster: Poster): Promise<Edited> {
  const where = whereOf(chat);
  if (where === undefined) return { kind: "shut", why: "chat-gone" };
  if (message === "") return { kind: "lost" };
  const standing = message.split(BETWEEN).map(Number);
  const pages = dress(reply);
  const below: number[] = [];
  try {
    for (const [index, { text, ...form }] of pages.entries()) {
      const id = standing[index];
      if (id !== undefined) await unlessSame(poster.once.editMessageText(where.chat, id, text, form));
    }
    for (const page of pages.slice(standing.length)) {
      const sent = await send(page, { ...where, silent: true }, poster);
      if (sent.kind === "shut") return sent;
      below.push(sent.message);
    }
    const needless = standing.slice(pages.length);
    if (needless.length > 0) await unlessRefused(poster.api.deleteMessages(where.chat, needless));
    return { kind: "edited", message: [...standing.slice(0, pages.length), ...below].join(BETWEEN) };
  } catch (error) {
    return isLost(error) ? { kind: "lost" } : (shutOf(error) ?? laterBy(error));
  }
}

/** Chats that the bot is not in go by a thread that is no number. */
export function whereOf({ id, thread }: Chat): Pick<Where, "chat" | "topic"> | undefined {
  const [chat, topic] = [Number(id), thread === undefined ? undefined : Number(thread)];
  return Number.isSafeInteger(chat) && !Number.isNaN(topic) ? { chat, topic } : undefined;
}

async function unlessSame(edited: Promise<unknown>): Promise<void> {
  try {
    await edited;
  } catch (error) {
    if (!isRefused(error) || !/message is not modified/i.test(error.description)) throw error;
  }
}

/** Whether a message is gone, is too old, or was left behind where its group became a supergroup. */
function isLost(error: unknown): boolean {
  if (!isRefused(error)) return false;
  const { description, parameters } = error;
  return (
    parameters.migrate_to_chat_id !== undefined ||
    /message to (edit|delete) not found|MESSAGE_ID_INVALID|message can't be (edited|deleted)/i.test(description)
  );
}

function shutOf(error: unknown): Edited | undefined {
  const shut = error instanceof GrammyError ? shutBy(error) : undefined;
  return shut && { kind: "shut", ...shut };
}

/** When Telegram wants to hear more; it does not tell whether of that chat alone. Rethrows what is no such refusal. */
function laterBy(error: unknown): Extract<Posted, { kind: "later" }> {
  const seconds = error instanceof GrammyError && error.error_code === 429 ? error.parameters.retry_after : undefined;
  if (seconds === undefined) throw loggable(error);
  return { kind: "later", ms: seconds * 1000, everywhere: true };
}
