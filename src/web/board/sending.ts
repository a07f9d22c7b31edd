import type { MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";

/** Whoever asks for the head alone is told what comes with the whole (RFC 9110, section 9.3.2); Hono leaves the body out. */
const headAsWhole: MiddlewareHandler = ({ req }, next) => {
  if (req.method === "HEAD") req.raw = new Request(req.url, { headers: req.raw.headers });
  return next();
};

/** Also where nothing is sent again, so that caches keep each encoding apart. */
const variedByEncoding: MiddlewareHandler = async (context, next) => {
  await next();
  context.header("vary", "accept-encoding", { append: true });
};

/** Compressed for whoever takes that, and sent only where it is another one; the weak ETag is that of every encoding. */
export const SENDING = [headAsWhole, compress(), variedByEncoding, etag({ weak: true })] as const;
