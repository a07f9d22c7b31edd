import type { Message } from "@grammyjs/types";
import { isAdministrator, type Room, statusIn } from "./rooms.ts";
import type { World } from "./world.ts";

/**
 * Whether Telegram shows a person's message to the bot. With privacy mode on, groups show commands, replies to the
 * bot and what was sent by way of it, and not even plain mentions; see https://core.telegram.org/bots/features#privacy-mode
 */
export function isDelivered(world: World, room: Room, message: Message): boolean {
  const { type } = room.chat;
  const { me } = world;
  if (type === "private") return true;
  if (["left", "kicked"].includes(statusIn(room, me))) return false;
  if (type === "channel") return isAdministrator(room, me);
  if (me.can_read_all_group_messages || isAdministrator(room, me)) return true;
  if (message.reply_to_message?.from?.id === me.id || message.via_bot?.id === me.id) return true;
  if (message.ephemeral_message_id !== undefined) return true;
  const command = /^\/\w+(?:@(\w+))?/.exec(message.text ?? "");
  return command !== null && (!command[1] || command[1].toLowerCase() === me.username.toLowerCase());
}
