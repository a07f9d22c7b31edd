import type { Message, User } from "@grammyjs/types";
import type { Room, Topic } from "./rooms.ts";
import type { World } from "./world.ts";

type Content = Omit<Message, "message_id" | "chat" | "date">;

/** Puts a service message into a chat; those that bots are shown are also an update. */
export function announce(world: World, room: Room, content: Content, messageId?: number): Message {
  const message_id = messageId ?? room.lastMessageId + 1;
  room.lastMessageId = Math.max(room.lastMessageId, message_id);
  const message: Message = { ...content, message_id, chat: room.chat, date: world.clock.now() };
  world.messages.keep({ message, html: "", isByBot: false });
  world.updates.push({ message });
  return message;
}

/** A new topic of a forum, whose number is that of the message about it. */
export function addTopic(world: World, room: Room, name: string, thread = room.lastMessageId + 1): Topic {
  const [owner] = room.members.values();
  const from: User = owner?.user ?? world.bot;
  const created = { forum_topic_created: { name, icon_color: 7322096 } } as const;
  const content = { from, message_thread_id: thread, is_topic_message: true, ...created };
  const topic: Topic = { created: announce(world, room, content, thread), isClosed: false };
  room.topics.set(thread, topic);
  return topic;
}
