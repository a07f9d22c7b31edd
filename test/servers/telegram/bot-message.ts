import type { Chat, InlineKeyboardMarkup, Message, MessageEntity } from "@grammyjs/types";
import type { Kept } from "./messages.ts";

/** A message of the bot as it stands now. */
export interface BotMessage {
  readonly message_id: number;
  readonly chat: Chat;
  /** The text or caption that people see. */
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  /** The text or caption as it was sent. */
  readonly html: string;
  readonly reply_markup?: InlineKeyboardMarkup;
  readonly message_thread_id?: number;
  readonly reply_to_message_id?: number;
  readonly edit_date?: number;
  /** The one person who sees it. */
  readonly ephemeralFor?: number;
  readonly ephemeral_message_id?: number;
  readonly inline_message_id?: string;
  /** All of it, as Telegram tells it. */
  readonly message: Message;
}

export function botMessage({ message, html, ephemeralFor, inlineId }: Kept): BotMessage {
  const { message_id, chat, reply_markup, message_thread_id, edit_date, ephemeral_message_id } = message;
  const replied = message.reply_to_message?.message_id;
  return {
    message_id,
    chat,
    text: message.text ?? message.caption ?? "",
    entities: message.entities ?? message.caption_entities ?? [],
    html,
    ...(reply_markup && { reply_markup }),
    ...(message_thread_id !== undefined && { message_thread_id }),
    ...(replied !== undefined && { reply_to_message_id: replied }),
    ...(edit_date !== undefined && { edit_date }),
    ...(ephemeralFor !== undefined && { ephemeralFor }),
    ...(ephemeral_message_id !== undefined && { ephemeral_message_id }),
    ...(inlineId !== undefined && { inline_message_id: inlineId }),
    message,
  };
}
