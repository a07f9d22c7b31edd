import type { EphemeralMessageParameters, Message, ReplyParameters } from "@grammyjs/types";
import { checkKeyboard } from "./check-keyboard.ts";
import { checkEphemeral } from "./ephemeral.ts";
import { asReplied } from "./messages.ts";
import { present } from "./present.ts";
import { checkThread, reachToSay } from "./reach.ts";
import { badRequest } from "./refusal.ts";
import type { Room } from "./rooms.ts";
import type { World } from "./world.ts";

/** What all methods that send have in common. */
interface Sending {
  readonly chat_id: number | string;
  readonly message_thread_id?: number | undefined;
  readonly reply_parameters?: ReplyParameters | undefined;
  readonly reply_to_message_id?: number | undefined;
  readonly reply_markup?: object | undefined;
  readonly ephemeral_message_parameters?: EphemeralMessageParameters | undefined;
}

function repliedTo(world: World, room: Room, reply: ReplyParameters | undefined): Message | undefined {
  if (reply?.message_id === undefined) {
    if (reply && reply.ephemeral_message_id === undefined) throw badRequest("message to be replied is not specified");
    return undefined;
  }
  const isHere = reply.chat_id === undefined || world.rooms.find(reply.chat_id) === room;
  const chat = isHere ? room.chat : world.rooms.find(reply.chat_id ?? "")?.chat;
  const found = world.messages.find({ chat, message_id: reply.message_id })?.message;
  if (!found) {
    if (reply.allow_sending_without_reply && isHere) return undefined;
    throw badRequest("message to be replied not found");
  }
  const said = found.text ?? found.caption ?? "";
  if (reply.quote !== undefined && !reply.quote_parse_mode && !said.includes(reply.quote)) {
    throw badRequest("QUOTE_TEXT_INVALID");
  }
  return isHere ? found : undefined;
}

/** Checks where a message goes and what it hangs on, lets `say` fill it, keeps it. */
export function send<M extends Message>(world: World, params: Sending, html: string, say: (to: Message) => M): M {
  const room = reachToSay(world, params.chat_id);
  const { chat } = room;
  const oldReply = params.reply_to_message_id;
  const reply = params.reply_parameters ?? (oldReply === undefined ? undefined : { message_id: oldReply });
  const receiver = checkEphemeral(world, { room, ephemeral: params.ephemeral_message_parameters, reply });
  const replied = repliedTo(world, room, reply);
  const thread = params.message_thread_id ?? (replied?.is_topic_message ? replied.message_thread_id : undefined);
  checkThread(room, thread);
  if (params.reply_markup && chat.type === "channel" && !("inline_keyboard" in params.reply_markup)) {
    throw badRequest("reply markup is not allowed in channels");
  }
  const reply_markup = checkKeyboard(params.reply_markup);
  const ephemeral = receiver && { receiver_user: receiver, ephemeral_message_id: world.nextId() };
  const message = say({
    message_id: receiver ? 0 : room.lastMessageId + 1,
    ...(chat.type === "channel" ? { sender_chat: chat } : { from: world.bot }),
    chat,
    date: world.clock.now(),
    ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
    ...present({ reply_to_message: replied && asReplied(replied), reply_markup }),
    ...ephemeral,
  });
  if (!receiver) room.lastMessageId += 1;
  world.messages.keep({ message, html, isByBot: true, ...(receiver && { ephemeralFor: receiver.id }) });
  return message;
}
