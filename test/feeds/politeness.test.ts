import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answer, redirect } from "../servers/press/plays.ts";
import { openPressServer, type PressServer } from "../servers/press.ts";
import { NOW, named, pressOf } from "./press-of.ts";

let server: PressServer;
beforeEach(async () => {
  server = await openPressServer();
});
afterEach(() => server.close());

const paths = () => server.requests.map(({ path }) => path);

describe("one host", () => {
  it("has one request at a time, with a pause between two", async () => {
    const at: { start: number; end: number }[] = [];
    server.play("/rss.xml", (_, response) => {
      const start = performance.now();
      setTimeout(() => {
        at.push({ start, end: performance.now() });
        response.writeHead(410).end();
      }, 30);
    });
    const press = pressOf(server, { limits: { pauseMs: 60 } });
    await Promise.all([1, 2, 3].map((number) => press.feed(`${server.url}/rss.xml?${number}`, {})));
    expect(at).toHaveLength(3);
    for (const [index, { start }] of at.entries()) {
      const before = at[index - 1];
      if (before !== undefined) expect(start - before.end).toBeGreaterThanOrEqual(55);
    }
  });

  it("does not keep another one waiting", async () => {
    const press = pressOf(
      { host: "*.test" },
      { lookup: named({ "slow.test": ["127.0.0.1"], "quick.test": ["127.0.0.1"] }), limits: { pauseMs: 60_000 } },
    );
    const leave = new AbortController();
    const slow = press.feed(`http://slow.test:${server.port}/rss.xml`, {}, leave.signal).catch(() => "left");
    const quick = press.feed(`http://quick.test:${server.port}/rss.xml`, {}, leave.signal).catch(() => "left");
    await expect.poll(() => new Set(server.requests.map(({ host }) => host)).size).toBe(2);
    leave.abort(new Error("the test is over"));
    expect(await Promise.all([slow, quick])).toEqual(["left", "left"]);
  });
});

describe("whoever says when to come again", () => {
  it("is told, and left alone until then", async () => {
    let now = NOW;
    const press = pressOf(server, { now: () => now });
    server.play("/busy.xml", answer(429, { "retry-after": "120" }));
    const busy = { kind: "failed", fault: { kind: "status", status: 429, retryAfterMs: 120_000 } };
    expect(await press.feed(`${server.url}/busy.xml`, {})).toEqual(busy);
    now += 60_000;
    const asked = paths().length;
    const wait = { kind: "failed", fault: { kind: "status", status: 429, retryAfterMs: 60_000 } };
    expect(await press.feed(`${server.url}/rss.xml`, {})).toEqual(wait);
    expect(await press.page(`${server.url}/articles/no-daytona`)).toEqual(wait);
    expect(paths()).toHaveLength(asked);
    now += 60_000;
    expect(await press.feed(`${server.url}/rss.xml`, {})).toMatchObject({ kind: "items" });
  });

  it("may say it as a date", async () => {
    server.play("/busy.xml", answer(503, { "retry-after": new Date(NOW + 45_000).toUTCString() }));
    expect(await pressOf(server).feed(`${server.url}/busy.xml`, {})).toMatchObject({ fault: { retryAfterMs: 45_000 } });
  });

  it("does not silence a whole host for a week", async () => {
    let now = NOW;
    const press = pressOf(server, { now: () => now });
    server.play("/busy.xml", answer(503, { "retry-after": "604800" }));
    expect(await press.feed(`${server.url}/busy.xml`, {})).toMatchObject({ fault: { retryAfterMs: 604_800_000 } });
    now += 3_600_000;
    expect(await press.feed(`${server.url}/rss.xml`, {})).toMatchObject({ kind: "items" });
  });

  for (const told of ["soon", "-5", "1e9", ""]) {
    it(`says nothing with “${told}”`, async () => {
      server.play("/busy.xml", answer(503, { "retry-after": told }));
      expect(await pressOf(server).feed(`${server.url}/busy.xml`, {})).toEqual({
        kind: "failed",
        fault: { kind: "status", status: 503 },
      });
    });
  }
});

describe("a refusal", () => {
  for (const status of [401, 403, 404, 410, 500]) {
    it(`is told by its status, ${status}`, async () => {
      server.play("/gone.xml", answer(status, {}, "<rss/>"));
      expect(await pressOf(server).feed(`${server.url}/gone.xml`, {})).toEqual({
        kind: "failed",
        fault: { kind: "status", status },
      });
    });
  }
});

describe("an unchanged feed", () => {
  it("is asked for by what the server told last", async () => {
    const lastModified = "Fri, 20 Nov 2026 10:00:00 GMT";
    server.play("/rss.xml", answer(304, { "cache-control": "max-age=600" }));
    const answered = await pressOf(server).feed(`${server.url}/rss.xml`, { etag: 'W/"46"', lastModified });
    expect(answered).toEqual({ kind: "unchanged", freshForMs: 600_000 });
    expect(server.requests.at(-1)?.headers).toMatchObject({
      "if-none-match": 'W/"46"',
      "if-modified-since": lastModified,
    });
  });

  it("is none where nobody asked whether it changed", async () => {
    server.play("/rss.xml", answer(304));
    expect(await pressOf(server).feed(`${server.url}/rss.xml`, {})).toMatchObject({ kind: "failed" });
  });

  it("is asked for without what no header can hold", async () => {
    await pressOf(server).feed(`${server.url}/rss.xml`, { etag: '"46"\r\nx-evil: 1', lastModified: "vendredi é" });
    expect(server.requests.at(-1)?.headers).not.toHaveProperty("if-none-match");
    expect(server.requests.at(-1)?.headers).not.toHaveProperty("if-modified-since");
  });

  for (const [cacheControl, age, ms] of [
    ["public, max-age=3600", undefined, 3_600_000],
    ["max-age=7200", "1200", 6_000_000],
    ["max-age=60", undefined, 1_800_000],
    ["no-cache, max-age=7200", undefined, 1_800_000],
    ["max-age=31536000", undefined, 86_400_000],
  ] as const) {
    it(`is new again in ${ms / 60_000} minutes by “${cacheControl}”${age ? ` at an age of ${age}` : ""}, and a ttl of 30`, async () => {
      const feed =
        '<rss version="2.0"><channel><title>News</title><ttl>30</ttl><item><title>A</title><link>/a</link></item></channel></rss>';
      server.play("/rss.xml", answer(200, { "cache-control": cacheControl, ...(age && { age }) }, feed));
      expect(await pressOf(server).feed(`${server.url}/rss.xml`, {})).toMatchObject({ kind: "items", freshForMs: ms });
    });
  }
});

describe("who asks", () => {
  it("is told with every request, redirects and robots.txt included, on connections of their own", async () => {
    server.play("/old.xml", redirect("/rss.xml"));
    await pressOf(server).feed(`${server.url}/old.xml`, {});
    expect(paths()).toEqual(["/robots.txt", "/old.xml", "/rss.xml"]);
    for (const { headers } of server.requests) {
      expect(headers["user-agent"]).toMatch(/^Pitboard\//);
      expect(headers.connection).toBe("close");
    }
  });
});
