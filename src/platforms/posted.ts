import { createHash, timingSafeEqual } from "node:crypto";

/** What was posted, as it came; or what is answered to who posts too much of it, or never ends. */
export async function posted(request: Request, mostBytes: number): Promise<Buffer | Response> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) return refusal(413);
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of (request.body ?? []) as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > mostBytes) return refusal(413);
      pieces.push(piece);
    }
  } catch {
    return refusal(408); // Cut off: whoever it was has gone, or was too slow for the server.
  }
  return Buffer.concat(pieces);
}

/** The object that was posted as JSON; `undefined` for anything else. */
export function objectIn(body: Buffer): object | undefined {
  try {
    const told: unknown = JSON.parse(body.toString("utf8"));
    return typeof told === "object" && told !== null ? told : undefined;
  } catch {
    return undefined;
  }
}

/** Says no, and nothing else. */
export function refusal(status: 400 | 401 | 408 | 409 | 413): Response {
  return new Response(null, { status });
}

/** Sends to another process, or here again a little later. */
export function later(): Response {
  return new Response(null, { status: 503, headers: { "retry-after": "1" } });
}

/** Whether two texts are the same; how long that takes tells nothing of them. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
