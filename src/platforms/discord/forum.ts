import type { REST } from "discord.js";
import { ChannelFlags, ChannelType } from "discord-api-types/v10";
import { cutWords, plainWords } from "../../talk/plain-words.ts";
import type { Reply } from "../../talk/reply.ts";
import { oneLine } from "../one-line.ts";
import type { DiscordMessage } from "./dress.ts";
import { channelAt, forumPostOpened } from "./rest-answers.ts";

/** See https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel */
const MAX_TITLE = 100;

/** Whether nothing is said there but in posts, each with a title. */
export function isForum(type: ChannelType | undefined): boolean {
  return type === ChannelType.GuildForum || type === ChannelType.GuildMedia;
}

/** What a post of a forum is called: how what is said begins, where it has no title. */
export function titleOf(title: string | undefined, { blocks }: Reply): string {
  const [first] = blocks;
  const words = title ?? (first === undefined ? "" : plainWords(first));
  return cutWords(oneLine(words).trim(), MAX_TITLE) || "Pitboard";
}

/** Opens a post in a forum; the id of its thread, which is that of its first message. */
export async function openForumPost(forum: string, name: string, message: DiscordMessage, rest: REST): Promise<string> {
  const tags = await neededTags(forum, rest);
  const body = { name, message, ...(tags.length > 0 && { applied_tags: tags }) };
  return (await forumPostOpened(forum, body, rest)).id;
}

/** Where no post may be without a tag, the first that anybody may give it. */
async function neededTags(forum: string, rest: REST): Promise<readonly string[]> {
  const channel = await channelAt(forum, rest);
  if (!("available_tags" in channel) || ((channel.flags ?? 0) & ChannelFlags.RequireTag) === 0) return [];
  return channel.available_tags
    .filter(({ moderated }) => !moderated)
    .slice(0, 1)
    .map(({ id }) => id);
}
