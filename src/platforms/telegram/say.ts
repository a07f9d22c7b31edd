import { type Api, GrammyError } from "grammy";
import type { EphemeralMessageParameters, ReplyParameters } from "grammy/types";
import { placeKey } from "../../audience/chat.ts";
import type { Log } from "../../log.ts";
import type { Presence } from "../../talk/presence.ts";
import type { Reply } from "../../talk/reply.ts";
import { dress, type TelegramMessage } from "./dress.ts";
import { isRefused } from "./refused.ts";

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

/** Says a reply, page by page; the first of them answers what was written. Resolves with whether all of it was said. */
export function say(reply: Reply, where: Where, speaker: Speaker): Promise<boolean> {
  return sayPages(dress(reply), where, speaker);
}

export async function sayPages(pages: readonly TelegramMessage[], where: Where, speaker: Speaker): Promise<boolean> {
  let to = where;
  for (const page of pages) {
    const sent = await send(page, to, speaker);
    if (sent === undefined) return false;
    const { replyTo: _, ...below } = to;
    // What is for one person's eyes has to answer something, each page of it.
    to = { ...(to.ephemeral === undefined ? below : to), chat: sent };
  }
  return true;
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
    if (!isUnable(error, where)) throw error;
    speaker.log.warn({ chat, reason: error.description }, "Telegram does not let me write there");
    if (isOut(error)) await speaker.presence.left(placeKey("telegram", String(chat)), speaker.now());
    return undefined;
  }
}

/** Descriptions of what trying again would not mend, although the bot is there. */
const SILENCED =
  /not enough rights|have no rights|need administrator rights|CHAT_WRITE_FORBIDDEN|TOPIC_CLOSED|TOPIC_DELETED|thread not found|chat not found|CHAT_RESTRICTED/i;

/** Whether the bot may not write there. What is for one person's eyes comes too late after some seconds, or never could. */
function isUnable(error: GrammyError, { ephemeral }: Where): boolean {
  return isOut(error) || SILENCED.test(error.description) || (ephemeral !== undefined && isRefused(error));
}

/** Whether the bot was blocked or removed. */
function isOut({ error_code, description }: GrammyError): boolean {
  return error_code === 403 && !SILENCED.test(description);
}
