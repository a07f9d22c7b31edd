import type { Chat, ChatPermissions } from "@grammyjs/types";
import type { Person } from "./person.ts";
import { type Rights, type Room, setStatus } from "./rooms.ts";
import { announce } from "./topics.ts";
import type { World } from "./world.ts";

type People = readonly Pick<Person, "user">[];

export interface GroupOptions {
  readonly title: string;
  /** A supergroup when it is left out. */
  readonly type?: "group" | "supergroup";
  readonly username?: string;
  readonly isForum?: boolean;
  readonly members?: People;
  /** The first of them made the group. */
  readonly administrators?: People;
  readonly botStatus?: "member" | "administrator" | "restricted" | "left";
  readonly botRights?: Rights;
  /** What any member may do, where it is not everything. */
  readonly permissions?: ChatPermissions;
}

export interface ChannelOptions {
  readonly title: string;
  readonly username?: string;
  readonly administrators?: People;
  /** An administrator when it is left out. */
  readonly botStatus?: "administrator" | "member" | "left";
  readonly botRights?: Rights;
}

function populate(room: Room, members: People, administrators: People): void {
  for (const { user } of members) setStatus(room, user, "member");
  for (const [n, { user }] of administrators.entries()) setStatus(room, user, n === 0 ? "creator" : "administrator");
}

/** Supergroups and channels have numbers of their own kind. */
function longId(world: World): number {
  return -1_001_000_000_000 - world.nextId();
}

export function createGroup(world: World, options: GroupOptions): Chat.GroupChat | Chat.SupergroupChat {
  const { title, isForum = false, members = [], administrators = [], botStatus = "member", username } = options;
  const isSuper = options.type !== "group" || isForum;
  const chat: Chat.GroupChat | Chat.SupergroupChat = isSuper
    ? {
        id: longId(world),
        type: "supergroup",
        title,
        ...(username && { username }),
        ...(isForum && { is_forum: true }),
      }
    : { id: -world.nextId(), type: "group", title };
  const room = world.rooms.open(chat);
  populate(room, members, administrators);
  setStatus(room, world.bot, botStatus, options.botRights);
  if (options.permissions !== undefined) room.permissions = options.permissions;
  return chat;
}

export function createChannel(world: World, options: ChannelOptions): Chat.ChannelChat {
  const { title, username, administrators = [], botStatus = "administrator" } = options;
  const chat: Chat.ChannelChat = { id: longId(world), type: "channel", title, ...(username && { username }) };
  const room = world.rooms.open(chat);
  populate(room, [], administrators);
  setStatus(room, world.bot, botStatus, options.botRights);
  return chat;
}

/** Makes a supergroup of a group; both chats tell of it. */
export function migrate(world: World, group: { readonly id: number }): Chat.SupergroupChat {
  const old = world.rooms.of(group);
  if (old.chat.type !== "group") throw new Error("Only a group can become a supergroup.");
  const chat: Chat.SupergroupChat = { id: longId(world), type: "supergroup", title: old.chat.title };
  const room = world.rooms.open(chat);
  for (const member of old.members.values()) setStatus(room, member.user, member.status);
  const [owner] = old.members.values();
  const from = owner?.user ?? world.bot;
  announce(world, old, { from, migrate_to_chat_id: chat.id });
  announce(world, room, { from, sender_chat: chat, migrate_from_chat_id: old.chat.id });
  old.migratedTo = chat.id;
  return chat;
}
