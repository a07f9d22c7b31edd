import type { Message } from "@grammyjs/types";
import { present } from "./present.ts";
import type { Room, Topic } from "./rooms.ts";
import type { World } from "./world.ts";

type Content = Omit<Message, "message_id" | "chat" | "date">;

/** Puts a service message into a chat; those that bots are shown are also an update. */
export function announce(world: World, room: Room, content: Content): Message {
  const message = keepService(world, room, content, room.lastMessageId + 1);
  world.updates.push({ message });
  return message;
}

function keepService(world: World, room: Room, content: Content, message_id: number): Message {
  room.lastMessageId = Math.max(room.lastMessageId, message_id);
  const message: Message = { ...content, message_id, chat: room.chat, date: world.clock.now() };
  world.messages.keep({ message, html: "", isByBot: false });
  return message;
}

function newTopic(room: Room, name: string, thread: number): Content {
  const [owner] = room.members.values();
  const created = { forum_topic_created: { name, icon_color: 7322096 } } as const;
  return { ...present({ from: owner?.user }), message_thread_id: thread, is_topic_message: true, ...created };
}

/** A new topic of a forum, whose number is that of the message about it. */
export function addTopic(world: World, room: Room, name: string): Topic {
  const created = announce(world, room, newTopic(room, name, room.lastMessageId + 1));
  const topic = { created, isClosed: false };
  room.topics.set(created.message_id, topic);
  return topic;
}

/** The topic of that number; where there is none, one that was made before the bot came. */
export function topicOf(world: World, room: Room, thread: number): Topic {
  const known = room.topics.get(thread);
  if (known) return known;
  const created = keepService(world, room, newTopic(room, `Topic ${thread}`, thread), thread);
  const topic = { created, isClosed: false };
  room.topics.set(thread, topic);
  return topic;
}

export function closeTopic(world: World, room: Room, thread: number): void {
  topicOf(world, room, thread).isClosed = true;
  announce(world, room, { message_thread_id: thread, is_topic_message: true, forum_topic_closed: {} });
}

/** Nothing more is said there, and nothing of it is left. */
export function deleteTopic(room: Room, thread: number): void {
  room.topics.delete(thread);
  room.deletedTopics.add(thread);
}
