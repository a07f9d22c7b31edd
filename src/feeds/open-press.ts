import { shownAddress } from "../racing/feed-source.ts";
import type { Fault, Press } from "./feed.ts";
import { decode } from "./fetching/charset.ts";
import { type Admit, type Fetched, follow } from "./fetching/follow.ts";
import type { Lookup } from "./fetching/guarded-lookup.ts";
import { createHostTurns } from "./fetching/host-turns.ts";
import { webAddress } from "./fetching/next-address.ts";
import { openedHosts } from "./fetching/opened-hosts.ts";
import { createQuietHosts } from "./fetching/quiet-hosts.ts";
import { admitByRobots, ROBOTS_BYTES } from "./fetching/robots.ts";
import { conditionsOf, freshnessOf, maxAgeMs, retryAfterMs } from "./fetching/server-words.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { readPage } from "./pages/read-page.ts";
import { readFeed } from "./syndication/read-feed.ts";

export interface PressOptions {
  /** `PITBOARD_ALLOW_HOSTS`: names of hosts, or names with a port, that may be asked wherever they lie. */
  readonly allowHosts: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A product and its version, with an address where a publisher learns who asks; robots.txt calls us by the product. */
  readonly userAgent: string;
  /** Answers for the name server. */
  readonly lookup?: Lookup;
  /** A certificate, as PEM, to trust beside those that Node trusts. */
  readonly trust?: string;
  /** Those of `LIMITS`, unless told. */
  readonly limits?: Partial<Limits>;
}

const FEEDS = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";
const PAGES = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

/** A server that says by mistake that nothing will be new for a year is asked again all the same. */
const LONGEST_FRESH_MS = 24 * 3_600_000;

/** The press outside, over HTTP. */
export function openPress(options: PressOptions): Press {
  const { now, userAgent, lookup, trust } = options;
  const limits = { ...LIMITS, ...options.limits };
  const wire = { userAgent, isOpened: openedHosts(options.allowHosts), lookup, trust };
  const turns = createHostTurns();
  const quiet = createQuietHosts(now);
  const robots = admitByRobots({
    agent: userAgent.split("/")[0] ?? userAgent,
    pauseMs: limits.pauseMs,
    now,
    fetchRules: (url) =>
      follow(wire, turns, {
        url,
        headers: { accept: "text/plain" },
        limits: { ...limits, bytes: Math.min(ROBOTS_BYTES, limits.bytes) },
        cutOff: true,
        admit: async () => ({ pauseMs: limits.pauseMs }),
      }),
  });
  const admit: Admit = async (url, signal) => quiet.refusal(url) ?? (await robots(url, signal));

  /** The answer to an errand, unless the server refuses it. */
  async function fetchFrom(
    address: string,
    headers: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ): Promise<Fetched> {
    const url = webAddress(address);
    if (url === undefined) return failed({ kind: "address" });
    const fetched = await follow(wire, turns, { url, headers, limits, signal, admit });
    if (fetched.kind === "failed") return fetched;
    const { status, headers: told } = fetched.response;
    if (status < 400) return fetched;
    quiet.heard(fetched.url, fetched.response);
    const ms = retryAfterMs(told, now());
    return failed({ kind: "status", status, ...(ms !== undefined && { retryAfterMs: ms }) });
  }

  return {
    async feed(address, freshness, signal) {
      const conditions = conditionsOf(freshness);
      const fetched = await fetchFrom(address, { accept: FEEDS, ...conditions }, signal);
      if (fetched.kind === "failed") return fetched;
      const { response, url, movedTo } = fetched;
      const told = maxAgeMs(response.headers);
      if (response.status === 304 && Object.keys(conditions).length > 0)
        return { kind: "unchanged", ...freshFor(told) };
      const contentType = response.headers["content-type"];
      const decoded = decode(response.body, contentType);
      if (decoded.kind === "unknown") return failed(unreadable(decoded.charset));
      const read = readFeed(decoded.text, { url: shownAddress(url.href), contentType, now: now() });
      if (read.kind === "failed") return read;
      const { freshForMs, ...feed } = read;
      return {
        ...feed,
        freshness: freshnessOf(response.headers),
        ...freshFor(told, freshForMs),
        ...(movedTo !== undefined && { movedTo }),
      };
    },

    async page(address, signal) {
      const fetched = await fetchFrom(address, { accept: PAGES }, signal);
      if (fetched.kind === "failed") return fetched;
      const { response, url } = fetched;
      const contentType = response.headers["content-type"];
      const decoded = decode(response.body, contentType);
      if (decoded.kind === "unknown") return failed(unreadable(decoded.charset));
      return readPage(decoded.text, { url: shownAddress(url.href), contentType, now: now() });
    },
  };
}

/** The longer of what the server and the feed tell. */
function freshFor(...told: readonly (number | undefined)[]): { readonly freshForMs?: number } {
  const ms = Math.max(...told.map((one) => one ?? 0));
  return ms > 0 ? { freshForMs: Math.min(ms, LONGEST_FRESH_MS) } : {};
}

function unreadable(charset: string): Fault {
  return { kind: "malformed", what: `it is written in the charset ${charset}, which nobody here can read` };
}

function failed(fault: Fault): { readonly kind: "failed"; readonly fault: Fault } {
  return { kind: "failed", fault };
}
