import type { Client } from "discord.js";
import { ChannelType } from "discord-api-types/v10";
import { placeKey } from "../../audience/chat.ts";
import type { Channel } from "../../talk/message.ts";
import { placeOf } from "./place-of.ts";

/** Where something can be posted; the official description knows no media channels among what is picked. */
export const POSTABLE = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildForum,
] as const;

/** The channel or thread of a server that is meant by its mention, its number, or its name where no other has that. */
export async function channelNamed(typed: string, server: string | undefined, client: Client): Promise<Channel> {
  const ids = server === undefined ? [] : idsOf(typed.trim(), server, client);
  const [id, ...others] = ids;
  if (server === undefined || id === undefined || others.length > 0) return { name: typed, found: false };
  const isThere =
    isPostable(id, client) && (await placeOf({ platform: "discord", id }, client)) === placeKey("discord", server);
  if (!isThere) return { name: typed, found: false };
  return { name: nameOf(id, server, client), found: true, chat: { platform: "discord", id } };
}

function idsOf(typed: string, server: string, { channels }: Client): readonly string[] {
  const [, id] = /^(?:<#)?(\d{15,22})>?$/.exec(typed) ?? [];
  if (id !== undefined) return [id];
  const name = typed.replace(/^#/, "").toLowerCase();
  return [...channels.cache.values()].flatMap((channel) => {
    return !channel.isDMBased() && channel.guildId === server && channel.name.toLowerCase() === name
      ? [channel.id]
      : [];
  });
}

/** A thread that sleeps is known to Discord alone. */
function isPostable(id: string, { channels }: Client): boolean {
  const type = channels.cache.get(id)?.type;
  return type === undefined || POSTABLE.some((each) => each === type);
}

function nameOf(id: string, server: string, client: Client): string {
  const channel = client.channels.cache.get(id);
  const name = channel === undefined || channel.isDMBased() ? undefined : `#${channel.name}`;
  const isAlone = name !== undefined && idsOf(name, server, client).length === 1;
  return isAlone ? name : `<#${id}>`;
}
