import type { SentFile } from "./read-body.ts";

/** One REST request as it came, with what was answered. */
export interface LoggedRequest {
  readonly method: string;
  /** Decoded, without `/api/v10`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly files?: readonly SentFile[];
  readonly authorization?: string;
  /** When it came, in milliseconds. */
  readonly at: number;
  /** 0 until it is answered, and for ever when the connection was cut. */
  status: number;
  response?: unknown;
}

type Matches = (body: unknown) => boolean;

/** All requests, and waiting for the next of a kind. */
export interface RequestLog {
  readonly requests: readonly LoggedRequest[];
  arrived(request: LoggedRequest): void;
  finished(request: LoggedRequest): void;
  next(method: string, path: RegExp, matches?: Matches, timeoutMs?: number): Promise<LoggedRequest>;
}

interface Waiter {
  wants(request: LoggedRequest): boolean;
  take(request: LoggedRequest): void;
}

/** A request is given out once, and only when it was answered. */
export function createRequestLog(): RequestLog {
  const requests: LoggedRequest[] = [];
  const untaken: LoggedRequest[] = [];
  const waiters = new Set<Waiter>();

  return {
    requests,
    arrived: (request) => requests.push(request),
    finished(request) {
      for (const waiter of waiters) {
        if (!waiter.wants(request)) continue;
        waiters.delete(waiter);
        waiter.take(request);
        return;
      }
      untaken.push(request);
    },
    next(method, path, matches = () => true, timeoutMs = 5_000) {
      const wants = (request: LoggedRequest) =>
        request.method === method && path.test(request.path) && matches(request.body);
      const index = untaken.findIndex(wants);
      const [already] = index < 0 ? [] : untaken.splice(index, 1);
      if (already !== undefined) return Promise.resolve(already);
      return new Promise((resolve, reject) => {
        const waiter: Waiter = {
          wants,
          take(request) {
            clearTimeout(timer);
            resolve(request);
          },
        };
        const timer = setTimeout(() => {
          waiters.delete(waiter);
          const instead = untaken.map((each) => `  ${each.method} ${each.path} ${each.status} ${brief(each.body)}`);
          reject(
            new Error(`No ${method} ${path} came in ${timeoutMs} ms; untaken:\n${instead.join("\n") || "  none"}`),
          );
        }, timeoutMs);
        waiters.add(waiter);
      });
    },
  };
}

function brief(body: unknown): string {
  return (JSON.stringify(body) ?? "").slice(0, 300);
}
