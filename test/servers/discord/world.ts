import { type APIMessage, type APIUser, ChannelType } from "discord-api-types/v10";
import { snowflake } from "./snowflakes.ts";

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
  readonly mentionable: boolean;
}

/** What a channel allows or denies to a role, or to the bot itself. */
export interface Overwrite {
  readonly id: string;
  readonly kind: "role" | "member";
  readonly allow: bigint;
  readonly deny: bigint;
}

/** A server of people, which Discord calls a guild. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly preferredLocale: string;
  readonly ownerId: string;
  /** That of everyone first. */
  readonly roles: Role[];
  readonly botRoles: string[];
  unavailable: boolean;
  botInstalled: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType;
  readonly guild?: string;
  readonly parent?: string;
  /** Who speaks with the bot here (or, in a private channel, about it). */
  readonly recipient?: string;
  overwrites: readonly Overwrite[];
  /** What posts of a forum may be tagged with, and whether they must be. */
  readonly tags: readonly { readonly id: string; readonly name: string; readonly moderated: boolean }[];
  readonly needsTag: boolean;
  lastMessage: string | null;
  archived: boolean;
  locked: boolean;
}

export interface Someone {
  readonly user: APIUser;
  readonly locale: string;
  dmsClosed: boolean;
}

/** A message as Discord has it, and what only this server knows of it. */
export type ServedMessage = APIMessage & {
  /** Whom it pings: ids of users, `&id` of roles, `@everyone`, `@here`. */
  pings: string[];
  /** The only person who sees it. */
  ephemeralFor?: string;
};

/** Something that the gateway tells the bots who asked for its intent. */
export interface WorldEvent {
  readonly t: string;
  /** The bit that a session must have asked for; 0 for what everybody gets. */
  readonly intent: number;
  readonly guild?: string;
  /** Some of it depends on what the session may read. */
  payload(intents: number): unknown;
}

/** All that this Discord knows. */
export interface World {
  readonly token: string;
  readonly applicationId: string;
  readonly botUser: APIUser;
  /** The privileged intents that the application was granted. */
  readonly granted: number;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly people: Map<string, Someone>;
  readonly messages: Map<string, ServedMessage>;
  /** Replaced by the gateway. */
  tell(event: WorldEvent): void;
}

export function createWorld(granted: number): World {
  const id = snowflake();
  const random = (length: number) => Buffer.from(crypto.getRandomValues(new Uint8Array(length))).toString("base64url");
  const botUser = { ...aUser(id, "pitboard"), bot: true };
  return {
    token: [Buffer.from(id).toString("base64url"), random(4), random(28)].join("."),
    applicationId: id,
    botUser,
    granted,
    guilds: new Map(),
    channels: new Map(),
    people: new Map(),
    messages: new Map(),
    tell: () => undefined,
  };
}

export function aUser(id: string, name: string): APIUser {
  return { id, username: name.toLowerCase().replaceAll(" ", "."), discriminator: "0", global_name: name, avatar: null };
}

export function isThread(channel: Channel): boolean {
  return channel.type === ChannelType.PublicThread || channel.type === ChannelType.AnnouncementThread;
}

/** The direct messages of a person with the bot, or a private group where the bot is not. */
export function privateChannel(world: World, person: string, type: ChannelType.DM | ChannelType.GroupDM): Channel {
  for (const channel of world.channels.values())
    if (channel.recipient === person && channel.type === type) return channel;
  return openChannel(world, { name: "", type, recipient: person });
}

export function openChannel(
  world: World,
  given: Pick<Channel, "name" | "type"> & Partial<Omit<Channel, "id">> & { readonly id?: string },
): Channel {
  const channel: Channel = {
    id: snowflake(),
    overwrites: [],
    tags: [],
    needsTag: false,
    lastMessage: null,
    archived: false,
    locked: false,
    ...given,
  };
  world.channels.set(channel.id, channel);
  return channel;
}
