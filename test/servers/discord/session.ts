import type { WebSocket } from "ws";
import { snowflake } from "./snowflakes.ts";
import type { WorldEvent } from "./world.ts";

/** What one bot connection has been told, so that it can be told again after a break. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  socket: WebSocket | undefined;
  /** Numbers it, keeps it, and sends it when connected. */
  dispatch(t: string, d: unknown): void;
  tell(event: WorldEvent): void;
  /** Sends what came after that number; false when it is no number that was ever given. */
  replay(after: number): boolean;
}

type Shard = readonly [id: number, count: number];

/** What is of no guild is told to the first shard; see https://discord.com/developers/docs/events/gateway#sharding */
export function isOfShard(guild: string | undefined, [id, count]: Shard): boolean {
  return (guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count))) === id;
}

export function createSession(intents: number, shard: Shard, first: WebSocket): Session {
  const told: string[] = [];
  const session: Session = {
    id: `session-${snowflake()}`,
    intents,
    socket: first,
    dispatch(t, d) {
      const text = JSON.stringify({ op: 0, s: told.length + 1, t, d });
      told.push(text);
      session.socket?.send(text);
    },
    tell(event) {
      if (event.intent !== 0 && (event.intent & intents) === 0) return;
      if (isOfShard(event.guild, shard)) session.dispatch(event.t, event.payload(intents));
    },
    replay(after) {
      if (after > told.length) return false;
      for (const text of told.slice(after)) session.socket?.send(text);
      return true;
    },
  };
  return session;
}
