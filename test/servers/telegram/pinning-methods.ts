import type { Handlers } from "./handlers.ts";
import { isAllowed, reachToWrite } from "./reach.ts";
import { badRequest } from "./refusal.ts";
import type { Room } from "./rooms.ts";
import type { World } from "./world.ts";

/** What stays on top of a chat. */
export function pinningMethods(world: World): Handlers {
  function reachToPin(chatId: number | string): Room {
    const room = reachToWrite(world, chatId);
    const member = room.members.get(world.me.id);
    const mayPin =
      room.chat.type === "channel"
        ? member?.status === "administrator" && member.can_edit_messages === true
        : isAllowed(room, world, "can_pin_messages");
    if (!mayPin) throw badRequest("not enough rights to manage pinned messages in the chat");
    return room;
  }

  return {
    pinChatMessage({ chat_id, message_id }) {
      const room = reachToPin(chat_id);
      if (!world.messages.find({ chat: room.chat, message_id })) throw badRequest("message to pin not found");
      room.pinned = [...room.pinned.filter((each) => each !== message_id), message_id];
      return true;
    },
    unpinChatMessage({ chat_id, message_id = 0 }) {
      const room = reachToPin(chat_id);
      if (!room.pinned.includes(message_id)) throw badRequest("message to unpin not found");
      room.pinned = room.pinned.filter((each) => each !== message_id);
      return true;
    },
  };
}
