import { DefaultRestOptions, REST, type RESTOptions } from "discord.js";

/** How long what is known of a channel's limits is kept after the last post there: a broadcast comes by many channels. */
const LIMITS_KEPT_MS = 60_000;

/** Interaction callbacks alone do not count to the 50 requests a second. */
const FREE = /\/interactions\/\d+\/[^/]+\/callback/;

/** What posts and edits are, one request each. */
const POSTING = /^(POST .*\/channels\/\d+\/(messages|threads)|PATCH .*\/channels\/\d+\/messages\/\d+)$/;

/** What leaves for Discord, in two ways: one waits limits out and tries again, the other leaves that to who posts. */
export interface Requests {
  /** Waits limits out, and tries again where Discord has a fault of its own. */
  readonly rest: REST;
  /** Rejects at once with what Discord refuses, a `RateLimitError` where it wants us to wait. */
  readonly once: REST;
  /** Is told of each request that counts to the limits, but not of posts and edits in the second way. */
  listen(listener: () => void): void;
  stop(): void;
}

export function openRequests(api: string, token: string): Requests {
  const listeners: (() => void)[] = [];
  const { makeRequest } = DefaultRestOptions;

  function telling(isFree: (url: string, method: string) => boolean): RESTOptions["makeRequest"] {
    return (url, init) => {
      if (!isFree(url, init.method ?? "GET")) for (const tell of listeners) tell();
      return makeRequest(url, init);
    };
  }

  const rest = new REST({ api, makeRequest: telling((url) => FREE.test(url)) }).setToken(token);
  const once = new REST({
    api,
    retries: 0,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    rejectOnRateLimit: () => true,
    handlerSweepInterval: LIMITS_KEPT_MS,
    makeRequest: telling((url, method) => POSTING.test(`${method.toUpperCase()} ${url}`)),
  }).setToken(token);

  return {
    rest,
    once,
    listen: (listener) => void listeners.push(listener),
    stop() {
      for (const each of [rest, once]) {
        each.clearHandlerSweeper();
        each.clearHashSweeper();
      }
    },
  };
}
