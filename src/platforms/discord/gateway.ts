import { type SessionInfo, WebSocketManager, WebSocketShardEvents } from "@discordjs/ws";
import { DiscordAPIError, type REST } from "discord.js";
import { GatewayCloseCodes, type GatewayDispatchPayload, GatewayIntentBits } from "discord-api-types/v10";
import { PlatformRefused } from "../../talk/platform.ts";
import type { Connection } from "../connection.ts";
import { loggable } from "./loggable.ts";
import type { DiscordParts } from "./parts.ts";

/** After these Discord will not have us again as we are. */
const FINAL: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

export interface Gateway {
  /** Resolves when every shard is connected. */
  connect(): Promise<void>;
  /** Rejects when the gateway sends us away for good. */
  readonly refused: Promise<never>;
  destroy(): Promise<void>;
}

/** The sockets over which Discord tells what happens. Nothing of that is kept here. */
export function gatewayFor(
  { token, gateway, readsAll, log }: DiscordParts,
  rest: REST,
  connection: Connection,
  tell: (event: GatewayDispatchPayload) => void,
): Gateway {
  const shards = typeof gateway === "object" ? { shardIds: [...gateway.ids], shardCount: gateway.count } : {};
  const sessions = new Map<number, SessionInfo | null>(); // Left to itself it shares them with every other bot of the process.
  const sockets = new WebSocketManager({
    token,
    rest,
    intents:
      GatewayIntentBits.Guilds |
      GatewayIntentBits.GuildMessages |
      GatewayIntentBits.DirectMessages |
      (readsAll ? GatewayIntentBits.MessageContent : 0),
    ...shards,
    retrieveSessionInfo: (shard) => sessions.get(shard) ?? null,
    updateSessionInfo: (shard, session) => void sessions.set(shard, session),
  });
  const standing = new Set<number>();
  /** How many servers each shard has. */
  const serversOf = new Map<number, number>();

  async function up(shard: number): Promise<void> {
    standing.add(shard);
    const all = await sockets.getShardIds();
    if (!all.every((id) => standing.has(id))) return;
    const servers = [...serversOf.values()].reduce((sum, count) => sum + count, 0);
    connection.up({ servers, ...(all.length > 1 && { shards: all }) });
  }

  const refused = new Promise<never>((_, reject) => {
    sockets.on(WebSocketShardEvents.Closed, ({ code, shardId }) => {
      standing.delete(shardId);
      if (FINAL.has(code)) reject(new Refused(code));
      else connection.down("the connection was closed");
    });
  });
  refused.catch(() => undefined); // Whoever connects races it.
  sockets.on(WebSocketShardEvents.Dispatch, ({ data }) => tell(data));
  sockets.on(WebSocketShardEvents.Ready, ({ data, shardId }) => {
    serversOf.set(shardId, data.guilds.length);
    void up(shardId);
  });
  sockets.on(WebSocketShardEvents.Resumed, ({ shardId }) => void up(shardId));
  sockets.on(WebSocketShardEvents.Error, ({ error }) => {
    log.warn({ error: loggable(error) }, "Discord's connection had an error");
  });
  return { connect: () => sockets.connect(), refused, destroy: async () => sockets.destroy() };
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
  if (error instanceof PlatformRefused) return error;
  const isToken =
    (error instanceof DiscordAPIError && error.status === 401) ||
    (error instanceof Refused && error.code === GatewayCloseCodes.AuthenticationFailed);
  if (isToken) return new PlatformRefused("discord", "token", error);
  const isIntent = error instanceof Refused && error.code === GatewayCloseCodes.DisallowedIntents;
  return isIntent ? new PlatformRefused("discord", "message-content", error) : undefined;
}
