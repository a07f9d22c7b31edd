import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type Socket } from "node:net";
import { rootCertificates } from "node:tls";
import type { Fault } from "../feed.ts";
import { readBody } from "./body.ts";
import { faultOf } from "./fault-of.ts";
import { askSystem, guardedLookup, type Lookup, SpecialNetwork } from "./guarded-lookup.ts";
import type { IsOpened } from "./opened-hosts.ts";
import { isSpecial } from "./special-networks.ts";

/** How requests leave the house; tests answer for the name server and for who signs certificates. */
export interface Wire {
  readonly userAgent: string;
  readonly isOpened: IsOpened;
  readonly lookup?: Lookup | undefined;
  /** A certificate to trust beside those that Node trusts. */
  readonly trust?: string | undefined;
}

export interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export type Exchange =
  | { readonly kind: "response"; readonly response: Response }
  | { readonly kind: "failed"; readonly fault: Fault };

/** What a request asks for, and what the answer may cost. */
export interface Asking {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
  /** What comes after the bytes is left out, instead of refusing it all. */
  readonly cutOff?: boolean;
  /** Gives the request up; the promise then rejects with its reason. */
  readonly signal: AbortSignal;
}

/** One request and its answer, redirects included as answers. Never connects to a special network that was not opened. */
export async function request(wire: Wire, asking: Asking): Promise<Exchange> {
  const { url, signal } = asking;
  const opened = wire.isOpened(url);
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (url.port === "0") return failed({ kind: "address" });
  if (!opened && isIP(literal) !== 0 && isSpecial(literal)) return failed({ kind: "private-address", host: url.host });
  let socket: Socket | undefined;
  let answered = false;
  try {
    const incoming = await send(wire, asking, opened, (found) => {
      socket = found;
    });
    answered = true;
    const { statusCode: status = 0, headers } = incoming;
    // Nobody reads what an error or a redirect says besides.
    if (status < 200 || status >= 300) incoming.destroy();
    const body = incoming.destroyed ? Buffer.of() : await readBody(incoming, asking.bytes, asking.cutOff ?? false);
    return { kind: "response", response: { status, headers, body } };
  } catch (error) {
    signal.throwIfAborted();
    return failed(faultOf(error as NodeJS.ErrnoException, url, answered, socket));
  }
}

function send(wire: Wire, asking: Asking, opened: boolean, tell: (socket: Socket) => void): Promise<IncomingMessage> {
  const { url, headers, signal } = asking;
  const open = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const outgoing = open(url, {
      agent: false, // A connection that is kept would not be checked again.
      headers: {
        "user-agent": wire.userAgent,
        "accept-encoding": "gzip, deflate, br",
        connection: "close",
        ...headers,
      },
      signal,
      lookup: guardedLookup(wire.lookup ?? askSystem, opened),
      ...(wire.trust !== undefined && { ca: [...rootCertificates, wire.trust] }),
    });
    outgoing.on("socket", (socket) => {
      tell(socket);
      socket.once("connect", () => {
        // Should never be so; the lookup handed on no such address.
        if (!opened && isSpecial(socket.remoteAddress ?? "")) socket.destroy(new SpecialNetwork(url.host));
      });
    });
    outgoing.on("response", resolve);
    outgoing.on("error", reject);
    outgoing.end();
  });
}

function failed(fault: Fault): Exchange {
  return { kind: "failed", fault };
}
