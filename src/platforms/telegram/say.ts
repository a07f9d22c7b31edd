import { type Api, GrammyError } from "grammy";
import type { EphemeralMessageParameters, ReplyParameters } from "grammy/types";
import { placeKey } from "../../audience/chat.ts";
import type { Log } from "../../log.ts";
import type { Presence } from "../../talk/presence.ts";
import type { Reply } from "../../talk/reply.ts";
import { dress, type TelegramMessage } from "./dress.ts";

/** What saying something needs. */
export interface Speaker {
  readonly api: Api;
  readonly presence: Presence;
  readonly log: Log;
  now(): number;
}

/** Where something is said, and in answer to what. */
export interface Where {
  readonly chat: number;
  readonly topic?: number | undefined;
  readonly replyTo?: ReplyParameters;
  /** For one person's eyes. */
  readonly ephemeral?: EphemeralMessageParameters;
}

/** Says a reply, page by page; the first of them answers what was written. */
export function say(reply: Reply, where: Where, speaker: Speaker): Promise<void> {
  return sayPages(dress(reply), where, speaker);
}

export async function sayPages(pages: readonly TelegramMessage[], where: Where, speaker: Speaker): Promise<void> {
  let to = where;
  for (const page of pages) {
    const sent = await send(page, to, speaker);
    if (sent === undefined) return;
    const { replyTo: _, ...below } = to;
    to = { ...below, chat: sent };
  }
}

/** Sends a message; resolves with the chat's id, which may be a new one, and with nothing where the bot may not write. */
async function send(message: TelegramMessage, where: Where, speaker: Speaker): Promise<number | undefined> {
  const { chat, topic, replyTo, ephemeral } = where;
  const { text, ...form } = message;
  try {
    await speaker.api.sendMessage(chat, text, {
      ...form,
      ...(topic !== undefined && { message_thread_id: topic }),
      ...(replyTo !== undefined && { reply_parameters: replyTo }),
      ...(ephemeral !== undefined && { ephemeral_message_parameters: ephemeral }),
    });
    return chat;
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    const moved = error.parameters.migrate_to_chat_id;
    if (moved !== undefined && moved !== chat) {
      await speaker.presence.moved(placeKey("telegram", String(chat)), placeKey("telegram", String(moved)));
      const { replyTo: _, topic: __, ...there } = where; // Messages have other numbers there.
      return send(message, { ...there, chat: moved }, speaker);
    }
    if (!(await isUnable(error, chat, speaker))) throw error;
    return undefined;
  }
}

/** Descriptions of what trying again would not mend. */
const UNABLE =
  /not enough rights|have no rights|CHAT_WRITE_FORBIDDEN|TOPIC_CLOSED|TOPIC_DELETED|thread not found|chat not found|CHAT_RESTRICTED/i;

async function isUnable({ error_code, description }: GrammyError, chat: number, speaker: Speaker): Promise<boolean> {
  if (error_code === 403) await speaker.presence.left(placeKey("telegram", String(chat)), speaker.now());
  else if (error_code !== 400 || !UNABLE.test(description)) return false;
  speaker.log.warn({ chat, reason: description }, "Telegram does not let me write there");
  return true;
}
