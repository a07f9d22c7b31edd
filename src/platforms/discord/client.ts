import { Client, DiscordjsError, DiscordjsErrorCodes, Events, Options } from "discord.js";
import { GatewayCloseCodes, GatewayIntentBits } from "discord-api-types/v10";
import { PlatformRefused } from "../../talk/platform.ts";
import type { Connection } from "../connection.ts";
import { loggable } from "./loggable.ts";
import type { DiscordParts } from "./parts.ts";
import type { Requests } from "./requests.ts";

/** Nothing but servers and their roles is looked up again, so nothing else is kept. */
const NOT_KEPT = Object.fromEntries(
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

export function clientFor(parts: DiscordParts, connection: Connection, { makeRequest }: Requests): Trial {
  const { apiBase, readsAll, log } = parts;
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(readsAll ? [GatewayIntentBits.MessageContent] : []),
    ],
    shards: "auto",
    makeCache: Options.cacheWithLimits(NOT_KEPT),
    allowedMentions: { parse: [] },
    rest: { api: apiBase, makeRequest },
    waitGuildTimeout: 0, // A server in an outage keeps nobody waiting.
  });
  const refused = new Promise<never>((_, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => reject(new Refused(code)));
    client.on(Events.Invalidated, () => reject(new Error("The session became invalid")));
  });
  refused.catch(() => undefined); // Whoever connects races it.
  client.on(Events.ShardReconnecting, () => connection.down("the connection was closed"));
  client.on(Events.ShardResume, () => connection.up());
  client.on(Events.ShardReady, () => connection.up({ name: client.user?.username, servers: client.guilds.cache.size }));
  client.on(Events.Error, (error) => log.warn({ error: loggable(error) }, "Discord's connection had an error"));
  client.on(Events.ShardError, (error) => connection.down(error.message));
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

/** Why Discord will not have us, where an error says that trying again would not help. */
export function refusalIn(error: unknown): PlatformRefused | undefined {
  const isToken =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof Refused && error.code === GatewayCloseCodes.AuthenticationFailed);
  if (isToken) return new PlatformRefused("discord", "token", error);
  const isIntent = error instanceof Refused && error.code === GatewayCloseCodes.DisallowedIntents;
  return isIntent ? new PlatformRefused("discord", "message-content", error) : undefined;
}
