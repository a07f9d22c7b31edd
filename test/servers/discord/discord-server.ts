import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type APIUser, ChannelType, GatewayIntentBits as Intents } from "discord-api-types/v10";
import { accountRoutes } from "./account-routes.ts";
import { channelRoutes } from "./channel-routes.ts";
import { createCommands, type RegisteredCommand } from "./commands.ts";
import type { DiscordOptions } from "./discord-options.ts";
import { answersTo, createEndpoint, type Endpoint } from "./endpoint.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import { interactionRoutes } from "./interaction-routes.ts";
import { createInteractions } from "./interactions.ts";
import { createPerson, type Person } from "./people.ts";
import { EVERYONE, exactly } from "./permissions.ts";
import { createRateLimits } from "./rate-limits.ts";
import { createRequestLog, type LoggedRequest, type RequestLog } from "./request-log.ts";
import { createRest } from "./rest.ts";
import { snowflake } from "./snowflakes.ts";
import { webhookRoutes } from "./webhook-routes.ts";
import { wireChannel, wireGuild } from "./wire.ts";
import {
  type Channel,
  createWorld,
  type Guild,
  type Overwrite,
  openChannel,
  privateChannel,
  type ServedMessage,
} from "./world.ts";

const CHANNEL_TYPES = {
  text: ChannelType.GuildText,
  announcement: ChannelType.GuildAnnouncement,
  forum: ChannelType.GuildForum,
} as const;

/** A Discord on this machine. Guilds, channels and threads go by their ids. */
export interface Discord extends Pick<Faults, "fail" | "heal"> {
  readonly api: string;
  readonly token: string;
  readonly applicationId: string;
  readonly botUser: APIUser;
  readonly gateway: Gateway;
  /** Over which interactions go once it is set, and not over the gateway. */
  readonly endpoint: Endpoint;
  readonly requests: readonly LoggedRequest[];
  readonly next: RequestLog["next"];
  /** How many requests were refused since they came too fast. */
  refusals(): number;
  /** What is registered: for everywhere, or for one guild. */
  commands(guild?: string): readonly RegisteredCommand[];
  guild(given: {
    readonly name: string;
    readonly preferredLocale?: string;
    readonly ownerId?: string;
    readonly unavailable?: boolean;
    readonly botInstalled?: boolean;
  }): string;
  channel(
    guild: string,
    given: {
      readonly name: string;
      readonly type?: keyof typeof CHANNEL_TYPES;
      readonly botPermissions?: bigint;
      readonly tags?: Channel["tags"];
      readonly needsTag?: boolean;
    },
  ): string;
  /** A role of the bot's is one that it has itself. */
  role(
    guild: string,
    given: {
      readonly name: string;
      readonly permissions?: bigint;
      readonly mentionable?: boolean;
      readonly isOfBot?: boolean;
    },
  ): string;
  thread(
    channel: string,
    given: { readonly name: string; readonly archived?: boolean; readonly locked?: boolean },
  ): string;
  person(given: { readonly name: string; readonly locale?: string }): Person;
  /** What the bot may do in a channel from now on: in all, or by what is allowed and denied there. */
  permits(channel: string, botPermissions: bigint | readonly Overwrite[]): void;
  deletesChannel(channel: string): void;
  /** A thread goes to sleep. */
  archives(thread: string): void;
  /** The bot's messages as they stand now, in a channel or in the direct messages of a person. */
  messagesIn(place: string | Person): ServedMessage[];
  addsBot(guild: string): void;
  removesBot(guild: string): void;
  outage(guild: string): void;
  recovers(guild: string): void;
  /** As if a quarter of an hour had passed since every interaction. */
  expireTokens(): void;
  close(): Promise<void>;
}

