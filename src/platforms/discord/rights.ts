import type { REST } from "discord.js";
import { type APIChannel, type APIGuild, PermissionFlagsBits as May, OverwriteType } from "discord-api-types/v10";
import type { Chat } from "../../audience/chat.ts";
import type { Manner } from "../../audience/manner.ts";
import type { Shut } from "../../audience/pause.ts";
import { isDirect } from "./direct-channels.ts";
import { isForum } from "./forum.ts";
import { channelAt, memberAt, serverAt } from "./rest-answers.ts";
import { shutBy } from "./shut.ts";

type OfServer = Extract<APIChannel, { readonly guild_id?: string | undefined }>;

/** What keeps the bot from posting in a channel of a server in such a manner, each right as Discord's clients call it. */
export async function barriersIn(chat: Chat, manner: Manner, rest: REST, me: string): Promise<readonly Shut[]> {
  if (isDirect(chat)) return [];
  const { id } = chat;
  try {
    const channel = await channelAt(id, rest);
    if (!("guild_id" in channel) || channel.guild_id === undefined) return [];
    const [guild, member] = await Promise.all([serverAt(channel.guild_id, rest), memberAt(channel.guild_id, me, rest)]);
    // A thread has the rights of the channel that it is in.
    const above = "thread_metadata" in channel ? ((await channelAt(parentOf(channel), rest)) as OfServer) : channel;
    const rights = rightsIn(above, guild, [...member.roles, guild.id], me);
    return needs(channel, above, manner, guild)
      .filter(([bit]) => (rights & (bit | May.Administrator)) === 0n)
      .map(([, shut]) => shut);
  } catch (error) {
    const shut = shutBy(error);
    if (shut === undefined) throw error;
    return [shut.why === "removed" ? HIDDEN : shut];
  }
}

const HIDDEN: Shut = { why: "no-right", right: "View Channel" };

type Need = readonly [bit: bigint, lacking: Shut];

function needs(channel: APIChannel, above: APIChannel, { role }: Manner, guild: APIGuild): readonly Need[] {
  const need = (bit: bigint, right: string): Need => [bit, { why: "no-right", right }];
  const isSilentRole = role !== undefined && guild.roles.find(({ id }) => id === role)?.mentionable !== true;
  const isLocked = "thread_metadata" in channel && channel.thread_metadata?.locked === true;
  return [
    [May.ViewChannel, HIDDEN],
    ...(isForum(above.type)
      ? [need(May.SendMessages, "Create Posts"), need(May.SendMessagesInThreads, "Send Messages in Posts")]
      : channel === above
        ? [need(May.SendMessages, "Send Messages")]
        : [need(May.SendMessagesInThreads, "Send Messages in Threads")]),
    ...(isLocked ? [[May.ManageThreads, { why: "topic-closed", right: "Manage Threads" }] as const] : []),
    ...(isSilentRole ? [need(May.MentionEveryone, "Mention @everyone, @here, and All Roles")] : []),
  ];
}

function parentOf(thread: APIChannel): string {
  return ("parent_id" in thread ? thread.parent_id : undefined) ?? thread.id;
}

/** See https://discord.com/developers/docs/topics/permissions#permission-overwrites */
function rightsIn(channel: OfServer, guild: APIGuild, roles: readonly string[], me: string): bigint {
  const held = guild.roles.filter(({ id }) => roles.includes(id));
  const everywhere = held.reduce((bits, { permissions }) => bits | BigInt(permissions), 0n);
  const overwrites = "permission_overwrites" in channel ? (channel.permission_overwrites ?? []) : [];
  const everyone = overwrites.filter(({ id }) => id === guild.id);
  const ofRoles = overwrites.filter(({ id, type }) => {
    return type === OverwriteType.Role && id !== guild.id && roles.includes(id);
  });
  const own = overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === me);
  return [everyone, ofRoles, own].reduce((bits, level) => {
    const denied = level.reduce((all, { deny }) => all | BigInt(deny), 0n);
    const allowed = level.reduce((all, { allow }) => all | BigInt(allow), 0n);
    return (bits & ~denied) | allowed;
  }, everywhere);
}
