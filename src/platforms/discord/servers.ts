import type { REST } from "discord.js";
import {
  type APIChannel,
  type APIRole,
  type ChannelType,
  GatewayDispatchEvents as Event,
  type GatewayDispatchPayload,
  type GatewayGuildCreateDispatchData,
} from "discord-api-types/v10";
import { mayManage } from "./ask.ts";
import { unlessRefused } from "./refused.ts";
import { channelAt, channelsAt } from "./rest-answers.ts";

/** A channel or thread of a server. */
export interface ServerChannel {
  readonly id: string;
  readonly server: string;
  readonly name: string;
  readonly type: ChannelType;
}

/** What is known of servers: what the gateway told, which is little of much, and what Discord tells who asks. */
export interface Servers {
  heed(event: GatewayDispatchPayload): void;
  /** A channel, as far as the gateway told of it. */
  known(channel: string): ServerChannel | undefined;
  /** A channel; `undefined` where there is none, or Discord does not let us look. */
  channel(id: string): Promise<ServerChannel | undefined>;
  /** Those of a server; none where Discord does not let us look. */
  channelsOf(server: string): Promise<readonly ServerChannel[]>;
  /** Whether somebody's roles on a server let them manage it, as far as the gateway told. */
  mayManage(server: string, person: string, roles: readonly string[]): boolean;
}

/** Of a server, no more than is looked up: 2,500 of them would fill 75 MB with all that the gateway tells. */
interface Server {
  owner: string;
  /** The roles that let somebody manage it. */
  readonly managing: Set<string>;
  readonly channels: Set<string>;
}

export function openServers(rest: REST): Servers {
  const servers = new Map<string, Server>();
  const channels = new Map<string, ServerChannel>();

  function joined({ id, owner_id, roles, channels: all, threads }: GatewayGuildCreateDispatchData): void {
    left(id);
    servers.set(id, { owner: owner_id, managing: new Set(managingAmong(roles)), channels: new Set() });
    for (const channel of [...all, ...threads]) keep({ ...channel, guild_id: id });
  }

  function left(id: string): void {
    for (const channel of servers.get(id)?.channels ?? []) channels.delete(channel);
    servers.delete(id);
  }

  function keep(channel: APIChannel): void {
    const told = serverChannel(channel);
    const server = servers.get(told?.server ?? "");
    if (told === undefined || server === undefined) return;
    channels.set(told.id, told);
    server.channels.add(told.id);
  }

  function drop({ id }: { readonly id: string }): void {
    servers.get(channels.get(id)?.server ?? "")?.channels.delete(id);
    channels.delete(id);
  }

  function rank(server: string, role: APIRole): void {
    const managing = servers.get(server)?.managing;
    if (mayManage(BigInt(role.permissions))) managing?.add(role.id);
    else managing?.delete(role.id);
  }

  const known = (id: string) => channels.get(id);

  return {
    known,
    heed({ t, d }) {
      switch (t) {
        case Event.GuildCreate:
          return joined(d);
        case Event.GuildUpdate: {
          const server = servers.get(d.id);
          if (server !== undefined) server.owner = d.owner_id;
          return;
        }
        case Event.GuildDelete:
          if (d.unavailable !== true) left(d.id);
          return;
        case Event.GuildRoleCreate:
        case Event.GuildRoleUpdate:
          return rank(d.guild_id, d.role);
        case Event.GuildRoleDelete:
          return void servers.get(d.guild_id)?.managing.delete(d.role_id);
        case Event.ChannelCreate:
        case Event.ChannelUpdate:
        case Event.ThreadCreate:
          return keep(d);
        case Event.ThreadUpdate:
          // One that sleeps is told of as little as at the start: there are ever more of them.
          return d.thread_metadata?.archived === true ? drop(d) : keep(d);
        case Event.ThreadListSync:
          for (const thread of d.threads) keep({ ...thread, guild_id: d.guild_id });
          return;
        case Event.ChannelDelete:
        case Event.ThreadDelete:
          return drop(d);
      }
    },
    async channel(id) {
      const told = known(id) ?? (await unlessRefused(channelAt(id, rest)));
      return told === undefined || "server" in told ? told : serverChannel(told);
    },
    async channelsOf(id) {
      const server = servers.get(id);
      if (server !== undefined) return [...server.channels].flatMap((channel) => channels.get(channel) ?? []);
      const told = await unlessRefused(channelsAt(id, rest));
      return (told ?? []).flatMap((channel) => serverChannel(channel) ?? []);
    },
    mayManage(id, person, roles) {
      const server = servers.get(id);
      return (
        server !== undefined && (server.owner === person || [id, ...roles].some((role) => server.managing.has(role)))
      );
    },
  };
}

function managingAmong(roles: readonly APIRole[]): readonly string[] {
  return roles.filter(({ permissions }) => mayManage(BigInt(permissions))).map(({ id }) => id);
}

function serverChannel(channel: APIChannel): ServerChannel | undefined {
  if (!("guild_id" in channel) || channel.guild_id === undefined) return undefined;
  return { id: channel.id, server: channel.guild_id, name: channel.name ?? "", type: channel.type };
}
