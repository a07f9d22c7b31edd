import type { IncomingMessage } from "node:http";
import busboy from "busboy";
import { badRequest } from "./refusal.ts";

/** A file that came with a request. */
export interface Upload {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** What a request carries; fields of a form are text that still wants decoding. */
export type Body =
  | { readonly kind: "json"; readonly params: Record<string, unknown> }
  | {
      readonly kind: "form";
      readonly fields: ReadonlyMap<string, string>;
      readonly files: ReadonlyMap<string, Upload>;
    };

async function readBytes(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function readMultipart(request: IncomingMessage): Promise<Body> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    const files = new Map<string, Upload>();
    const pending: Promise<void>[] = [];
    const form = busboy({ headers: request.headers, defParamCharset: "utf8" });
    form.on("field", (name, value) => fields.set(name, value));
    form.on("file", (name, stream, { filename, mimeType }) => {
      const file = readBytes(stream).then((bytes) => {
        files.set(name, { filename: filename ?? "", contentType: mimeType, bytes });
      });
      pending.push(file);
    });
    form.on("error", reject);
    form.on("close", () => Promise.all(pending).then(() => resolve({ kind: "form", fields, files }), reject));
    request.pipe(form);
  });
}

function readJson(text: string): Body {
  let params: unknown;
  try {
    params = text === "" ? {} : JSON.parse(text);
  } catch {
    throw badRequest("can't parse JSON object");
  }
  if (typeof params !== "object" || params === null || Array.isArray(params)) throw badRequest("expected JSON object");
  return { kind: "json", params: { ...params } };
}

/** Reads what Telegram reads: JSON, multipart, a form or the query of the address. */
export async function readBody(request: IncomingMessage, query: URLSearchParams): Promise<Body> {
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) return readMultipart(request);
  const text = (await readBytes(request)).toString("utf8");
  if (type.startsWith("application/json")) return readJson(text);
  const fields = new Map([...query, ...new URLSearchParams(text)]);
  return { kind: "form", fields, files: new Map() };
}
