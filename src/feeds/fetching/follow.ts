import type { Fault } from "../feed.ts";
import type { Limits } from "../limits.ts";
import type { HostTurns } from "./host-turns.ts";
import { nextAddress } from "./next-address.ts";
import { type Exchange, type Response, request, type Wire } from "./request.ts";

/** What came in the end, and from where. */
export type Fetched =
  | {
      readonly kind: "response";
      readonly response: Response;
      readonly url: URL;
      /** Where it lives now, where each redirect on the way was for good. */
      readonly movedTo?: string;
    }
  | { readonly kind: "failed"; readonly fault: Fault };

/** Lets a request go, with the pause that the host wants after it, or tells why it may not go. */
export type Admit = (url: URL, signal: AbortSignal | undefined) => Promise<{ readonly pauseMs: number } | Fault>;

export interface Errand {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: Limits;
  /** What comes after the limit is left out, instead of refusing it all. */
  readonly cutOff?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Asked before each request, redirects included. */
  readonly admit: Admit;
}

const PERMANENT = [301, 308];
const REDIRECTS = [301, 302, 303, 307, 308];

/** Asks, and follows redirects, each as a request of its own: admitted, in its turn, and checked like the first. */
export async function follow(wire: Wire, turns: HostTurns, errand: Errand): Promise<Fetched> {
  let { url } = errand;
  let moved = true;
  let leftMs = errand.limits.ms;
  for (let redirects = 0; redirects <= errand.limits.redirects; redirects += 1) {
    const asked = performance.now();
    const admitted = await within(leftMs, errand.signal, (signal) => errand.admit(url, signal));
    if ("kind" in admitted) return admitted.kind === "failed" ? admitted : { kind: "failed", fault: admitted };
    leftMs -= performance.now() - asked;
    const giveBack = await turns.take(url.hostname, errand.signal);
    const sent = performance.now();
    const exchange = await within<Exchange>(leftMs, errand.signal, (signal) =>
      request(wire, { ...errand, url, bytes: errand.limits.bytes, signal }),
    ).finally(() => giveBack(admitted.pauseMs));
    leftMs -= performance.now() - sent;
    if (exchange.kind === "failed") return exchange;
    const { response } = exchange;
    if (!REDIRECTS.includes(response.status)) {
      const movedTo = redirects > 0 && moved ? { movedTo: url.href } : {};
      return { kind: "response", response, url, ...movedTo };
    }
    const { location } = response.headers;
    if (location === undefined) break;
    const next = nextAddress(url, location, wire.isOpened);
    if (next === undefined) return { kind: "failed", fault: { kind: "address" } };
    url = next;
    moved &&= PERMANENT.includes(response.status);
  }
  return { kind: "failed", fault: { kind: "redirects" } };
}

class TooSlow extends Error {}

async function within<T>(
  ms: number,
  outer: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T | { readonly kind: "failed"; readonly fault: Fault }> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new TooSlow()), ms);
  const signal = outer === undefined ? late.signal : AbortSignal.any([late.signal, outer]);
  try {
    return await run(signal);
  } catch (error) {
    if (error instanceof TooSlow) return { kind: "failed", fault: { kind: "too-slow" } };
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
