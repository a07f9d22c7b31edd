import type { ChatFullInfo, ChatMemberAdministrator, ChatMemberOwner } from "@grammyjs/types";
import type { Handlers } from "./handlers.ts";
import { memberOf } from "./members.ts";
import { asReplied } from "./messages.ts";
import { present } from "./present.ts";
import { reach, reachToWrite } from "./reach.ts";
import { badRequest } from "./refusal.ts";
import { type Room, setStatus } from "./rooms.ts";
import type { World } from "./world.ts";

/** People may be asked about in private chats too; elsewhere the bot must be there. */
function reachToAsk(world: World, chatId: number | string): Room {
  const room = reach(world, chatId);
  return room.chat.type === "private" ? room : reachToWrite(world, chatId);
}

function fullInfo({ chat, permissions, pinned }: Room, world: World): ChatFullInfo {
  const last = pinned.at(-1);
  const shown = last === undefined ? undefined : world.messages.find({ chat, message_id: last })?.message;
  const gifts = {
    unlimited_gifts: false,
    limited_gifts: false,
    unique_gifts: false,
    premium_subscription: false,
    gifts_from_channels: false,
  };
  // The four shapes differ only in which of these fields they may have.
  const more = present({ permissions, pinned_message: shown && asReplied(shown) });
  return { ...chat, ...more, accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: gifts } as ChatFullInfo;
}

/** What the bot may know about chats and their members. */
export function chatMethods(world: World): Handlers {
  return {
    getChat: ({ chat_id }) => fullInfo(reachToAsk(world, chat_id), world),
    getChatMember({ chat_id, user_id }) {
      const room = reachToAsk(world, chat_id);
      const user = world.users.get(user_id);
      if (!user) throw badRequest("user not found");
      return room.members.get(user_id) ?? memberOf(room.chat, user, "left");
    },
    getChatAdministrators({ chat_id }) {
      const room = reachToAsk(world, chat_id);
      if (room.chat.type === "private") throw badRequest("there are no administrators in the private chat");
      return [...room.members.values()].filter(
        (member): member is ChatMemberOwner | ChatMemberAdministrator =>
          member.status === "creator" || member.status === "administrator",
      );
    },
    getChatMemberCount: ({ chat_id }) =>
      [...reachToAsk(world, chat_id).members.values()].filter(({ status }) => status !== "left" && status !== "kicked")
        .length,
    leaveChat({ chat_id }) {
      const room = reachToWrite(world, chat_id);
      if (room.chat.type === "private") throw badRequest("chat member status can't be changed in private chats");
      setStatus(room, world.bot, "left");
      return true;
    },
  };
}
