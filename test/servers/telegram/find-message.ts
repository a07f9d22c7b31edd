import type { Kept } from "./messages.ts";
import { reachToWrite } from "./reach.ts";
import { badRequest } from "./refusal.ts";
import type { World } from "./world.ts";

/** One message, or one of the inline mode, or one that only its receiver sees. */
export interface Which {
  readonly chat_id?: number | string;
  readonly message_id?: number;
  readonly inline_message_id?: string;
  readonly receiver_user_id?: number;
  readonly ephemeral_message_id?: number;
}

/** The message that is to be changed, or Telegram's refusal. */
export function findMessage(world: World, which: Which, purpose: "edit" | "delete"): Kept {
  const { inline_message_id, message_id, ephemeral_message_id, receiver_user_id } = which;
  if (inline_message_id !== undefined) {
    const kept = world.messages.find({ inline_message_id });
    if (!kept) throw badRequest("MESSAGE_ID_INVALID");
    return kept;
  }
  const { chat } = reachToWrite(world, which.chat_id);
  if (message_id === undefined && ephemeral_message_id === undefined) {
    throw badRequest("message identifier is not specified");
  }
  const kept = world.messages.find({ chat, message_id, ephemeral_message_id });
  if (!kept || kept.ephemeralFor !== receiver_user_id) throw badRequest(`message to ${purpose} not found`);
  return kept;
}
