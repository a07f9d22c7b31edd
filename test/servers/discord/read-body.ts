import type { IncomingMessage } from "node:http";
import busboy from "busboy";
import { Refusal } from "./refusal.ts";

/** A file that came with a request. */
export interface SentFile {
  /** Such as `files[0]`. */
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

interface Body {
  readonly json: unknown;
  readonly files: readonly SentFile[];
}

/** The JSON of a request, and its files when it is multipart with `payload_json`. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  if (request.headers["content-type"]?.startsWith("multipart/form-data")) return readMultipart(request);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return { json: text === "" ? undefined : parsed(text), files: [] };
}

async function readMultipart(request: IncomingMessage): Promise<Body> {
  const files: SentFile[] = [];
  let json: unknown = {};
  const reader = busboy({ headers: request.headers });
  reader.on("field", (field, text) => {
    if (field === "payload_json") json = text;
  });
  reader.on("file", (field, stream, { filename, mimeType }) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () =>
      files.push({ field, name: filename ?? field, type: mimeType, content: Buffer.concat(chunks) }),
    );
  });
  await new Promise((resolve, reject) => {
    reader.on("close", resolve);
    reader.on("error", reject);
    request.pipe(reader);
  });
  return { json: typeof json === "string" ? parsed(json) : json, files };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 50109, "The request body contains invalid JSON.");
  }
}
