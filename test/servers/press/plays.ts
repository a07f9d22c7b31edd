import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from "node:zlib";

/** How one path is answered. */
export type Play = (request: IncomingMessage, response: ServerResponse) => void;

type Headers = Readonly<Record<string, string>>;

export function answer(status: number, headers: Headers = {}, body: string | Buffer = ""): Play {
  return (_, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

export function redirect(location: string, status = 302): Play {
  return answer(status, { location });
}

const COMPRESSORS = {
  gzip: gzipSync,
  br: (body: string | Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  deflate: deflateSync,
  "bare deflate": deflateRawSync,
};

export function compressed(body: string | Buffer, by: keyof typeof COMPRESSORS, contentType: string): Play {
  const encoding = by.replace("bare ", "");
  return answer(200, { "content-type": contentType, "content-encoding": encoding }, COMPRESSORS[by](body));
}

/** Sends a byte now and then, and never ends. */
export function drip(contentType: string): Play {
  return (_, response) => {
    response.writeHead(200, { "content-type": contentType });
    const timer = setInterval(() => response.write("<"), 20);
    response.on("close", () => clearInterval(timer));
  };
}

/** Sends as much as is taken, and never ends. */
export function endless(contentType: string): Play {
  return (_, response) => {
    const piece = "<item><title>once more</title></item>\n".repeat(1_000);
    response.writeHead(200, { "content-type": contentType });
    const more = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on("drain", more);
    more();
  };
}

/** Promises more than it sends, and hangs up. */
export function cutShort(body: string, contentType: string): Play {
  return (_, response) => {
    response.writeHead(200, { "content-type": contentType, "content-length": String(body.length + 100) });
    response.write(body, () => response.destroy());
  };
}

/** Takes the request and says nothing. */
export function silence(): Play {
  return () => {};
}

export function hangUp(): Play {
  return (request) => request.socket.destroy();
}
