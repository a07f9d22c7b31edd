import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Fault, Faults } from "./faults.ts";
import { type Counted, type RateLimits, rateLimitHeaders } from "./rate-limits.ts";
import { readBody } from "./read-body.ts";
import { Refusal, refusals } from "./refusal.ts";
import type { LoggedRequest, RequestLog } from "./request-log.ts";
import { type Answer, match, type Route } from "./route.ts";

const BASE = "/api/v10";

interface RestOptions {
  readonly token: string;
  readonly routes: readonly Route[];
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly count: RateLimits["count"];
  /** How long a request and its answer are on their way, together. */
  readonly roundTripMs: number;
  /** Nobody answers there now. */
  isDown(path: string): boolean;
}

type Full = Answer & { readonly headers?: Readonly<Record<string, string>> };

/** Answers requests as Discord's REST does. */
export function createRest({ token, routes, log, faults, count, roundTripMs, isDown }: RestOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const path = decodeURIComponent(
      url.pathname.startsWith(`${BASE}/`) ? url.pathname.slice(BASE.length) : url.pathname,
    );
    if (isDown(path)) {
      request.socket.destroy();
      return;
    }
    const { authorization } = request.headers;
    const read = await readBody(request).catch((error: unknown) => asRefusal(error));
    const { json, files } = read instanceof Refusal ? { json: undefined, files: [] } : read;
    const logged: LoggedRequest = {
      method: request.method ?? "GET",
      path,
      query: Object.fromEntries(url.searchParams),
      body: json,
      ...(files.length > 0 ? { files } : {}),
      ...(authorization === undefined ? {} : { authorization }),
      at: Date.now(),
      status: 0,
    };
    log.arrived(logged);

    if (roundTripMs > 0) await wait(roundTripMs / 2);
    const fault = faults.take(logged.method, path);
    if (fault?.kind === "slow") await wait(fault.ms);
    const planned = fault === undefined ? undefined : plannedAnswer(fault);
    const cut = fault?.kind === "cut";
    const answer =
      planned ??
      (cut && !fault.after ? undefined : refusing(() => (read instanceof Refusal ? refuse(read) : handle(logged))));
    if (cut && fault.reset) request.socket.resetAndDestroy();
    else if (cut || answer === undefined) request.socket.destroy();
    else {
      if (roundTripMs > 0) await wait(roundTripMs / 2);
      logged.status = answer.status;
      logged.response = answer.body;
      const type = answer.body === undefined ? {} : { "Content-Type": "application/json" };
      response.writeHead(answer.status, { ...type, ...answer.headers });
      response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
    }
    log.finished(logged);
  };

  function handle({ method, path, query, body, files = [], authorization }: LoggedRequest): Full {
    for (const route of routes) {
      const params = route.method === method ? match(route.path, path) : undefined;
      if (params === undefined) continue;
      if (!route.open && authorization !== `Bot ${token}`) return refuse(refusals.unauthorized());
      const counted: Counted = { route: route.path, method, major: params[0] ?? "", exempt: route.exempt ?? false };
      const { headers, refused } = count(counted);
      if (refused) return limited(headers, refused.retryAfter, refused.global, refused.global ? "global" : "user");
      return { ...refusing(() => route.handle({ params, query, body, files })), headers };
    }
    return refuse(refusals.notFound());
  }
}

function plannedAnswer(fault: Fault): Full | undefined {
  switch (fault.kind) {
    case "error":
      return { status: fault.status, body: { message: fault.message ?? `${fault.status}`, code: fault.code ?? 0 } };
    case "rate-limit": {
      const { retryAfter, global = false, scope = global ? "global" : "user" } = fault;
      return limited(rateLimitHeaders("planned", 5, 0, retryAfter), retryAfter, global, scope);
    }
    case "cut":
    case "slow":
      return undefined;
  }
}

function limited(headers: Readonly<Record<string, string>>, retryAfter: number, global: boolean, scope: string): Full {
  const more = { "Retry-After": String(Math.ceil(retryAfter)), "X-RateLimit-Scope": scope, Via: "1.1 google" };
  return {
    status: 429,
    headers: { ...headers, ...more, ...(global ? { "X-RateLimit-Global": "true" } : {}) },
    body: { message: "You are being rate limited.", retry_after: Number(retryAfter.toFixed(3)), global },
  };
}

/** A bug of this server is told as what it is, so that no test takes it for Discord. */
function asRefusal(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal(500, 0, `The local Discord failed: ${String(error)}`);
}

function refuse(refusal: Refusal): Full {
  return { status: refusal.status, body: refusal.body };
}

function refusing(handle: () => Full): Full {
  try {
    return handle();
  } catch (error) {
    return refuse(asRefusal(error));
  }
}
