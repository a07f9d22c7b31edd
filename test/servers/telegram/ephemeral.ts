import type { EphemeralMessageParameters, ReplyParameters, User } from "@grammyjs/types";
import { badRequest } from "./refusal.ts";
import { type Room, statusIn } from "./rooms.ts";
import type { World } from "./world.ts";

/** See `ReplyParameters` and `EphemeralMessageParameters` of Bot API 10.2. */
const TIMELY_S = 15;

interface Asked {
  readonly room: Room;
  readonly ephemeral: EphemeralMessageParameters | undefined;
  readonly reply: ReplyParameters | undefined;
}

/** Who may see a message only the receiver sees; `undefined` for an ordinary message. */
export function checkEphemeral(world: World, { room, ephemeral, reply }: Asked): User | undefined {
  const asked = reply?.ephemeral_message_id;
  if (!ephemeral) {
    if (asked !== undefined) throw badRequest("a reply to an ephemeral message must be an ephemeral message");
    return undefined;
  }
  const { receiver_user_id, callback_query_id, replace_callback_query_message } = ephemeral;
  if (room.chat.type !== "group" && room.chat.type !== "supergroup") {
    throw badRequest("ephemeral messages can be sent only to groups and supergroups");
  }
  const receiver = world.users.get(receiver_user_id);
  if (!receiver || ["left", "kicked"].includes(statusIn(room, receiver))) throw badRequest("user not found");
  if (callback_query_id !== undefined) {
    checkTap(world, room, receiver, callback_query_id, replace_callback_query_message === true);
    return receiver;
  }
  if (reply?.message_id !== undefined) {
    throw badRequest("an ephemeral message can be sent only in reply to an ephemeral message");
  }
  if (replace_callback_query_message) throw badRequest("callback_query_id must be specified");
  if (asked === undefined) {
    throw badRequest("an ephemeral message must be sent in reply to an ephemeral message or to a callback query");
  }
  const replied = world.messages.find({ chat: room.chat, ephemeral_message_id: asked });
  if (!replied || replied.isByBot || replied.message.from?.id !== receiver.id) {
    throw badRequest("message to be replied not found");
  }
  if (world.clock.now() - replied.message.date > TIMELY_S)
    throw badRequest("ephemeral message to be replied is too old");
  return receiver;
}

function checkTap(world: World, room: Room, receiver: User, id: string, replaces: boolean): void {
  const tap = world.taps.find(id);
  const isTheirs = tap?.from.id === receiver.id && tap.kept?.message.chat.id === room.chat.id;
  if (!tap || !isTheirs || world.clock.nowMs() - tap.atMs > TIMELY_S * 1000) {
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  }
  if (replaces && tap.kept?.ephemeralFor !== undefined) {
    throw badRequest("an ephemeral message can't be replaced; it must be edited");
  }
}
