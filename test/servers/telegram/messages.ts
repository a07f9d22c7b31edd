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

function isMeant({ message, inlineId }: Kept, key: MessageKey): boolean {
  if (key.inline_message_id !== undefined) return inlineId === key.inline_message_id;
  if (message.chat.id !== key.chat?.id) return false;
  if (key.ephemeral_message_id !== undefined) return message.ephemeral_message_id === key.ephemeral_message_id;
  return message.ephemeral_message_id === undefined && message.message_id === key.message_id;
}

export function openMessages(): Messages {
  const all = new Set<Kept>();
  return {
    keep: (kept) => all.add(kept),
    find: (key) => [...all].findLast((kept) => isMeant(kept, key)),
    drop: (kept) => all.delete(kept),
    in: (chat) => [...all].filter(({ message }) => message.chat.id === chat.id),
  };
}

/** A message as a reply shows it: it tells no further reply. */
export function asReplied(message: Message): NonNullable<Message["reply_to_message"]> {
  const { reply_to_message: _, ...rest } = message;
  // The types want the field to be there and undefined, which JSON cannot say.
  return rest as NonNullable<Message["reply_to_message"]>;
}
