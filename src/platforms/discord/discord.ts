import { Client, DiscordjsError, DiscordjsErrorCodes, Events, Options } from "discord.js";
import {
  type APIInteraction,
  type APIUnavailableGuild,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayGuildCreateDispatchData,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
} from "discord-api-types/v10";
import { placeKey } from "../../audience/chat.ts";
import type { Log } from "../../log.ts";
import { type Platform, PlatformRefused } from "../../talk/platform.ts";
import type { Presence } from "../../talk/presence.ts";
import type { Talk } from "../../talk/talk.ts";
import { type Connection, connectionTo } from "../connection.ts";
import { type Work, workOf } from "../work.ts";
import { answerInteraction } from "./answer-interaction.ts";
import { answerMessage, sayBelow } from "./answer-message.ts";
import { askedByMessage, mayManage, type Self } from "./ask.ts";
import { commandsFor, register } from "./register.ts";

/** What the bot runs on Discord with. */
export interface DiscordParts {
  readonly token: string;
  readonly apiBase: string;
  /** The server that alone gets the commands, while developing. */
  readonly server?: string;
  /** Whether the message content intent was granted. */
  readonly readsAll: boolean;
  readonly talk: Talk;
  readonly presence: Presence;
  readonly log: Log;
  now(): number;
}

/** How long to wait before the first try after a failed one, and at most. */
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 60_000;

/** Connects to Discord, and goes on trying where it cannot be reached. */
export function runOnDiscord(parts: DiscordParts): Platform {
  const { log, now } = parts;
  const connection = connectionTo("Discord", log, now);
  const work = workOf("Discord", log);
  const stopping = new AbortController();
  let client: Client | undefined;

  async function connect(): Promise<never> {
    for (let waitMs = FIRST_RETRY_MS; ; waitMs = Math.min(waitMs * 2, LAST_RETRY_MS)) {
      const trial = clientFor(parts, connection, work);
      client = trial.client;
      try {
        await Promise.race([trial.client.login(parts.token), trial.refused]);
        return await trial.refused;
      } catch (error) {
        if (stopping.signal.aborted) return await new Promise<never>(() => undefined);
        const refusal = refusalIn(error);
        if (refusal !== undefined) throw refusal;
        connection.down(error instanceof Error ? error.message : String(error));
        await trial.client.destroy();
      }
      await pause(waitMs, stopping.signal);
    }
  }

  const refused = connect();
  refused.catch(() => undefined); // Told by whoever runs the platform.
  return {
    name: "discord",
    refused,
    isConnected: connection.isUp,
    async stop() {
      stopping.abort();
      connection.leave();
      await work.end();
      await client?.destroy();
    },
  };
}

/** Nothing but servers and their roles is looked up again, so nothing else is kept. */
const KEPT = Object.fromEntries(
  [
    "AutoModerationRuleManager",
    "ApplicationCommandManager",
    "ApplicationEmojiManager",
    "BaseGuildEmojiManager",
    "DMMessageManager",
    "EntitlementManager",
    "GuildBanManager",
    "GuildEmojiManager",
    "GuildForumThreadManager",
    "GuildInviteManager",
    "GuildMemberManager",
    "GuildMessageManager",
    "GuildScheduledEventManager",
    "GuildSoundboardSoundManager",
    "GuildStickerManager",
    "GuildTextThreadManager",
    "MessageManager",
    "PresenceManager",
    "ReactionManager",
    "ReactionUserManager",
    "StageInstanceManager",
    "SubscriptionManager",
    "ThreadManager",
    "ThreadMemberManager",
    "UserManager",
    "VoiceStateManager",
  ].map((manager) => [manager, 0]),
);

interface Trial {
  readonly client: Client;
  /** Rejects when the gateway sends us away for good. */
  readonly refused: Promise<never>;
}

