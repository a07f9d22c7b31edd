import type { IncomingMessage } from "node:http";
import { PassThrough, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
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
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > bytes) throw new BodyTooLarge();
    }
  };
  try {
    await pipeline(incoming, await decompressor(incoming), collect);
  } catch (error) {
    incoming.destroy();
    if (!(cutOff && error instanceof BodyTooLarge)) throw error;
  }
  return Buffer.concat(chunks).subarray(0, bytes);
}

async function decompressor(incoming: IncomingMessage): Promise<Transform> {
  const encoding = (incoming.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  switch (encoding) {
    case "identity":
    case "":
      return new PassThrough();
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    case "deflate":
      return (await startsWithZlibHeader(incoming)) ? createInflate() : createInflateRaw();
    default:
      throw new UnknownEncoding(encoding);
  }
}

/** Some servers send deflate bare, although RFC 9110 8.4.1.2 wants it wrapped: its first byte tells. */
async function startsWithZlibHeader(incoming: IncomingMessage): Promise<boolean> {
  const first = await new Promise<Buffer | null>((resolve, reject) => {
    incoming.once("readable", () => resolve(incoming.read() as Buffer | null));
    incoming.once("error", reject);
  });
  if (first === null) return true;
  incoming.unshift(first);
  return ((first[0] ?? 0) & 0x0f) === 8;
}
