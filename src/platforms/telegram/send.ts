import { type Api, GrammyError } from "grammy";
import type { EphemeralMessageParameters, ReplyParameters } from "grammy/types";
import { placeKey } from "../../audience/chat.ts";
import type { Shut } from "../../audience/pause.ts";
import type { Log } from "../../log.ts";
import type { Presence } from "../../talk/presence.ts";
import type { TelegramMessage } from "./dress.ts";
import { isRefused } from "./refused.ts";
import { isOut, shutBy } from "./shut.ts";

/** What sending something needs. */
export interface Speaker {
  readonly api: Api;
  readonly presence: Presence;
  readonly log: Log;
  /** By what Telegram knows the pictures that it was sent. */
  readonly photos: WeakMap<Uint8Array, string>;
  now(): number;
}

/** Where something is said, in answer to what, and how. */
export interface Where {
  readonly chat: number;
  readonly topic?: number | undefined;
  readonly replyTo?: ReplyParameters;
  /** For one person's eyes. */
  readonly ephemeral?: EphemeralMessageParameters;
  /** Nobody's phone rings. */
  readonly silent?: boolean;
}

type Sent =
  /** `chat`: which may have got a new id. */
  { readonly kind: "sent"; readonly chat: number; readonly message: number } | (Shut & { readonly kind: "shut" });

/** Sends a message. Where the bot may not write, that is logged, and kept where it is there no more. */
export async function send(message: TelegramMessage, where: Where, speaker: Speaker): Promise<Sent> {
  const { chat } = where;
  const { text, ...form } = message;
  try {
    const { message_id } = await speaker.api.sendMessage(chat, text, { ...form, ...optionsOf(where) });
    return { kind: "sent", chat, message: message_id };
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    const moved = error.parameters.migrate_to_chat_id;
    if (moved !== undefined && moved !== chat) {
      await speaker.presence.moved(placeKey("telegram", String(chat)), placeKey("telegram", String(moved)));
      const { replyTo: _, topic: __, ...there } = where; // Messages have other numbers there.
      return send(message, { ...there, chat: moved }, speaker);
    }
    const shut = shutBy(error) ?? tooLate(error, where);
    if (shut === undefined) throw error;
    speaker.log.warn({ chat, reason: error.description }, "Telegram does not let me write there");
    if (isOut(error)) await speaker.presence.left(placeKey("telegram", String(chat)), speaker.now());
    return { kind: "shut", ...shut };
  }
}

/** Where, in answer to what, and how, as Telegram takes it with whatever is sent. */
export function optionsOf({ topic, replyTo, ephemeral, silent }: Where) {
  return {
    ...(topic !== undefined && { message_thread_id: topic }),
    ...(replyTo !== undefined && { reply_parameters: replyTo }),
    ...(ephemeral !== undefined && { ephemeral_message_parameters: ephemeral }),
    ...(silent === true && { disable_notification: true }),
  };
}

/** What is for one person's eyes comes too late after some seconds, or never could. */
function tooLate(error: GrammyError, { ephemeral }: Where): Shut | undefined {
  return ephemeral !== undefined && isRefused(error) ? { why: "no-right" } : undefined;
}
