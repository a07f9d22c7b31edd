import type { REST } from "discord.js";
import {
  type APIApplication,
  type APIChannel,
  type APIDMChannel,
  type APIGuild,
  type APIGuildMember,
  type APIMessage,
  type APIThreadChannel,
  type APIUser,
  Routes,
} from "discord-api-types/v10";

// discord.js tells nothing of what Discord answers; that is what its reference promises for each route.

export function channelAt(id: string, rest: REST): Promise<APIChannel> {
  return rest.get(Routes.channel(id)) as Promise<APIChannel>;
}

export function serverAt(id: string, rest: REST): Promise<APIGuild> {
  return rest.get(Routes.guild(id)) as Promise<APIGuild>;
}

export function memberAt(server: string, person: string, rest: REST): Promise<APIGuildMember> {
  return rest.get(Routes.guildMember(server, person)) as Promise<APIGuildMember>;
}

export function messageSent(channel: string, body: object, rest: REST): Promise<APIMessage> {
  return rest.post(Routes.channelMessages(channel), { body }) as Promise<APIMessage>;
}

export function forumPostOpened(forum: string, body: object, rest: REST): Promise<APIThreadChannel> {
  return rest.post(Routes.threads(forum), { body }) as Promise<APIThreadChannel>;
}

export function directChannelOpened(person: string, rest: REST): Promise<APIDMChannel> {
  return rest.post(Routes.userChannels(), { body: { recipient_id: person } }) as Promise<APIDMChannel>;
}

export function channelsAt(server: string, rest: REST): Promise<readonly APIChannel[]> {
  return rest.get(Routes.guildChannels(server)) as Promise<readonly APIChannel[]>;
}

export function ownUser(rest: REST): Promise<APIUser> {
  return rest.get(Routes.user()) as Promise<APIUser>;
}

export function ownApplication(rest: REST): Promise<APIApplication> {
  return rest.get(Routes.currentApplication()) as Promise<APIApplication>;
}
