import type { Api } from "grammy";
import type { ChatMember } from "grammy/types";
import { unlessRefused } from "./refused.ts";

/** Who may do what in a chat, as Telegram tells it. */
export interface Members {
  /** Whether somebody manages a group or channel. */
  manages(chat: number, person: number): Promise<boolean>;
  /** Whether the bot receives everything that is written in a group. */
  hearsAll(chat: number): Promise<boolean>;
  /** A channel by `@name` or number where the bot is a member; `undefined` for any other. */
  channel(name: string): Promise<number | undefined>;
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
    async channel(name) {
      const id = channelId(name);
      const chat = id === undefined ? undefined : await unlessRefused(api.getChat(id));
      if (chat?.type !== "channel") return undefined;
      return isAdministrator(await status(chat.id, me.id)) ? chat.id : undefined;
    },
  };
}

function channelId(name: string): number | string | undefined {
  if (/^-100\d{5,15}$/.test(name)) return Number(name);
  return /^@?[A-Za-z]\w{3,31}$/.test(name) ? `@${name.replace(/^@/, "")}` : undefined;
}
