import {
  ChannelFlags,
  ChannelType,
  GatewayIntentBits as Intents,
  PermissionFlagsBits as May,
} from "discord-api-types/v10";
import { permissionsIn } from "./permissions.ts";
import { snowflakeTime } from "./snowflakes.ts";
import { type Channel, type Guild, isThread, type Role, type ServedMessage, type World } from "./world.ts";

/** A channel as Discord writes it. */
export function wireChannel(world: World, channel: Channel): Record<string, unknown> {
  const { id, type, name, guild, parent, recipient } = channel;
  const common = { id, type, flags: 0, last_message_id: channel.lastMessage };
  if (guild === undefined) return { ...common, recipients: [world.people.get(recipient ?? "")?.user] };
  const inGuild = { ...common, guild_id: guild, parent_id: parent ?? null, name, nsfw: false, rate_limit_per_user: 0 };
  if (isThread(channel)) {
    const { archived, locked } = channel;
    const at = new Date(snowflakeTime(id)).toISOString();
    const thread_metadata = {
      archived,
      locked,
      auto_archive_duration: 1440,
      archive_timestamp: at,
      create_timestamp: at,
    };
    return {
      ...inGuild,
      owner_id: world.botUser.id,
      message_count: 0,
      member_count: 1,
      total_message_sent: 0,
      thread_metadata,
    };
  }
  return {
    ...inGuild,
    position: 0,
    topic: null,
    permission_overwrites: channel.overwrites.map((each) => ({
      id: each.id,
      type: each.kind === "role" ? 0 : 1,
      allow: String(each.allow),
      deny: String(each.deny),
    })),
    ...(type === ChannelType.GuildForum
      ? {
          flags: channel.needsTag ? ChannelFlags.RequireTag : 0,
          available_tags: channel.tags.map((tag) => ({ ...tag, emoji_id: null, emoji_name: null })),
          default_reaction_emoji: null,
          default_sort_order: null,
        }
      : {}),
  };
}

/** A guild as GUILD_CREATE brings it. */
export function wireGuild(world: World, guild: Guild): Record<string, unknown> {
  const channels = [...world.channels.values()].filter((channel) => channel.guild === guild.id);
  const joinedAt = new Date(snowflakeTime(guild.id)).toISOString();
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    preferred_locale: guild.preferredLocale,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    nsfw: false,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    application_id: null,
    max_members: 500_000,
    roles: guild.roles.map(wireRole),
    emojis: [],
    stickers: [],
    features: [],
    joined_at: joinedAt,
    large: false,
    unavailable: false,
    member_count: world.people.size + 1,
    members: [wireBot(world, guild)],
    channels: channels.filter((each) => !isThread(each)).map((each) => wireChannel(world, each)),
    threads: channels.filter((each) => isThread(each) && !each.archived).map((each) => wireChannel(world, each)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The bot as a member. */
export function wireBot(world: World, guild: Guild): Record<string, unknown> {
  const joinedAt = new Date(snowflakeTime(guild.id)).toISOString();
  return { ...wireMember(joinedAt), roles: guild.botRoles, user: world.botUser };
}

export function wireRole({ id, name, permissions, mentionable }: Role, position: number): Record<string, unknown> {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position,
    permissions: String(permissions),
    managed: false,
    mentionable,
    flags: 0,
  };
}

/** A member without its user, as messages carry it. */
export function wireMember(joinedAt: string) {
  return {
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    communication_disabled_until: null,
  };
}

/** A message as Discord writes it to whoever may read it. */
export function wireMessage(message: ServedMessage): Omit<ServedMessage, "pings" | "ephemeralFor"> {
  const { pings: _, ephemeralFor: __, ...wire } = message;
  return wire;
}

/**
 * What a session may read of a message.
 * https://discord.com/developers/docs/events/gateway#message-content-intent
 */
export function readableMessage(world: World, message: ServedMessage, intents: number): Record<string, unknown> {
  const guild = world.channels.get(message.channel_id)?.guild;
  const wire = wireMessage(message);
  const readable =
    (intents & Intents.MessageContent) !== 0 ||
    guild === undefined ||
    message.author.id === world.botUser.id ||
    message.mentions.some((user) => user.id === world.botUser.id);
  return readable ? { ...wire } : { ...wire, content: "", embeds: [], attachments: [], components: [] };
}

/** MESSAGE_CREATE, MESSAGE_UPDATE or MESSAGE_DELETE to all who may see it. */
export function tellMessage(
  world: World,
  t: "MESSAGE_CREATE" | "MESSAGE_UPDATE" | "MESSAGE_DELETE",
  message: ServedMessage,
) {
  const channel = world.channels.get(message.channel_id);
  const guild = channel?.guild === undefined ? undefined : world.guilds.get(channel.guild);
  const seen = guild === undefined ? channel?.type === ChannelType.DM : guild.botInstalled && !guild.unavailable;
  if (channel === undefined || !seen || message.ephemeralFor !== undefined) return;
  if (!(permissionsIn(world, channel) & May.ViewChannel)) return;
  const where = { channel_id: channel.id, channel_type: channel.type, ...(guild ? { guild_id: guild.id } : {}) };
  const member =
    guild && message.webhook_id === undefined
      ? { member: wireMember(new Date(snowflakeTime(guild.id)).toISOString()) }
      : {};
  world.tell({
    t,
    intent: guild === undefined ? Intents.DirectMessages : Intents.GuildMessages,
    ...(guild ? { guild: guild.id } : {}),
    payload: (intents) =>
      t === "MESSAGE_DELETE"
        ? { id: message.id, ...where }
        : { ...readableMessage(world, message, intents), ...where, ...member },
  });
}
