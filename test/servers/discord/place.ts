import { ChannelType, PermissionFlagsBits as May } from "discord-api-types/v10";
import type { RegisteredCommand } from "./commands.ts";
import { permissionsIn, USUAL_BOT_PERMISSIONS } from "./permissions.ts";
import { wireMember } from "./wire.ts";
import { type Channel, type Guild, openChannel, privateChannel, type Someone, type World } from "./world.ts";

/** What an ordinary member may do. */
const USUAL_MEMBER_PERMISSIONS =
  (USUAL_BOT_PERMISSIONS & ~May.MentionEveryone) | May.UseApplicationCommands | May.ChangeNickname;
const EVERY_PERMISSION = Object.values(May).reduce((bits, bit) => bits | bit, 0n);

/** Where a person stands, as a test says it. A private group is meant by `userInstalled` alone. */
export interface Where {
  readonly guild?: string;
  readonly channel?: string;
  readonly dm?: true;
  /** The person has installed the bot for themselves, besides any guild that has. */
  readonly userInstalled?: true;
  /** What the person may do in a guild; an ordinary member's rights unless given. */
  readonly permissions?: bigint;
  /** The time that the interaction's id carries; it does not change how long the bot has to answer. */
  readonly sentAt?: number | Date;
  /** The guild's managers let this person use a command that its registration keeps to others. */
  readonly overridden?: true;
}

/** Where something happens, as Discord sees it. */
export interface Place {
  readonly channel: Channel;
  readonly guild?: Guild;
  /** 0 in a guild, 1 in the bot's direct messages, 2 in a private group. */
  readonly context: 0 | 1 | 2;
  /** By whom the bot is installed here: https://discord.com/developers/docs/interactions/receiving-and-responding */
  readonly owners: Readonly<Record<string, string>>;
  readonly permissions: bigint;
  readonly appPermissions: bigint;
  readonly overridden: boolean;
}

export function findPlace(world: World, person: Someone, where: Where): Place {
  const channel = channelOf(world, person, where);
  const guild = channel.guild === undefined ? undefined : world.guilds.get(channel.guild);
  const context = guild ? 0 : channel.type === ChannelType.DM ? 1 : 2;
  const byGuild = guild?.botInstalled ? { "0": guild.id } : {};
  const alone = context === 1 && where.userInstalled === undefined ? { "0": "0" } : {};
  const permissions = where.permissions ?? USUAL_MEMBER_PERMISSIONS;
  return {
    channel,
    ...(guild ? { guild } : {}),
    context,
    owners: { ...byGuild, ...alone, ...(where.userInstalled ? { "1": person.user.id } : {}) },
    permissions: permissions & May.Administrator ? EVERY_PERMISSION : permissions,
    appPermissions: guild?.botInstalled === false ? May.EmbedLinks | May.AttachFiles : permissionsIn(world, channel),
    overridden: where.overridden ?? false,
  };
}

function channelOf(world: World, person: Someone, { guild, channel, dm }: Where): Channel {
  if (channel !== undefined) {
    const found = world.channels.get(channel);
    if (found === undefined) throw new Error(`There is no channel ${channel}`);
    return found;
  }
  if (guild !== undefined) {
    const first = [...world.channels.values()].find(
      (each) => each.guild === guild && each.type === ChannelType.GuildText,
    );
    return first ?? openChannel(world, { name: "general", type: ChannelType.GuildText, guild });
  }
  return privateChannel(world, person.user.id, dm ? ChannelType.DM : ChannelType.GroupDM);
}

/** Why the client does not show a command to somebody there; `undefined` when it does. */
export function whyHidden(command: RegisteredCommand, place: Place): string | undefined {
  const contexts = command.contexts ?? (command.dm_permission ? [0, 1, 2] : [0]);
  if (!contexts.includes(place.context)) return `it is registered for the contexts ${contexts}, not ${place.context}`;
  if (!command.integration_types.some((type) => String(type) in place.owners))
    return `it is registered for the installations ${command.integration_types}, not ${Object.keys(place.owners)}`;
  const needed = command.default_member_permissions;
  if (place.context !== 0 || needed === null || place.overridden) return undefined;
  const all = BigInt(needed);
  const allowed = all === 0n ? place.permissions & May.Administrator : (place.permissions & all) === all;
  return allowed ? undefined : `it needs the permissions ${needed}`;
}

/** Who does it, as interactions say it: a member in a guild, a user elsewhere. */
export function wireActor({ user }: Someone, { guild, permissions }: Place): Record<string, unknown> {
  if (guild === undefined) return { user };
  const joined = wireMember(new Date().toISOString());
  return { member: { ...joined, user, permissions: String(permissions), unusual_dm_activity_until: null } };
}
