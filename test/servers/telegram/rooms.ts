import type { Chat, ChatMember, ChatPermissions, Message, User } from "@grammyjs/types";
import { memberOf, type Status } from "./members.ts";

/** A topic of a forum; the general topic, number 1, has none. */
export interface Topic {
  readonly created: Message;
  isClosed: boolean;
}

/** A chat with what the server knows about it. */
export interface Room {
  readonly chat: Chat;
  readonly members: Map<number, ChatMember>;
  readonly topics: Map<number, Topic>;
  readonly deletedTopics: Set<number>;
  /** What any member may do, where it is not everything. */
  permissions?: ChatPermissions;
  /** The messages that are pinned, the last one last. */
  pinned: number[];
  lastMessageId: number;
  /** A group that became a supergroup. */
  migratedTo?: number;
  /** In a private chat, that the account is no more. */
  isDeactivated?: boolean;
}

export interface Rooms {
  open(chat: Chat): Room;
  /** By number, number in text or @username; people's usernames do not count, as for Telegram's bots. */
  find(id: number | string): Room | undefined;
  /** The room of a chat that this server made. */
  of(chat: { readonly id: number }): Room;
}

export function openRooms(): Rooms {
  const rooms = new Map<number, Room>();
  const find = (id: number | string): Room | undefined => {
    if (typeof id === "number" || /^-?\d+$/.test(id)) return rooms.get(Number(id));
    const name = id.replace(/^@/, "").toLowerCase();
    return [...rooms.values()].find(({ chat }) => chat.type !== "private" && chat.username?.toLowerCase() === name);
  };
  return {
    find,
    open(chat) {
      const room: Room = {
        chat,
        members: new Map(),
        topics: new Map(),
        deletedTopics: new Set(),
        pinned: [],
        lastMessageId: 100,
      };
      rooms.set(chat.id, room);
      return room;
    },
    of(chat) {
      const room = rooms.get(chat.id);
      if (!room) throw new Error(`No chat ${chat.id} was made on this server.`);
      return room;
    },
  };
}

export function statusIn(room: Room, user: { readonly id: number }): Status {
  return room.members.get(user.id)?.status ?? "left";
}

export function isAdministrator(room: Room, user: { readonly id: number }): boolean {
  const status = statusIn(room, user);
  return status === "administrator" || status === "creator";
}

/** Rights that somebody has, or has not, beside those that go with what he is there. */
export type Rights = Readonly<Partial<Record<`can_${string}`, boolean>>>;

export function setStatus(room: Room, user: User, status: Status, rights: Rights = {}): ChatMember {
  const member = { ...memberOf(room.chat, user, status), ...rights } as ChatMember;
  room.members.set(user.id, member);
  return member;
}