/** Starts a Discord that plays REST and gateway on a free port. */
export async function startDiscord({
  grantedIntents = "none",
  limits = false,
  maxConcurrency = 1,
  heartbeatIntervalMs = 41_250,
  roundTripMs = 0,
  answerWithinMs = 3_000,
  now = Date.now,
}: DiscordOptions = {}): Promise<Discord> {
  const world = createWorld(grantedIntents === "none" ? 0 : Intents.MessageContent);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = () => `ws://127.0.0.1:${port}/gateway`;

  const gateway = createGateway({ server, world, heartbeatIntervalMs, limited: limits, maxConcurrency, url });
  const log = createRequestLog();
  const faults = createFaults();
  const commands = createCommands(world);
  const endpoint = createEndpoint(now);
  const interactions = createInteractions(
    world,
    endpoint,
    answerWithinMs,
    answersTo(`http://127.0.0.1:${port}/api/v10`),
  );
  const rateLimits = createRateLimits(limits);
  const rest = createRest({
    token: world.token,
    log,
    faults,
    count: rateLimits.count,
    roundTripMs,
    isDown: (path) => gateway.isDown && path === "/gateway/bot",
    routes: [
      ...accountRoutes(world, endpoint, gateway, maxConcurrency),
      ...commands.routes,
      ...interactionRoutes(world, interactions),
      ...webhookRoutes(world, interactions),
      ...channelRoutes(world),
    ],
  });
  server.on("request", (request, response) => {
    rest(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });

  function known<T>(found: T | undefined): T {
    if (found === undefined) throw new Error("There is no such guild or channel");
    return found;
  }
  const tell = (t: string, guild: string, d: unknown) =>
    world.tell({ t, intent: Intents.Guilds, guild, payload: () => d });
  const tellGuild = (guild: Guild) => tell("GUILD_CREATE", guild.id, wireGuild(world, guild));
  const tellChannel = (t: string, channel: Channel) => {
    const guild = known(world.guilds.get(channel.guild ?? ""));
    if (guild.botInstalled && !guild.unavailable) tell(t, guild.id, wireChannel(world, channel));
  };

  return {
    api: `http://127.0.0.1:${port}/api`,
    token: world.token,
    applicationId: world.applicationId,
    botUser: world.botUser,
    gateway,
    endpoint,
    requests: log.requests,
    next: log.next,
    fail: faults.fail,
    heal: faults.heal,
    refusals: () => rateLimits.refusals,
    commands: commands.all,
    guild({ name, preferredLocale = "en-US", ownerId = snowflake(), unavailable = false, botInstalled = true }) {
      const id = snowflake();
      const roles = [{ id, name: "@everyone", permissions: EVERYONE, mentionable: false }];
      const guild: Guild = { id, name, preferredLocale, ownerId, roles, botRoles: [], unavailable, botInstalled };
      world.guilds.set(id, guild);
      if (botInstalled && !unavailable) tellGuild(guild);
      return id;
    },
    role(id, { name, permissions = 0n, mentionable = false, isOfBot = false }) {
      const guild = known(world.guilds.get(id));
      const role = { id: snowflake(), name, permissions, mentionable };
      guild.roles.push(role);
      if (isOfBot) guild.botRoles.push(role.id);
      return role.id;
    },
    channel(guild, { name, type = "text", botPermissions, ...tagged }) {
      known(world.guilds.get(guild));
      const own = botPermissions === undefined ? {} : { overwrites: [exactly(world.botUser.id, botPermissions)] };
      const channel = openChannel(world, { name, type: CHANNEL_TYPES[type], guild, ...own, ...tagged });
      tellChannel("CHANNEL_CREATE", channel);
      return channel.id;
    },
    thread(parentId, { name, archived = false, locked = false }) {
      const parent = known(world.channels.get(parentId));
      const type =
        parent.type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
      const guild = known(parent.guild);
      const thread = openChannel(world, { name, type, guild, parent: parentId, archived, locked });
      tellChannel("THREAD_CREATE", thread);
      return thread.id;
    },
    person: (given) => createPerson(world, commands, interactions, given),
    permits(id, botPermissions) {
      const channel = known(world.channels.get(id));
      channel.overwrites =
        typeof botPermissions === "bigint" ? [exactly(world.botUser.id, botPermissions)] : botPermissions;
      tellChannel("CHANNEL_UPDATE", channel);
    },
    deletesChannel(id) {
      const channel = known(world.channels.get(id));
      world.channels.delete(id);
      tellChannel("CHANNEL_DELETE", channel);
    },
    archives(id) {
      const thread = known(world.channels.get(id));
      thread.archived = true;
      tellChannel("THREAD_UPDATE", thread);
    },
    messagesIn(place) {
      const id = typeof place === "string" ? place : privateChannel(world, place.id, ChannelType.DM).id;
      const own = [...world.messages.values()].filter((each) => each.author.id === world.botUser.id);
      return structuredClone(own.filter((each) => each.channel_id === id));
    },
    addsBot(id) {
      const guild = known(world.guilds.get(id));
      guild.botInstalled = true;
      tellGuild(guild);
    },
    removesBot(id) {
      known(world.guilds.get(id)).botInstalled = false;
      tell("GUILD_DELETE", id, { id });
    },
    outage(id) {
      known(world.guilds.get(id)).unavailable = true;
      tell("GUILD_DELETE", id, { id, unavailable: true });
    },
    recovers(id) {
      const guild = known(world.guilds.get(id));
      guild.unavailable = false;
      tellGuild(guild);
    },
    expireTokens: interactions.expireTokens,
    close() {
      gateway.cut();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
