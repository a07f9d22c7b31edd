import { type Client, DiscordAPIError } from "discord.js";
import type { APIChannel } from "discord-api-types/v10";
import { type Chat, discordPersonKey, type PlaceKey, placeKey } from "../../audience/chat.ts";
import { isDirect } from "./direct-channels.ts";
import { loggable } from "./loggable.ts";
import { channelAt } from "./rest-answers.ts";

/** The server of a channel or thread, or the person of direct messages; `undefined` where Discord does not let us look. */
export async function placeOf(chat: Chat, { channels, rest }: Client): Promise<PlaceKey | undefined> {
  const { id } = chat;
  if (isDirect(chat)) return placeKey("discord", id);
  const known = channels.cache.get(id);
  if (known !== undefined && !known.isDMBased()) return placeKey("discord", known.guildId);
  try {
    return placeOn(await channelAt(id, rest));
  } catch (error) {
    if (error instanceof DiscordAPIError) return undefined;
    throw loggable(error);
  }
}

function placeOn(channel: APIChannel): PlaceKey | undefined {
  if ("guild_id" in channel && channel.guild_id !== undefined) return placeKey("discord", channel.guild_id);
  const [person, ...others] = "recipients" in channel ? (channel.recipients ?? []) : [];
  return person === undefined || others.length > 0 ? undefined : discordPersonKey(person.id);
}
