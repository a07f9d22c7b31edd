import type { IncomingMessage } from "node:http";
import { pipeline, Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

/** The body is larger than was asked for. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

/** The body comes in an encoding that nobody asked for; the message names it. */
export class UnknownEncoding extends Error {
  override readonly name = "UnknownEncoding";
}

/** The whole body, decompressed: counted while it is inflated, so that a bomb never unfolds. Rejects where it ends too soon. */
export async function readBody(incoming: IncomingMessage, bytes: number, cutOff: boolean): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of await inflated(incoming)) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > bytes && !cutOff) throw new BodyTooLarge();
      if (length >= bytes && cutOff) break;
    }
  } finally {
    incoming.destroy();
  }
  return Buffer.concat(chunks).subarray(0, bytes);
}

async function inflated(incoming: IncomingMessage): Promise<AsyncIterable<Buffer>> {
  const chunks = incoming[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>;
  const first = await chunks.next();
  const source = Readable.from(first.done ? [] : startingWith(first.value, chunks));
  if (first.done) return source;
  const encoding = (incoming.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const decompressor = decompressorOf(encoding, first.value);
  // What goes wrong is told by the stream that is read.
  return decompressor === undefined ? source : pipeline(source, decompressor, () => {});
}

async function* startingWith(first: Buffer, rest: AsyncIterableIterator<Buffer>) {
  yield first;
  yield* rest;
}

function decompressorOf(encoding: string, first: Buffer): Transform | undefined {
  switch (encoding) {
    case "identity":
    case "":
      return undefined;
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    case "deflate":
      // Some servers send it bare, although RFC 9110 8.4.1.2 wants it wrapped: the first byte tells.
      return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      throw new UnknownEncoding(encoding);
  }
}
