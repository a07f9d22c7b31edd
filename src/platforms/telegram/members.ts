import type { Api } from "grammy";
import type { ChatFullInfo, ChatMember } from "grammy/types";
import { GENERAL_TOPIC } from "./general-topic.ts";
import { namedChat } from "./named-chat.ts";
import { unlessRefused } from "./refused.ts";
import { isOut } from "./rights.ts";

/** Who may do what in a chat, as Telegram tells it. */
export interface Members {
  /** Whether somebody manages a group or channel. */
  manages(chat: number, person: number): Promise<boolean>;
  /** Whether the bot receives everything that is written in a group. */
  hearsAll(chat: number): Promise<boolean>;
  /** A channel by `@name` or number that the bot is an administrator of; `undefined` for any other. */
  channel(name: string): Promise<Found | undefined>;
  /** As `channel`, or a group that the bot is in, and a topic of it. */
  target(name: string): Promise<Found | undefined>;
}

/** A chat that was found by its name. */
export interface Found {
  readonly chat: number;
  readonly topic?: number;
}

/** Asks Telegram each time: rights change, and only what changes settings depends on them. */
export function membersBy(
  api: Api,
  me: { readonly id: number; readonly can_read_all_group_messages: boolean },
): Members {
  const status = async (chat: number, person: number): Promise<ChatMember["status"] | undefined> =>
    (await unlessRefused(api.getChatMember(chat, person)))?.status;
  const isAdministrator = (found: ChatMember["status"] | undefined) => found === "administrator" || found === "creator";
  return {
    manages: async (chat, person) => isAdministrator(await status(chat, person)),
    hearsAll: async (chat) => me.can_read_all_group_messages || isAdministrator(await status(chat, me.id)),
    channel: (name) => found(name, ["channel"]),
    target: (name) => found(name, ["channel", "supergroup", "group"]),
  };

  async function found(name: string, types: readonly ChatFullInfo["type"][]): Promise<Found | undefined> {
    const { chat: id, topic } = namedChat(name) ?? {};
    const chat = id === undefined ? undefined : await unlessRefused(api.getChat(id));
    if (chat === undefined || !types.includes(chat.type)) return undefined;
    const member = await unlessRefused(api.getChatMember(chat.id, me.id));
    const isThere = member !== undefined && !isOut(member);
    if (!isThere || (chat.type === "channel" && !isAdministrator(member.status))) return undefined;
    const isTopic =
      topic !== undefined && chat.type === "supergroup" && chat.is_forum === true && topic !== GENERAL_TOPIC;
    return { chat: chat.id, ...(isTopic && { topic }) };
  }
}
