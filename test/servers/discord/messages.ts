import {
  type APIAttachment,
  type APIUser,
  ChannelType,
  PermissionFlagsBits as May,
  MessageFlags,
  MessageType,
} from "discord-api-types/v10";
import type { AnyComponent } from "./check-components.ts";
import type { MessageBody } from "./check-message.ts";
import { mayPing, permissionsIn } from "./permissions.ts";
import { pings } from "./pings.ts";
import type { SentFile } from "./read-body.ts";
import { snowflake, snowflakeTime } from "./snowflakes.ts";
import { tellMessage, wireMessage } from "./wire.ts";
import type { Channel, ServedMessage, World } from "./world.ts";

interface Posting {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly body: MessageBody;
  readonly files?: readonly SentFile[];
  readonly id?: string;
  readonly ephemeralFor?: string;
  readonly more?: Partial<ServedMessage>;
  /** It was there before anybody listened. */
  readonly silent?: boolean;
}

/** Keeps a new message and tells the gateway. */
export function postMessage(
  world: World,
  { channel, author, body, files = [], id, ephemeralFor, more, silent }: Posting,
): ServedMessage {
  const made = id ?? snowflake();
  const replied = world.messages.get(body.message_reference?.message_id ?? "");
  const message: ServedMessage = {
    id: made,
    channel_id: channel.id,
    author,
    content: body.content ?? "",
    timestamp: new Date(snowflakeTime(made)).toISOString(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: kept(files, body),
    embeds: (body.embeds ?? []).map((embed) => ({
      type: "rich" as ServedMessage["embeds"][number]["type"] & string,
      ...embed,
    })),
    components: numbered(body.components ?? []),
    pinned: false,
    type: replied ? MessageType.Reply : MessageType.Default,
    flags: body.flags ?? 0,
    pings: [],
    ...(body.nonce ? { nonce: body.nonce } : {}),
    ...(replied ? { message_reference: referenceTo(world, replied), referenced_message: asReferenced(replied) } : {}),
    ...(ephemeralFor === undefined ? {} : { ephemeralFor }),
    ...more,
  };
  mention(world, message, channel, body, replied?.author.id);
  world.messages.set(made, message);
  channel.lastMessage = made;
  if (!silent) tellMessage(world, "MESSAGE_CREATE", message);
  return message;
}

/** Changes what the body names, and tells the gateway. */
export function editMessage(world: World, message: ServedMessage, body: MessageBody, files: readonly SentFile[] = []) {
  const channel = world.channels.get(message.channel_id);
  const fresh = (message.flags ?? 0) & MessageFlags.Loading;
  if (body.content !== undefined) message.content = body.content ?? "";
  if (body.embeds !== undefined) message.embeds = body.embeds ?? [];
  if (body.components !== undefined) message.components = numbered(body.components ?? []);
  if (body.attachments !== undefined) {
    const ids = new Set(body.attachments?.map(({ id }) => id));
    message.attachments = message.attachments.filter(({ id }) => ids.has(id));
  }
  message.attachments = [...message.attachments, ...kept(files, body)];
  const settable = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;
  message.flags = ((message.flags ?? 0) & ~MessageFlags.Loading) | ((body.flags ?? 0) & settable);
  if (!fresh) message.edited_timestamp = new Date().toISOString();
  if (channel) mention(world, message, channel, body, undefined);
  tellMessage(world, "MESSAGE_UPDATE", message);
}

/** Forgets a message and tells the gateway. */
export function deleteMessage(world: World, message: ServedMessage): void {
  world.messages.delete(message.id);
  tellMessage(world, "MESSAGE_DELETE", message);
}

/** A message inside an answer to it does not bring what it answered itself. */
function asReferenced(message: ServedMessage): NonNullable<ServedMessage["referenced_message"]> {
  const { referenced_message: _, ...alone } = wireMessage(message);
  return alone;
}

function referenceTo(world: World, replied: ServedMessage) {
  const guild = world.channels.get(replied.channel_id)?.guild;
  return { type: 0, channel_id: replied.channel_id, message_id: replied.id, ...(guild ? { guild_id: guild } : {}) };
}

function mention(
  world: World,
  message: ServedMessage,
  channel: Channel,
  body: MessageBody,
  repliedTo: string | undefined,
) {
  message.pings = pings({
    content: message.content,
    components: (message.components ?? []) as readonly AnyComponent[],
    allowed: body.allowed_mentions ?? undefined,
    mayPingRole: (role) => mayPing(world, channel, role),
    mayPingEveryone: channel.type !== ChannelType.DM && (permissionsIn(world, channel) & May.MentionEveryone) !== 0n,
    ...(repliedTo === undefined ? {} : { repliedTo }),
  });
  const named = [...message.content.matchAll(/<@!?(\d+)>/g)].map(([, id]) => String(id));
  const ids = new Set([...named, ...message.pings]);
  const known = [world.botUser, ...[...world.people.values()].map(({ user }) => user)];
  message.mentions = known.filter(({ id }) => ids.has(id));
  message.mention_roles = message.pings.filter((ping) => ping.startsWith("&")).map((ping) => ping.slice(1));
  message.mention_everyone = message.pings.some((ping) => ping.startsWith("@"));
}

function kept(files: readonly SentFile[], { attachments }: MessageBody): APIAttachment[] {
  return files.map(({ name, type, content }, index) => {
    const description = attachments?.find(({ id }) => id === String(index))?.description;
    const id = snowflake();
    const url = `https://cdn.discordapp.com/attachments/${id}/${encodeURIComponent(name)}`;
    return {
      id,
      filename: name,
      size: content.length,
      url,
      proxy_url: url,
      content_type: type,
      ...(description ? { description } : {}),
    };
  });
}

/** Discord gives every component a number that has none. */
function numbered<T>(components: readonly T[]): T[] {
  let last = 0;
  const number = (value: unknown, isComponent: boolean): unknown => {
    if (Array.isArray(value)) return value.map((each) => number(each, isComponent));
    if (typeof value !== "object" || value === null) return value;
    const given = value as Record<string, unknown>;
    if (isComponent) last += 1;
    const id = isComponent ? { id: Reflect.get(given, "id") || last } : {};
    const entries = Object.entries(given).map(([key, each]) => [
      key,
      number(each, key === "components" || key === "accessory"),
    ]);
    return { ...Object.fromEntries(entries), ...id };
  };
  return number(components, true) as T[];
}
