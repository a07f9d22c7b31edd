import type { Fault } from "../feed.ts";
import type { Admit, Fetched } from "./follow.ts";
import { orAborted } from "./or-aborted.ts";
import { robotsRules } from "./robots-rules.ts";
import { retryAfterMs } from "./server-words.ts";

/** What one origin lets us do. */
interface Rules {
  admit(url: URL): { readonly pauseMs: number } | Fault;
  readonly until: number;
}

/** RFC 9309 2.4: not longer than a day. */
const KEEP_MS = 24 * 3_600_000;
/** How long a host that could not tell its rules is not asked again, where it does not say so itself. */
const KEEP_FAILURE_MS = 5 * 60_000;
/** RFC 9309 2.5: at least so much is read, and what follows is left out. */
export const ROBOTS_BYTES = 500 * 1024;
/** A longer crawl delay than this would stop a round. */
const LONGEST_PAUSE_MS = 30_000;
const MOST_ORIGINS = 1_000;

/** Asks each host what it lets us do: https://www.rfc-editor.org/rfc/rfc9309. `agent` is the name that it calls us by. */
export function admitByRobots(options: {
  readonly agent: string;
  readonly pauseMs: number;
  readonly now: () => number;
  /** Gets a robots.txt, redirects followed. */
  readonly fetchRules: (url: URL) => Promise<Fetched>;
}): Admit {
  const known = new Map<string, Promise<Rules>>();

  async function rulesOf(origin: string): Promise<Rules> {
    const before = known.get(origin);
    if (before !== undefined && (await before).until > options.now()) return before;
    if (known.get(origin) !== before) return rulesOf(origin); // Somebody else asked meanwhile.
    if (known.size >= MOST_ORIGINS) known.clear();
    const url = new URL("/robots.txt", origin);
    const rules = options.fetchRules(url).then((fetched) => readRules(url, fetched));
    known.set(origin, rules);
    return rules;
  }

  function readRules(url: URL, fetched: Fetched): Rules {
    const now = options.now();
    if (fetched.kind === "failed") return { admit: () => fetched.fault, until: now + KEEP_FAILURE_MS };
    const { status, headers, body } = fetched.response;
    if (status === 429 || status >= 500) {
      // RFC 9309 2.3.1.4: as long as a host cannot tell its rules, nothing is allowed.
      const until = now + Math.min(retryAfterMs(headers, now) ?? KEEP_FAILURE_MS, KEEP_MS);
      return { admit: () => ({ kind: "status", status, retryAfterMs: Math.max(0, until - options.now()) }), until };
    }
    // RFC 9309 2.3.1.3: where there are no rules, everything is allowed.
    const rules = robotsRules(url, status === 200 ? body.toString("utf8") : "", options.agent);
    const pauseMs = Math.max(options.pauseMs, Math.min((rules.delay ?? 0) * 1_000, LONGEST_PAUSE_MS));
    return {
      admit: (asked) => (rules.allows(asked) ? { pauseMs } : { kind: "robots" }),
      until: now + KEEP_MS,
    };
  }

  return async (url, signal) => (await orAborted(rulesOf(url.origin), signal)).admit(url);
}
