import type { Chat, Message, User } from "@grammyjs/types";
import { findEntities } from "./find-entities.ts";
import { isDelivered } from "./is-delivered.ts";
import { asReplied } from "./messages.ts";
import { present } from "./present.ts";
import type { Room } from "./rooms.ts";
import { topicOf } from "./topics.ts";
import type { World } from "./world.ts";

/** How a person says something. */
export interface Saying {
  /** The private chat with the bot when it is left out. */
  readonly chat?: { readonly id: number } | undefined;
  /** The topic of a forum; elsewhere the number of the thread of replies, which is no topic. */
  readonly thread?: number;
  readonly replyTo?: { readonly message_id: number; readonly ephemeral_message_id?: number };
  readonly viaBot?: boolean;
  /** Only the bot sees it. */
  readonly ephemeral?: boolean;
  /** A post that Telegram forwards into the group of its channel. */
  readonly forwardedAutomatically?: boolean | Chat.ChannelChat;
  /** As an administrator who does not show his name. */
  readonly anonymously?: boolean;
  /** In the name of a channel. */
  readonly asChannel?: Chat;
  /** A changed message, a given one or some older one. */
  readonly edited?: boolean | Message;
  /** Unix time in seconds. */
  readonly date?: number;
}

/** The users that stand where none may be shown; the numbers are Telegram's own. */
const ANONYMOUS: User = { id: 1087968824, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" };
const CHANNEL: User = { id: 136817688, is_bot: true, first_name: "Channel", username: "Channel_Bot" };
const TELEGRAM: User = { id: 777000, is_bot: false, first_name: "Telegram" };
const SOME_CHANNEL: Chat.ChannelChat = { id: -1001000000777, type: "channel", title: "A linked channel" };

type Sender = Pick<Message, "from" | "sender_chat" | "is_automatic_forward" | "forward_origin">;

function senderOf(
  room: Room,
  user: User,
  { anonymously, asChannel, forwardedAutomatically }: Saying,
  date: number,
): Sender {
  const { chat } = room;
  if (chat.type === "channel") return { sender_chat: chat };
  if (anonymously) return { from: ANONYMOUS, sender_chat: chat };
  if (forwardedAutomatically) {
    const channel = forwardedAutomatically === true ? SOME_CHANNEL : forwardedAutomatically;
    const origin = { type: "channel", chat: channel, message_id: 7, date } as const;
    return { from: TELEGRAM, sender_chat: channel, is_automatic_forward: true, forward_origin: origin };
  }
  return asChannel ? { from: CHANNEL, sender_chat: asChannel } : { from: user };
}

type Place = Pick<Message, "message_thread_id" | "is_topic_message" | "reply_to_message">;

/** Where it hangs: a topic, a thread of replies, or neither, as in the general topic of a forum. */
function placeOf(world: World, room: Room, { thread, replyTo }: Saying): Place {
  const replied =
    replyTo && world.messages.find({ chat: room.chat, ...replyTo, ephemeral_message_id: replyTo.ephemeral_message_id });
  if (replyTo && !replied) throw new Error(`There is no message ${replyTo.message_id} to reply to in ${room.chat.id}.`);
  const reply = replied && asReplied(replied.message);
  if (room.chat.is_forum) {
    const named = thread ?? (reply?.is_topic_message ? reply.message_thread_id : undefined);
    if (named === undefined || named === 1) return present({ reply_to_message: reply });
    const topic = topicOf(world, room, named);
    return { message_thread_id: named, is_topic_message: true, reply_to_message: reply ?? asReplied(topic.created) };
  }
  // Replies in supergroups bear the number of their thread and are in no topic.
  const isThreaded = room.chat.type === "supergroup" && reply && reply.ephemeral_message_id === undefined;
  const root = thread ?? (isThreaded ? (reply.message_thread_id ?? reply.message_id) : undefined);
  return present({ reply_to_message: reply, message_thread_id: root });
}

/** Puts what a person says into the chat, and tells the bot where Telegram would. */
export function say(world: World, user: User, own: Chat, text: string, saying: Saying = {}): Message {
  const room = world.rooms.of(saying.chat ?? own);
  const { chat } = room;
  const { edited, viaBot, ephemeral, date = world.clock.now() } = saying;
  const entities = findEntities(text);
  const isPost = chat.type === "channel";
  const before = typeof edited === "object" ? edited : undefined;
  const place = placeOf(world, room, saying);
  if (!before && !ephemeral) room.lastMessageId += 1;
  const message: Message = {
    message_id: before?.message_id ?? (ephemeral ? 0 : room.lastMessageId),
    ...senderOf(room, user, saying, date),
    chat,
    date: before?.date ?? date,
    ...place,
    ...(viaBot && { via_bot: world.bot }),
    ...(ephemeral && { receiver_user: world.bot, ephemeral_message_id: world.nextId() }),
    text,
    ...(entities.length > 0 && { entities }),
    ...(edited && { edit_date: date }),
  };
  const kept = before && world.messages.find(before);
  if (kept) kept.message = message;
  else world.messages.keep({ message, html: text, isByBot: false });
  if (!isDelivered(world, room, message)) return message;
  if (isPost) world.updates.push({ [edited ? "edited_channel_post" : "channel_post"]: message });
  else world.updates.push({ [edited ? "edited_message" : "message"]: message });
  return message;
}
