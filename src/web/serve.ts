import { once } from "node:events";
import type { Server, ServerOptions } from "node:http";
import { createAdaptorServer } from "@hono/node-server";

/** Where somebody listens. */
export interface Address {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
}

export interface Served {
  /** Where it is reached: `http://127.0.0.1:9100`. */
  readonly url: string;
  /** Takes no more requests, and cuts off soon who does not finish. */
  close(): Promise<void>;
}

/** How long who connects may take, in milliseconds. */
export interface Patience {
  /** To send the head of a request. */
  readonly headMs: number;
  /** To send all of it. */
  readonly requestMs: number;
  /** Without sending or taking anything. */
  readonly silentMs: number;
  /** How often it is looked who is too slow. */
  readonly checkedEveryMs: number;
}

const PATIENCE: Patience = { headMs: 5000, requestMs: 10_000, silentMs: 30_000, checkedEveryMs: 1000 };
/** Of a proxy, which may hold one for each call of a platform that is under way. */
const MOST_CONNECTIONS = 512;
const MAX_HEAD_BYTES = 8192;

/** How long answers under way may take when it closes. */
const CLOSING_MS = 500;

/** Answers requests at an address; rejects with Node's error where that cannot be had. */
export async function serve(
  answer: (request: Request) => Response | Promise<Response>,
  { host, port }: Address,
  { headMs, requestMs, silentMs, checkedEveryMs }: Patience = PATIENCE,
): Promise<Served> {
  const serverOptions: ServerOptions = {
    headersTimeout: headMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: checkedEveryMs,
    maxHeaderSize: MAX_HEAD_BYTES,
  };
  // Its type has the servers of HTTP/2 besides, which it makes only where it is told to.
  const server = createAdaptorServer({ fetch: answer, overrideGlobalObjects: false, serverOptions }) as Server;
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(silentMs, (socket) => socket.destroy());
  server.listen({ host, port });
  await once(server, "listening");
  return {
    url: urlOf(server),
    async close() {
      const closed = once(server, "close");
      server.close();
      const impatience = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
      await closed.finally(() => clearTimeout(impatience));
    },
  };
}

function urlOf(server: Server): string {
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("The server listens on no port");
  return `http://${at.family === "IPv6" ? `[${at.address}]` : at.address}:${at.port}`;
}
