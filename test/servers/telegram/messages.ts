import type { Message } from "@grammyjs/types";

/** A message as the server keeps it. */
export interface Kept {
  message: Message;
  /** The text or caption as the bot sent it. */
  html: string;
  readonly isByBot: boolean;
  /** Only this person sees it. */
  readonly ephemeralFor?: number;
  /** A result of the inline mode, sent by a person by way of the bot. */
  readonly inlineId?: string;
}

/** Which message is meant; the first of the identifiers that is there counts. */
export interface MessageKey {
  readonly inline_message_id?: string | undefined;
  readonly chat?: { readonly id: number } | undefined;
  readonly ephemeral_message_id?: number | undefined;
  readonly message_id?: number | undefined;
}

export interface Messages {
  keep(kept: Kept): void;
  find(key: MessageKey): Kept | undefined;
  drop(kept: Kept): void;
  /** In the order in which they were sent. */
  in(chat: { readonly id: number }): readonly Kept[];
}

function placeOf({ ephemeral_message_id, message_id }: MessageKey): string {
  return ephemeral_message_id === undefined ? `${message_id}` : `ephemeral ${ephemeral_message_id}`;
}

export function openMessages(): Messages {
  const chats = new Map<number, Map<string, Kept>>();
  const inline = new Map<string, Kept>();
  return {
    keep(kept) {
      const { chat } = kept.message;
      const here = chats.get(chat.id) ?? new Map<string, Kept>();
      chats.set(chat.id, here.set(placeOf(kept.message), kept));
      if (kept.inlineId !== undefined) inline.set(kept.inlineId, kept);
    },
    find(key) {
      if (key.inline_message_id !== undefined) return inline.get(key.inline_message_id);
      return key.chat && chats.get(key.chat.id)?.get(placeOf(key));
    },
    drop({ message, inlineId }) {
      chats.get(message.chat.id)?.delete(placeOf(message));
      if (inlineId !== undefined) inline.delete(inlineId);
    },
    in: (chat) => [...(chats.get(chat.id)?.values() ?? [])],
  };
}

/** A message as a reply shows it: it tells no further reply. */
export function asReplied(message: Message): NonNullable<Message["reply_to_message"]> {
  const { reply_to_message: _, ...rest } = message;
  // The types want the field to be there and undefined, which JSON cannot say.
  return rest as NonNullable<Message["reply_to_message"]>;
}
