import { describe, expect, it, onTestFinished } from "vitest";
import { StoreUnavailable } from "../../src/store/store.ts";
import type { Platform } from "../../src/talk/platform.ts";
import type { Page } from "../../src/web/metrics.ts";
import { readinessOf } from "../../src/web/readiness.ts";
import { serve } from "../../src/web/serve.ts";
import { site } from "../../src/web/site.ts";
import { freshFolder } from "../support/folders.ts";
import { heardLog } from "../support/silent-log.ts";
import { openToWrite } from "../support/stores.ts";

const PAGE: Page = { type: "text/plain; version=0.0.4; charset=utf-8", text: "up 1\n" };

/** The site as it is reached, and what it wrote into its log. */
async function reached({
  platforms = [],
  metrics = async () => PAGE,
}: {
  platforms?: readonly Pick<Platform, "name" | "isConnected">[];
  metrics?: () => Promise<Page>;
} = {}) {
  const store = await openToWrite(freshFolder());
  const { log, lines } = heardLog();
  const parts = { store, expected: ["discord", "telegram"] as const, platforms: () => platforms as Platform[] };
  const served = await serve(site({ readiness: () => readinessOf(parts), metrics, log }).fetch, LOCAL);
  onTestFinished(async () => {
    await served.close();
    await store.close();
  });
  return { store, lines, get: (path: string, init?: RequestInit) => fetch(`${served.url}${path}`, init) };
}

const LOCAL = { host: "127.0.0.1", port: 0 };

const on = (name: Platform["name"], isUp: boolean) => ({ name, isConnected: () => isUp });

describe("what is answered over HTTP", () => {
  it("is up as soon as it answers, and ready when the store is open and every platform is connected", async () => {
    const { store, get } = await reached({ platforms: [on("discord", true), on("telegram", true)] });
    expect(await (await get("/healthz")).text()).toBe("ok\n");
    const ready = await get("/readyz");
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, store: "open", platforms: { discord: "connected", telegram: "connected" } },
    ]);
    await store.close();
    const closed = await get("/readyz");
    expect([closed.status, await closed.json()]).toEqual([
      503,
      expect.objectContaining({ ready: false, store: "closed" }),
    ]);
    expect((await get("/healthz")).status).toBe(200);
  });

  it("names the platform that is not reached, and one that has not been started yet", async () => {
    const { get } = await reached({ platforms: [on("discord", false)] });
    const told = await get("/readyz");
    expect([told.status, await told.json()]).toEqual([
      503,
      { ready: false, store: "open", platforms: { discord: "not reached", telegram: "not reached" } },
    ]);
  });

  it("asks for patience while the store is not reached, and leaves it to others to log that", async () => {
    const { get, lines } = await reached({
      metrics: () => Promise.reject(new StoreUnavailable("The database is away")),
    });
    const told = await get("/metrics");
    expect([told.status, told.headers.get("retry-after")]).toEqual([503, "30"]);
    expect(await told.text()).toBe("What is known cannot be looked up at the moment.\n");
    expect(lines.join()).not.toContain('"level":"error"');
  });

  it("tells the figures in their own type, and to HEAD only that there are any", async () => {
    const { get } = await reached();
    const told = await get("/metrics");
    expect([told.headers.get("content-type"), await told.text()]).toEqual([PAGE.type, PAGE.text]);
    const head = await get("/metrics", { method: "HEAD" });
    expect([head.status, head.headers.get("content-type"), await head.text()]).toEqual([200, PAGE.type, ""]);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])(
    "refuses %s and says what it takes",
    async (method) => {
      const { get } = await reached();
      const told = await get("/metrics", { method });
      expect([told.status, told.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    },
  );

  it.each(["/healthz", "/readyz", "/metrics", "/nothing", "/metrics?%"])(
    "lets no browser guess, frame, run or keep %s",
    async (path) => {
      const { headers } = await (await reached()).get(path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("cache-control")).toBe("no-store");
      expect([headers.get("x-powered-by"), headers.get("server")]).toEqual([null, null]);
    },
  );

  it("says that a page is not there, whatever its path", async () => {
    const { get } = await reached();
    for (const path of ["/", "/metrics/", "/%2e%2e/etc/passwd", "/%00", `/${"a".repeat(3000)}`]) {
      expect((await get(path)).status).toBe(404);
    }
  });

  it("tells a fault of ours in the log and not to who asked", async () => {
    const { get, lines } = await reached({ metrics: () => Promise.reject(new Error("the secret 42 leaked")) });
    const told = await get("/metrics");
    expect([told.status, await told.text()]).toEqual([500, "That went wrong.\n"]);
    expect(lines.join()).toContain("A request over HTTP was not answered");
  });
});
