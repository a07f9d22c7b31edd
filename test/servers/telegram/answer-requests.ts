import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { RequestCheck } from "./check-request.ts";
import type { Faults } from "./faults.ts";
import type { FloodLimits } from "./flood-limits.ts";
import type { Call, Handlers } from "./handlers.ts";
import { readBody, type Upload } from "./read-body.ts";
import type { Recorder } from "./recorder.ts";
import { Refusal } from "./refusal.ts";

/** What stands between a request and its answer. */
export interface Desk {
  readonly token: string;
  readonly check: RequestCheck;
  readonly handlers: Handlers;
  readonly faults: Faults;
  readonly recorder: Recorder;
  readonly limits: FloodLimits | undefined;
  /** How long a request and its answer are on their way, together. */
  readonly roundTripMs: number;
}

/** What counts to the flood limits. */
const COUNTED = /^(send(?!ChatAction)|copy|forward|editMessage)/;

type Files = ReadonlyMap<string, Upload>;
type Handle = (params: unknown, call: Call) => unknown;

/** Puts the file in the place of each `attach://name`, for the record. */
function attached(value: unknown, files: Files): unknown {
  if (typeof value === "string" && value.startsWith("attach://")) {
    return files.get(value.slice("attach://".length)) ?? value;
  }
  if (Array.isArray(value)) return value.map((each) => attached(each, files));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, attached(each, files)]));
}

async function readParams(request: IncomingMessage, method: string, query: URLSearchParams, check: RequestCheck) {
  const body = await readBody(request, query);
  if (body.kind === "json") return { params: body.params, files: new Map<string, Upload>() };
  const params = Object.fromEntries([...body.fields].map(([name, text]) => [name, check.decode(method, name, text)]));
  // A file may also travel under the name of its parameter.
  for (const name of body.files.keys()) if (check.takes(method, name)) params[name] ??= `attach://${name}`;
  return { params, files: body.files };
}

function reply(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
  response.end(text);
}

function refuse(response: ServerResponse, { code, message, parameters }: Refusal): void {
  reply(response, code, { ok: false, error_code: code, description: message, ...(parameters && { parameters }) });
}

/** The token and the method that an address names. */
function readAddress(url: URL): readonly [string, string] {
  const [, given, method] = /^\/bot([^/]*)\/([^/]+)$/.exec(decodeURIComponent(url.pathname)) ?? [];
  if (given === undefined || method === undefined || !/^\d+:[\w-]+$/.test(given)) throw new Refusal(404, "Not Found");
  return [given, method];
}

/** Answers every request as the Bot API does, and keeps a record. */
export function answerRequests({
  token,
  check,
  handlers,
  faults,
  recorder,
  limits,
  roundTripMs,
}: Desk): RequestListener {
  async function result(method: string, params: Record<string, unknown>, call: Call): Promise<unknown> {
    if (!check.knows(method)) throw new Refusal(404, "Not Found");
    check.check(method, params);
    const handler = Object.entries(handlers).find(([name]) => name === method)?.[1] as Handle | undefined;
    if (!handler) throw new Refusal(501, `Not Implemented: this server does not play ${method}`);
    const { chat_id: chatId } = params;
    if (limits && COUNTED.test(method) && chatId !== undefined) {
      limits.check(String(chatId), Number(chatId) < 0);
    }
    return handler(params, call);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://localhost");
    const [given, method] = readAddress(url);
    if (given !== token) {
      const refusal = new Refusal(401, "Unauthorized");
      recorder.note(method, {})(refusal.code, refusal.message);
      throw refusal;
    }
    const hangUp = new AbortController();
    response.on("close", () => hangUp.abort());
    const { params, files } = await readParams(request, method, url.searchParams, check);
    const isOnItsWay = roundTripMs > 0 && method !== "getUpdates";
    if (isOnItsWay) await sleep(roundTripMs / 2);
    const fault = faults.take(method);
    const answered = recorder.note(method, attached(params, files) as Record<string, unknown>);
    if (fault?.kind === "slow") await sleep(fault.ms, undefined, { ref: false });
    if (fault?.kind === "cut") {
      answered(0, "the connection was cut");
      request.socket.destroy();
      return;
    }
    if (fault?.kind === "raw") {
      answered(fault.status, fault.body);
      response.writeHead(fault.status).end(fault.body);
      return;
    }
    try {
      if (fault?.kind === "error") throw new Refusal(fault.code, fault.description, fault.parameters);
      const done = await result(method, params, { hangUp: hangUp.signal, files });
      if (fault?.kind === "lost") {
        answered(0, "the answer was lost");
        request.socket.destroy();
        return;
      }
      if (isOnItsWay) await sleep(roundTripMs / 2);
      reply(response, 200, { ok: true, result: done });
      answered(200);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, `Internal Server Error: ${error}`);
      refuse(response, refusal);
      answered(refusal.code, refusal.message);
    }
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      refuse(response, error instanceof Refusal ? error : new Refusal(500, `Internal Server Error: ${error}`));
    });
  };
}
