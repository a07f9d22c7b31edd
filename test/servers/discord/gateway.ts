import type { Server } from "node:http";
import type { Socket } from "node:net";
import { GatewayCloseCodes as Close, GatewayIntentBits as Intents, GatewayOpcodes as Op } from "discord-api-types/v10";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { createSession, isOfShard, type Session } from "./session.ts";
import { wireGuild } from "./wire.ts";
import type { World } from "./world.ts";

const PRIVILEGED = Intents.GuildMembers | Intents.GuildPresences | Intents.MessageContent;
const KNOWN = Object.values(Intents).reduce<number>((bits, bit) => (typeof bit === "number" ? bits | bit : bits), 0);
const IDENTIFY_EVERY_MS = 5_000;
/** https://discord.com/developers/docs/resources/application#application-object-application-flags */
const CONTENT_GRANTED = 1 << 18;
/** After these closes Discord has no session to resume. */
const ENDS_SESSION = new Set<number>([1000, 1001, Close.InvalidSeq, Close.SessionTimedOut]);

interface GatewayOptions {
  readonly server: Server;
  readonly world: World;
  readonly heartbeatIntervalMs: number;
  /** One identify in 5 s for each of the shards that may identify at once. */
  readonly limited: boolean;
  readonly maxConcurrency: number;
  url(): string;
}

/** The socket by which bots hear of events, and what a test may do to it. */
export interface Gateway {
  readonly url: string;
  /** How many sockets are open. */
  readonly connections: number;
  /** The data of every op 2 so far. */
  readonly identifies: readonly unknown[];
  /** The data of every op 6 so far. */
  readonly resumes: readonly unknown[];
  /** How many heartbeats came. */
  readonly heartbeats: number;
  readonly isDown: boolean;
  closeAll(code: number): void;
  /** Breaks the sockets without a word. */
  cut(): void;
  reconnect(): void;
  invalidate(resumable: boolean): void;
  refuseResume(times?: number): void;
  stopHeartbeatAcks(): void;
  /** Breaks the sockets and refuses new ones, and `GET /gateway/bot`, for so long. */
  down(ms: number): void;
}

type Closing = readonly [code: number, reason: string];

interface Packet {
  readonly op: number;
  readonly d?: unknown;
}

interface Identify {
  readonly token?: string;
  readonly intents?: number;
  readonly shard?: readonly [number, number];
}

interface Resume {
  readonly token?: string;
  readonly session_id?: string;
  readonly seq?: number;
}

