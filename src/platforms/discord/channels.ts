import { ChannelType } from "discord-api-types/v10";
import type { Channel } from "../../talk/message.ts";
import type { ServerChannel, Servers } from "./servers.ts";

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
export async function channelNamed(typed: string, server: string | undefined, servers: Servers): Promise<Channel> {
  const [channel, ...others] = server === undefined ? [] : await meant(typed.trim(), server, servers);
  if (server === undefined || channel === undefined || others.length > 0) return { name: typed, found: false };
  if (channel.server !== server || !POSTABLE.some((type) => type === channel.type))
    return { name: typed, found: false };
  const { id, name } = channel;
  const isAlone = (await called(name, server, servers)).length === 1; // Two of one name are told apart by a mention.
  return { name: isAlone ? `#${name}` : `<#${id}>`, found: true, chat: { platform: "discord", id } };
}

async function meant(typed: string, server: string, servers: Servers): Promise<readonly ServerChannel[]> {
  const [, id] = /^(?:<#)?(\d{15,22})>?$/.exec(typed) ?? [];
  if (id === undefined) return called(typed.replace(/^#/, ""), server, servers);
  const channel = await servers.channel(id);
  return channel === undefined ? [] : [channel];
}

async function called(name: string, server: string, servers: Servers): Promise<readonly ServerChannel[]> {
  const all = await servers.channelsOf(server);
  return all.filter((each) => each.name.toLowerCase() === name.toLowerCase());
}
