import type { REST } from "discord.js";
import type { APIChannel } from "discord-api-types/v10";
import { type Chat, discordPersonKey, type PlaceKey, placeKey } from "../../audience/chat.ts";
import { isDirect } from "./direct-channels.ts";
import { unlessRefused } from "./refused.ts";
import { channelAt } from "./rest-answers.ts";
import type { Servers } from "./servers.ts";

/** The server of a channel or thread, or the person of direct messages; `undefined` where Discord does not let us look. */
export async function placeOf(chat: Chat, rest: REST, servers: Servers): Promise<PlaceKey | undefined> {
  const { id } = chat;
  if (isDirect(chat)) return placeKey("discord", id);
  const known = servers.known(id);
  if (known !== undefined) return placeKey("discord", known.server);
  const told = await unlessRefused(channelAt(id, rest));
  return told && placeOn(told);
}

function placeOn(channel: APIChannel): PlaceKey | undefined {
  if ("guild_id" in channel && channel.guild_id !== undefined) return placeKey("discord", channel.guild_id);
  const [person, ...others] = "recipients" in channel ? (channel.recipients ?? []) : [];
  return person === undefined || others.length > 0 ? undefined : discordPersonKey(person.id);
}
