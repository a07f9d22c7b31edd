import type { Fault } from "../feed.ts";
import type { Response } from "./request.ts";
import { retryAfterMs } from "./server-words.ts";

/** Hosts that asked to be left alone for a while: RFC 9110 10.2.3. */
export interface QuietHosts {
  /** The refusal that still holds for a host. */
  refusal(url: URL): Fault | undefined;
  heard(url: URL, response: Response): void;
}

/** One address that errs does not silence a whole host for longer; whoever asked is told the whole time. */
const LONGEST_QUIET_MS = 3_600_000;

export function createQuietHosts(now: () => number): QuietHosts {
  const quiet = new Map<string, { readonly until: number; readonly status: number }>();
  return {
    refusal({ host }) {
      const known = quiet.get(host);
      if (known === undefined) return undefined;
      const leftMs = known.until - now();
      if (leftMs > 0) return { kind: "status", status: known.status, retryAfterMs: leftMs };
      quiet.delete(host);
      return undefined;
    },
    heard({ host }, { status, headers }) {
      if (status !== 429 && status !== 503) return;
      const ms = retryAfterMs(headers, now());
      if (ms !== undefined) quiet.set(host, { until: now() + Math.min(ms, LONGEST_QUIET_MS), status });
    },
  };
}
