import { ChannelType, PermissionFlagsBits as May } from "discord-api-types/v10";
import { refusals } from "./refusal.ts";
import type { Channel, Overwrite, World } from "./world.ts";

/** What the bot may do where a test does not say otherwise. */
export const USUAL_BOT_PERMISSIONS =
  May.ViewChannel |
  May.SendMessages |
  May.SendMessagesInThreads |
  May.CreatePublicThreads |
  May.EmbedLinks |
  May.AttachFiles |
  May.ReadMessageHistory |
  May.MentionEveryone |
  May.UseExternalEmojis |
  May.AddReactions;

/** What everybody may do in a guild. */
export const EVERYONE = USUAL_BOT_PERMISSIONS | May.UseApplicationCommands;

const ALL = Object.values(May).reduce((bits, bit) => bits | bit, 0n);

/** That the bot may do just this in a channel, whatever its roles. */
export function exactly(bot: string, permissions: bigint): Overwrite {
  return { id: bot, kind: "member", allow: permissions & ~EVERYONE, deny: ~permissions & EVERYONE };
}

/** What the bot may do in a channel; a thread has the permissions of the channel above it. */
export function permissionsIn(world: World, channel: Channel): bigint {
  const { guild: id, overwrites } = world.channels.get(channel.parent ?? "") ?? channel;
  const guild = world.guilds.get(id ?? "");
  if (guild === undefined) return USUAL_BOT_PERMISSIONS;
  const held = new Set([guild.id, ...guild.botRoles]);
  const base = guild.roles.reduce((bits, role) => (held.has(role.id) ? bits | role.permissions : bits), 0n);
  if (base & May.Administrator) return ALL;
  const levels = [
    overwrites.filter((each) => each.id === guild.id),
    overwrites.filter((each) => each.kind === "role" && each.id !== guild.id && held.has(each.id)),
    overwrites.filter((each) => each.id === world.botUser.id),
  ];
  return levels.reduce((bits, level) => {
    const denied = level.reduce((all, { deny }) => all | deny, 0n);
    return level.reduce((all, { allow }) => all | allow, bits & ~denied);
  }, base);
}

/** The roles that the bot pings there where a message lets it. */
export function mayPing(world: World, channel: Channel, role: string): boolean {
  if (channel.type === ChannelType.DM) return false;
  const found = world.guilds.get(channel.guild ?? "")?.roles.find(({ id }) => id === role);
  if (found === undefined) return false;
  return found.mentionable || (permissionsIn(world, channel) & May.MentionEveryone) !== 0n;
}

/** The channel, as the bot may address it; refuses as Discord does. */
export function channelForBot(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw refusals.unknownChannel();
  const guild = channel.guild === undefined ? undefined : world.guilds.get(channel.guild);
  const inside = guild === undefined ? channel.type === ChannelType.DM : guild.botInstalled;
  if (!inside || !(permissionsIn(world, channel) & May.ViewChannel)) throw refusals.missingAccess();
  return channel;
}
