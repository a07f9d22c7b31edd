const GLOBAL_A_SECOND = 50;
const SENDS = 5;
const SENDS_WINDOW_MS = 5_000;

/** What each channel has a limit of its own for. */
const LIMITED: ReadonlySet<string> = new Set([
  "POST /channels/:channel/messages",
  "PATCH /channels/:channel/messages/:message",
]);

/** What a request is counted by. */
export interface Counted {
  /** The route's template, such as `/channels/:id/messages`. */
  readonly route: string;
  readonly method: string;
  /** The channel, guild or webhook whose own limit it is. */
  readonly major: string;
  /** Interaction callbacks do not count to the 50 a second. */
  readonly exempt: boolean;
}

interface Counting {
  readonly headers: Readonly<Record<string, string>>;
  readonly refused?: { readonly retryAfter: number; readonly global: boolean };
}

export interface RateLimits {
  count(counted: Counted): Counting;
  /** How many requests were refused so far. */
  readonly refusals: number;
}

/** Counts requests; refuses only when `enforced`. */
export function createRateLimits(enforced: boolean): RateLimits {
  const windows = new Map<string, number[]>();
  let refusals = 0;
  const recent = (key: string, windowMs: number): number[] => {
    const kept = (windows.get(key) ?? []).filter((at) => at > Date.now() - windowMs);
    windows.set(key, kept);
    return kept;
  };
  const secondsLeft = (times: readonly number[], windowMs: number): number =>
    Math.max(0, ((times[0] ?? Date.now()) + windowMs - Date.now()) / 1_000);

  function count({ route, method, major, exempt }: Counted): Counting {
    const bucket = Buffer.from(`${method} ${route}`).toString("hex").slice(0, 32);
    if (!enforced) return { headers: rateLimitHeaders(bucket, GLOBAL_A_SECOND, GLOBAL_A_SECOND - 1, 1) };

    const all = recent("all", 1_000);
    if (!exempt && all.length >= GLOBAL_A_SECOND) {
      const retryAfter = secondsLeft(all, 1_000);
      return {
        headers: rateLimitHeaders(bucket, GLOBAL_A_SECOND, 0, retryAfter),
        refused: { retryAfter, global: true },
      };
    }
    if (!exempt) all.push(Date.now());

    if (!LIMITED.has(`${method} ${route}`))
      return { headers: rateLimitHeaders(bucket, GLOBAL_A_SECOND, GLOBAL_A_SECOND - 1, 1) };
    const sends = recent(`${bucket} ${major}`, SENDS_WINDOW_MS);
    const retryAfter = secondsLeft(sends, SENDS_WINDOW_MS);
    if (sends.length >= SENDS)
      return { headers: rateLimitHeaders(bucket, SENDS, 0, retryAfter), refused: { retryAfter, global: false } };
    sends.push(Date.now());
    return { headers: rateLimitHeaders(bucket, SENDS, SENDS - sends.length, secondsLeft(sends, SENDS_WINDOW_MS)) };
  }

  return {
    count(counted) {
      const counting = count(counted);
      if (counting.refused !== undefined) refusals += 1;
      return counting;
    },
    get refusals() {
      return refusals;
    },
  };
}

/** The headers of https://discord.com/developers/docs/topics/rate-limits#header-format */
export function rateLimitHeaders(bucket: string, limit: number, remaining: number, resetAfter: number) {
  return {
    "X-RateLimit-Limit": String(limit),
    "X-RateLimit-Remaining": String(remaining),
    "X-RateLimit-Reset": (Date.now() / 1_000 + resetAfter).toFixed(3),
    "X-RateLimit-Reset-After": resetAfter.toFixed(3),
    "X-RateLimit-Bucket": bucket,
  };
}
