import { badRequest, Refusal } from "./refusal.ts";
import { type Room, statusIn } from "./rooms.ts";
import type { World } from "./world.ts";

/** The chat that a request names, when it exists and the bot may see it. */
export function reach(world: World, chatId: number | string | undefined): Room {
  const room = chatId === undefined || chatId === "" ? undefined : world.rooms.find(chatId);
  if (!room) throw badRequest(chatId === undefined || chatId === "" ? "chat_id is empty" : "chat not found");
  if (room.migratedTo !== undefined) {
    throw new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", {
      migrate_to_chat_id: room.migratedTo,
    });
  }
  return room;
}

/** As `reach`, when the bot may also write there. */
export function reachToWrite(world: World, chatId: number | string | undefined): Room {
  const room = reach(world, chatId);
  const { type } = room.chat;
  const status = statusIn(room, world.me);
  if (type === "private") {
    if (room.isDeactivated) throw new Refusal(403, "Forbidden: user is deactivated");
    if (status === "kicked") throw new Refusal(403, "Forbidden: bot was blocked by the user");
    if (status === "left") throw new Refusal(403, "Forbidden: bot can't initiate conversation with a user");
    return room;
  }
  if (status === "kicked") throw new Refusal(403, `Forbidden: bot was kicked from the ${type} chat`);
  if (status === "left") throw new Refusal(403, `Forbidden: bot is not a member of the ${type} chat`);
  return room;
}

/** As `reachToWrite`, when the bot may also say something new there. */
export function reachToSay(world: World, chatId: number | string | undefined): Room {
  const room = reachToWrite(world, chatId);
  if (room.chat.type === "channel") {
    if (!isAllowed(room, world, "can_post_messages")) throw badRequest("need administrator rights in the channel chat");
  } else if (!isAllowed(room, world, "can_send_messages")) {
    throw badRequest("not enough rights to send text messages to the chat");
  }
  return room;
}

/** Refuses where the bot may write, but not send such files. */
export function checkMedia(world: World, chatId: number | string | undefined, kind: "documents" | "photos"): void {
  const room = reachToSay(world, chatId);
  if (room.chat.type === "channel" || isAllowed(room, world, `can_send_${kind}`)) return;
  throw badRequest(`not enough rights to send ${kind} to the chat`);
}

/** Whether the bot has a right, by what it is there and by what all members may do. */
export function isAllowed(
  room: Room,
  { me }: World,
  right: `can_send_${"documents" | "messages" | "photos"}` | "can_post_messages" | "can_pin_messages",
) {
  const member = room.members.get(me.id);
  if (room.chat.type === "private") return true;
  if (member?.status === "creator") return true;
  if (member?.status === "administrator") return right.startsWith("can_send_") || Reflect.get(member, right) === true;
  if (member?.status === "restricted") return Reflect.get(member, right) === true;
  return room.chat.type !== "channel" && room.permissions?.[right as "can_send_messages"] !== false;
}

/** Only topics that people made may be named; see https://github.com/tdlib/telegram-bot-api/issues/447 */
export function checkThread(room: Room, thread: number | undefined): void {
  if (thread === undefined) return;
  if (room.deletedTopics.has(thread)) throw badRequest("TOPIC_DELETED");
  const topic = room.topics.get(thread);
  if (!topic || !room.chat.is_forum) throw badRequest("message thread not found");
  if (topic.isClosed) throw badRequest("TOPIC_CLOSED");
}
