import type { SentFile } from "./read-body.ts";

/** A request for one route. */
interface Call {
  /** The parts of the path that the route's template names, in its order. */
  readonly params: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  /** Such as `/channels/:channel/messages`. */
  readonly path: string;
  /** Needs no bot token: the path itself bears a secret. */
  readonly open?: true;
  /** Does not count to the 50 requests a second. */
  readonly exempt?: true;
  handle(call: Call): Answer;
}

/** What a path's named parts are in a request, when the request is for that path. */
export function match(template: string, path: string): string[] | undefined {
  const wanted = template.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: string[] = [];
  for (const [index, part] of wanted.entries()) {
    const here = given[index] ?? "";
    if (part.startsWith(":")) params.push(here);
    else if (part !== here) return undefined;
  }
  return params;
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

export const noContent: Answer = { status: 204 };
