import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { Log } from "../log.ts";
import { StoreUnavailable } from "../store/store.ts";
import type { Endpoint } from "../talk/platform.ts";
import type { Page } from "./metrics.ts";
import type { Readiness } from "./readiness.ts";

interface Means {
  readiness(): Promise<Readiness>;
  metrics(): Promise<Page>;
  /** What is known, to be looked at; answers all that nothing else does. */
  readonly board?: Hono;
  /** Where platforms call the bot, as far as they are started. */
  endpoints?(): readonly Endpoint[];
  readonly log: Log;
}

/** Nothing but what this port itself serves. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  connectSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** A database that is restarted, or stood in for, is back by then. */
const RETRY_AFTER_S = "30";

const READING = ["GET", "HEAD"];

/** What is answered over HTTP to whoever reaches the port: nothing that anybody wrote to the bot, and nobody who did; and to platforms that call it. */
export function site({ readiness, metrics, board, endpoints = () => [], log }: Means): Hono {
  const pages = new Hono();
  pages.use(
    secureHeaders({
      contentSecurityPolicy: POLICY,
      strictTransportSecurity: false, // That is for whoever puts TLS in front of it.
    }),
    async (context, next) => {
      context.header("cache-control", "no-store");
      const { method, path, raw } = context.req;
      if (READING.includes(method)) return next();
      const endpoint = endpoints().find((each) => each.path === path);
      if (method === "POST" && endpoint !== undefined) return endpoint.answer(raw);
      const allowed = endpoint === undefined ? READING : [...READING, "POST"];
      return context.text(`Only ${allowed.join(", ")} is answered.\n`, 405, { allow: allowed.join(", ") });
    },
  );
  pages.get("/healthz", (context) => context.text("ok\n"));
  pages.get("/readyz", async (context) => {
    const told = await readiness();
    return context.json(told, told.ready ? 200 : 503);
  });
  pages.get("/metrics", async (context) => {
    const { type, text } = await metrics();
    return context.body(text, 200, { "content-type": type });
  });
  if (board !== undefined) pages.route("/", board);
  pages.notFound((context) => context.text("There is nothing here.\n", 404));
  pages.onError((error, context) => {
    if (error instanceof StoreUnavailable) {
      log.debug({ error, path: context.req.path }, "A request over HTTP has to wait for the store"); // Whoever lost it says so once.
      return context.text("What is known cannot be looked up at the moment.\n", 503, { "retry-after": RETRY_AFTER_S });
    }
    log.error({ error, path: context.req.path }, "A request over HTTP was not answered");
    return context.text("That went wrong.\n", 500);
  });
  return pages;
}