export function createGateway({
  server,
  world,
  heartbeatIntervalMs,
  limited,
  maxConcurrency,
  url,
}: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const identifies: unknown[] = [];
  const resumes: unknown[] = [];
  let heartbeats = 0;
  let acks = true;
  let resumesToRefuse = 0;
  const identifiedAt = new Map<number, number>();
  let downUntil = 0;

  const isDown = () => Date.now() < downUntil;
  const everySocket = (act: (socket: WebSocket) => void) => [...sockets.clients].forEach(act);
  const send = (socket: WebSocket, packet: Packet & { readonly s?: null; readonly t?: null }) =>
    socket.send(JSON.stringify({ s: null, t: null, ...packet }));
  const close = (socket: WebSocket, closing: Closing | undefined) => {
    if (closing !== undefined) socket.close(...closing);
  };
  const refuse = (socket: WebSocket): undefined => {
    send(socket, { op: Op.InvalidSession, d: false });
  };
  const sessionOf = (socket: WebSocket) => [...sessions.values()].find((session) => session.socket === socket);

  world.tell = (event) => {
    for (const session of sessions.values()) session.tell(event);
  };

  server.on("upgrade", (request, socket: Socket, head) => {
    if (isDown()) socket.destroy();
    else
      sockets.handleUpgrade(request, socket, head, (accepted) => {
        close(accepted, accept(accepted, request.url ?? ""));
      });
  });

  function accept(socket: WebSocket, path: string): Closing | undefined {
    const asked = new URL(path, "ws://localhost").searchParams;
    if (asked.get("v") !== "10") return [Close.InvalidAPIVersion, "Invalid API version"];
    if (asked.get("encoding") === "etf" || asked.has("compress")) return [Close.DecodeError, "Only plain JSON here"];
    socket.on("message", (data) => close(socket, receive(socket, data)));
    socket.on("error", () => socket.terminate());
    socket.on("close", (code) => {
      const session = sessionOf(socket);
      if (session === undefined) return;
      session.socket = undefined;
      if (ENDS_SESSION.has(code)) sessions.delete(session.id);
    });
    send(socket, { op: Op.Hello, d: { heartbeat_interval: heartbeatIntervalMs, _trace: [] } });
    return undefined;
  }

  function receive(socket: WebSocket, data: RawData): Closing | undefined {
    const packet = decoded(String(data));
    if (packet === undefined) return [Close.DecodeError, "Error while decoding payload."];
    if (packet.op === Op.Heartbeat) return beat(socket);
    if (packet.op === Op.Identify) return identify(socket, Object(packet.d));
    if (packet.op === Op.Resume) return resume(socket, Object(packet.d));
    if (sessionOf(socket) === undefined) return [Close.NotAuthenticated, "Not authenticated."];
    const known = [Op.PresenceUpdate, Op.VoiceStateUpdate, Op.RequestGuildMembers, Op.RequestSoundboardSounds];
    return known.some((op) => op === packet.op) ? undefined : [Close.UnknownOpcode, "Unknown opcode."];
  }

  function beat(socket: WebSocket): undefined {
    heartbeats += 1;
    if (acks) send(socket, { op: Op.HeartbeatAck });
  }

  function identify(socket: WebSocket, asked: Identify): Closing | undefined {
    identifies.push(asked);
    if (sessionOf(socket) !== undefined) return [Close.AlreadyAuthenticated, "Already authenticated."];
    if (asked.token !== world.token) return [Close.AuthenticationFailed, "Authentication failed."];
    const { intents, shard = [0, 1] } = asked;
    if (intents === undefined || intents & ~KNOWN) return [Close.InvalidIntents, "Invalid intent(s)."];
    if (intents & PRIVILEGED & ~world.granted) return [Close.DisallowedIntents, "Disallowed intent(s)."];
    if (shard[0] >= shard[1]) return [Close.InvalidShard, "Invalid shard."];
    const bucket = shard[0] % maxConcurrency;
    if (limited && Date.now() < (identifiedAt.get(bucket) ?? 0) + IDENTIFY_EVERY_MS) return refuse(socket);
    identifiedAt.set(bucket, Date.now());

    const session = createSession(intents, shard, socket);
    sessions.set(session.id, session);
    const guilds = [...world.guilds.values()].filter(({ id, botInstalled }) => botInstalled && isOfShard(id, shard));
    session.dispatch("READY", {
      v: 10,
      user: world.botUser,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: "normal",
      resume_gateway_url: url(),
      shard,
      application: { id: world.applicationId, flags: world.granted & Intents.MessageContent ? CONTENT_GRANTED : 0 },
      private_channels: [],
      relationships: [],
      user_settings: {},
    });
    for (const guild of guilds)
      if (!guild.unavailable)
        session.tell({
          t: "GUILD_CREATE",
          intent: Intents.Guilds,
          guild: guild.id,
          payload: () => wireGuild(world, guild),
        });
    return undefined;
  }

  function resume(socket: WebSocket, asked: Resume): Closing | undefined {
    resumes.push(asked);
    if (asked.token !== world.token) return [Close.AuthenticationFailed, "Authentication failed."];
    const session = sessions.get(asked.session_id ?? "");
    if (session === undefined || resumesToRefuse > 0) {
      resumesToRefuse = Math.max(0, resumesToRefuse - 1);
      if (session !== undefined) sessions.delete(session.id);
      return refuse(socket);
    }
    session.socket?.terminate();
    session.socket = socket;
    if (!session.replay(asked.seq ?? 0)) return [Close.InvalidSeq, "Invalid seq."];
    session.dispatch("RESUMED", { _trace: [] });
    return undefined;
  }

  return {
    identifies,
    get url() {
      return url();
    },
    resumes,
    get connections() {
      return sockets.clients.size;
    },
    get heartbeats() {
      return heartbeats;
    },
    get isDown() {
      return isDown();
    },
    closeAll: (code) => everySocket((socket) => socket.close(code)),
    cut: () => everySocket((socket) => socket.terminate()),
    reconnect: () => everySocket((socket) => send(socket, { op: Op.Reconnect, d: null })),
    invalidate(resumable) {
      everySocket((socket) => {
        const session = sessionOf(socket);
        if (session !== undefined && !resumable) sessions.delete(session.id);
        send(socket, { op: Op.InvalidSession, d: resumable });
      });
    },
    refuseResume(times = 1) {
      resumesToRefuse += times;
    },
    stopHeartbeatAcks() {
      acks = false;
    },
    down(ms) {
      downUntil = Date.now() + ms;
      everySocket((socket) => socket.terminate());
    },
  };
}

function decoded(text: string): Packet | undefined {
  try {
    const packet: unknown = JSON.parse(text);
    return typeof packet === "object" && packet !== null && "op" in packet ? (packet as Packet) : undefined;
  } catch {
    return undefined;
  }
}
