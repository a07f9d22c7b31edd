import type { Chat } from "../audience/chat.ts";

/** Stands in the place of a topic where somebody wrote in a chat that the bot is not in. */
const INLINE = "inline";

/** Where something can be told later: of what was tapped where the bot is not, in the private chat with who tapped. */
export function postableChat(chat: Chat): Chat {
  return chat.thread === INLINE ? { platform: chat.platform, id: chat.id } : chat;
}
