import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { ARTICLES, type PressArticle } from "./press/articles.ts";
import { atom, jsonFeed, rdf, rss } from "./press/feeds.ts";
import { articlePage } from "./press/pages.ts";
import type { Play } from "./press/plays.ts";

export interface PressServer {
  /** `http://127.0.0.1:port` (https where it is secure), without a slash at the end. */
  readonly url: string;
  /** What `PITBOARD_ALLOW_HOSTS` has to name. */
  readonly host: string;
  readonly port: number;
  /** What was asked so far, in its order. */
  readonly requests: readonly { readonly path: string; readonly host: string; readonly headers: IncomingHttpHeaders }[];
  /** Answers a path from now on, whatever it was before. */
  play(path: string, play: Play): void;
  /** Publishes an article, first in all feeds; one of the same slug is replaced. */
  publish(article: PressArticle): void;
  close(): Promise<void>;
}

/** The certificate of a secure server, for 127.0.0.1 and press.test, which nobody trusts unless told. */
export const CERTIFICATE = fixture("certificate.pem");

/**
 * A press on this machine, over real HTTP: ten articles at `/articles/SLUG`, and feeds of them at `/rss.xml`, `/atom.xml`,
 * `/rdf.xml` and `/feed.json`, which answer conditional requests; others where a test gives them. `/rss.xml?language=it` has the articles of one language.
 */
export async function openPressServer({
  isSecure = false,
  articles: first = ARTICLES,
}: {
  readonly isSecure?: boolean;
  readonly articles?: readonly PressArticle[];
} = {}): Promise<PressServer> {
  const plays = new Map<string, Play>();
  const requests: { path: string; host: string; headers: IncomingHttpHeaders }[] = [];
  const scheme = isSecure ? "https" : "http";
  let articles = first;

  const listener: RequestListener = (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://press.test");
    const host = request.headers.host ?? "";
    requests.push({ path: request.url ?? "/", host, headers: request.headers });
    const play = plays.get(pathname);
    if (play !== undefined) return play(request, response);
    const addressOf = ({ slug }: PressArticle) => `${scheme}://${host}/articles/${slug}`;
    const language = searchParams.get("language");
    const listed = articles.filter((article) => language === null || article.language === language);
    switch (pathname) {
      case "/rss.xml":
        return send(rss(listed, addressOf, "News from the paddock"), "application/rss+xml")(request, response);
      case "/atom.xml":
        return send(atom(listed, addressOf, "News from the paddock"), "application/atom+xml")(request, response);
      case "/rdf.xml":
        return send(rdf(listed, addressOf, "News from the paddock"), "application/rdf+xml")(request, response);
      case "/feed.json":
        return send(jsonFeed(listed, addressOf, "News from the paddock"), "application/feed+json")(request, response);
      default: {
        const article = articles.find(({ slug }) => pathname === `/articles/${slug}`);
        if (article === undefined) response.writeHead(404).end();
        else send(articlePage(article, addressOf(article)), "text/html; charset=utf-8")(request, response);
      }
    }
  };
  const server = isSecure
    ? createSecureServer({ cert: CERTIFICATE, key: fixture("key.pem") }, listener)
    : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `${scheme}://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    port,
    requests,
    play: (path, play) => plays.set(path, play),
    publish(article) {
      articles = [article, ...articles.filter(({ slug }) => slug !== article.slug)];
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with a body and its ETag, and with 304 to whoever has it already. */
function send(body: string | Buffer, contentType: string, headers: Readonly<Record<string, string>> = {}): Play {
  return (request, response) => {
    const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
    const isKnown = request.headers["if-none-match"] === etag;
    response.writeHead(isKnown ? 304 : 200, { etag, ...(!isKnown && { "content-type": contentType }), ...headers });
    response.end(isKnown ? undefined : body);
  };
}

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url), "utf8");
}
