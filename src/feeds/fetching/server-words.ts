import type { IncomingHttpHeaders } from "node:http";
import type { Freshness } from "../feed.ts";

/** A longer ETag or date is not sent back. */
const LONGEST_VALIDATOR = 1_000;

/** When the server wants to be asked again, in milliseconds from now: RFC 9110 10.2.3, in seconds or as a date. */
export function retryAfterMs(headers: IncomingHttpHeaders, now: number): number | undefined {
  const told = headers["retry-after"]?.trim() ?? "";
  if (/^\d{1,9}$/.test(told)) return Number(told) * 1_000;
  const date = /^\w{3}, /.test(told) ? Date.parse(told) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** For how long the server says that nothing will be new: `max-age`, less the time that a cache on the way has used up. */
export function maxAgeMs(headers: IncomingHttpHeaders): number | undefined {
  const told = headers["cache-control"] ?? "";
  if (/\bno-(?:cache|store)\b/i.test(told)) return undefined;
  const [, seconds] = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(told) ?? [];
  const age = /^\d{1,10}$/.test(headers.age ?? "") ? Number(headers.age) : 0;
  return seconds === undefined || Number(seconds) <= age ? undefined : (Number(seconds) - age) * 1_000;
}

/** What the server wants to see again, so that it need not send what did not change. */
export function freshnessOf(headers: IncomingHttpHeaders): Freshness {
  const { etag, "last-modified": lastModified } = headers;
  return {
    ...(isSent(etag) && { etag }),
    ...(isSent(lastModified) && { lastModified }),
  };
}

export function conditionsOf({ etag, lastModified }: Freshness): Readonly<Record<string, string>> {
  return {
    ...(isSent(etag) && { "if-none-match": etag }),
    ...(isSent(lastModified) && { "if-modified-since": lastModified }),
  };
}

/** Visible ASCII only; Node refuses to send anything else, and kept words need not be what a server once sent. */
function isSent(validator: string | undefined): validator is string {
  return validator !== undefined && validator.length <= LONGEST_VALIDATOR && /^[\x20-\x7E]+$/.test(validator);
}