function clientFor(parts: DiscordParts, connection: Connection, work: Work): Trial {
  const { apiBase, readsAll, log } = parts;
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(readsAll ? [GatewayIntentBits.MessageContent] : []),
    ],
    shards: "auto",
    makeCache: Options.cacheWithLimits(KEPT),
    allowedMentions: { parse: [] },
    rest: { api: apiBase },
  });
  const refused = new Promise<never>((_, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => reject(new Refused(code)));
    client.on(Events.Invalidated, () => reject(new Error("The session became invalid")));
  });
  refused.catch(() => undefined); // Whoever connects races it.
  client.on(Events.ShardReconnecting, () => connection.down("the connection was closed"));
  client.on(Events.ShardResume, () => connection.up());
  client.on(Events.ShardReady, () => connection.up({ name: client.user?.username, servers: client.guilds.cache.size }));
  client.on(Events.Error, (error) => log.warn({ error }, "Discord's connection had an error"));
  client.on(Events.ShardError, (error) => connection.down(error.message));
  listen(client, parts, work);
  return { client, refused };
}

class Refused extends Error {
  override readonly name = "Refused";
  readonly code: number;

  constructor(code: number) {
    super(`Discord closed the connection for good: ${GatewayCloseCodes[code] ?? code}`);
    this.code = code;
  }
}

function refusalIn(error: unknown): PlatformRefused | undefined {
  const isToken =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof Refused && error.code === GatewayCloseCodes.AuthenticationFailed);
  if (isToken) return new PlatformRefused("discord", "token", error);
  const isIntent = error instanceof Refused && error.code === GatewayCloseCodes.DisallowedIntents;
  return isIntent ? new PlatformRefused("discord", "message-content", error) : undefined;
}

/** The payloads as they come in, so that interactions over HTTP can be answered alike. */
function listen(client: Client, parts: DiscordParts, work: Work): void {
  const { talk, presence, log, now, server } = parts;
  const { rest } = client;
  let self: Self | undefined;

  client.ws.on(GatewayDispatchEvents.Ready, ({ user }: { user: { id: string; username: string } }) => {
    self = {
      id: user.id,
      name: user.username,
      readsAll: parts.readsAll,
      mayManage: (guild, person, roles) => managesServer(client, guild, person, roles),
    };
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    if (self === undefined) return;
    const { doing, answer, apologise } = answerInteraction(interaction, { talk, rest, log, self, now });
    void work.run(doing, answer, apologise);
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    const asked = self === undefined ? undefined : askedByMessage(message, self, now());
    if (asked === undefined) return;
    const doing = { message: message.id, channel: message.channel_id };
    const isWaiting = asked.message.setting === "addressed";
    void work.run(
      doing,
      () => answerMessage(asked, message, { talk, rest, log }),
      async () => {
        if (isWaiting) await sayBelow(talk.remark({ kind: "sorry" }, undefined), message, { rest, log });
      },
    );
  });
  const inServer = (what: string, id: string, done: () => Promise<void>) =>
    void work.run({ server: id, what }, done, () => Promise.resolve());
  client.ws.on(GatewayDispatchEvents.GuildCreate, ({ id }: GatewayGuildCreateDispatchData) =>
    inServer("let in", id, () => presence.back(placeKey("discord", id))),
  );
  client.ws.on(GatewayDispatchEvents.GuildDelete, ({ id, unavailable }: APIUnavailableGuild) => {
    if (unavailable !== true) inServer("removed", id, () => presence.left(placeKey("discord", id), now()));
  });
  client.once(Events.ClientReady, ({ application, guilds }) => {
    void work.run(
      { what: "comparing servers" },
      () => presence.inServers(new Set(guilds.cache.keys()), now()),
      nothing,
    );
    void work.run(
      { what: "publishing commands" },
      async () => {
        if (await register(rest, application.id, commandsFor(talk), server)) log.info("Discord has new commands");
      },
      nothing,
    );
  });
}

const nothing = () => Promise.resolve();

/** Whether somebody's roles on a server let them manage it; the roles themselves are told when the server is joined. */
function managesServer(client: Client, server: string, person: string, roles: readonly string[]): boolean {
  const guild = client.guilds.cache.get(server);
  if (guild === undefined) return false;
  if (guild.ownerId === person) return true;
  return [server, ...roles].some((role) => mayManage(guild.roles.cache.get(role)?.permissions.bitfield ?? 0n));
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
