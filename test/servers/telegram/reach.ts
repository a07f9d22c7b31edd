import { badRequest, Refusal } from "./refusal.ts";
import { isAdministrator, type Room, statusIn } from "./rooms.ts";
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
  if (status === "restricted") throw badRequest("not enough rights to send text messages to the chat");
  if (type === "channel" && !isAdministrator(room, world.me)) {
    throw badRequest("need administrator rights in the channel chat");
  }
  return room;
}

/** Only topics that people made may be named; see https://github.com/tdlib/telegram-bot-api/issues/447 */
export function checkThread(room: Room, thread: number | undefined): void {
  if (thread === undefined) return;
  const topic = room.topics.get(thread);
  if (!topic || !room.chat.is_forum) throw badRequest("message thread not found");
  if (topic.isClosed) throw badRequest("TOPIC_CLOSED");
}
