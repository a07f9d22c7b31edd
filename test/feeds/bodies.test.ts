import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ARTICLES } from "../servers/press/articles.ts";
import { rss } from "../servers/press/feeds.ts";
import { answer, compressed, cutShort, drip, endless, hangUp, silence } from "../servers/press/plays.ts";
import { openPressServer, type PressServer } from "../servers/press.ts";
import { pressOf } from "./press-of.ts";

const FEED = rss(ARTICLES, ({ slug }) => `https://press.test/${slug}`, "News");
const RSS = "application/rss+xml";

let server: PressServer;
beforeEach(async () => {
  server = await openPressServer();
});
afterEach(() => server.close());

const ask = (limits = {}) => pressOf(server, { limits: { pauseMs: 0, ...limits } }).feed(`${server.url}/feed`, {});
const fault = (kind: string) => ({ kind: "failed", fault: { kind } });

describe("a compressed body", () => {
  for (const by of ["gzip", "br", "deflate", "bare deflate"] as const) {
    it(`is read by ${by}`, async () => {
      server.play("/feed", compressed(FEED, by, RSS));
      expect(await ask()).toMatchObject({ kind: "items", items: { length: ARTICLES.length } });
    });

    it(`is not inflated beyond the limit by ${by}`, async () => {
      server.play("/feed", compressed(Buffer.alloc(50_000_000), by, RSS));
      expect(await ask()).toEqual(fault("too-large"));
    });
  }

  it("that is none is refused", async () => {
    server.play("/feed", answer(200, { "content-type": RSS, "content-encoding": "gzip" }, FEED));
    expect(await ask()).toEqual(fault("cut"));
  });

  it("in an encoding that nobody asked for is named", async () => {
    server.play("/feed", answer(200, { "content-type": RSS, "content-encoding": "zstd" }, FEED));
    expect(await ask()).toEqual({ kind: "failed", fault: { kind: "type", found: "the content encoding zstd" } });
  });

  it("of which half comes is refused", async () => {
    server.play("/feed", (request, response) =>
      compressed(
        FEED,
        "gzip",
        RSS,
      )(
        request,
        Object.assign(response, {
          end: (body: Buffer) => response.write(body.subarray(0, 200), () => response.destroy()),
        }),
      ),
    );
    expect(await ask()).toEqual(fault("cut"));
  });
});

describe("a body", () => {
  it("without end is left", async () => {
    server.play("/feed", endless(RSS));
    expect(await ask()).toEqual(fault("too-large"));
  });

  it("that drips is left when its time is over", async () => {
    server.play("/feed", drip(RSS));
    expect(await ask({ ms: 200 })).toEqual(fault("too-slow"));
  });

  it("that never starts is left when its time is over", async () => {
    server.play("/feed", silence());
    expect(await ask({ ms: 200 })).toEqual(fault("too-slow"));
  });

  it("that ends too soon is refused", async () => {
    server.play("/feed", cutShort(FEED, RSS));
    expect(await ask()).toEqual(fault("cut"));
  });

  it("that does not come at all is told by what the system says", async () => {
    server.play("/feed", hangUp());
    expect(await ask()).toEqual({ kind: "failed", fault: { kind: "unreachable", code: "ECONNRESET" } });
  });
});

describe("a name server", () => {
  it("that never answers is left when its time is over", async () => {
    const press = pressOf(server, { lookup: () => new Promise(() => {}), limits: { ms: 200, pauseMs: 0 } });
    expect(await press.feed("http://paddock.test/rss.xml", {})).toEqual(fault("too-slow"));
  });

  it("that fails is told by what the system says", async () => {
    const failing = async () => Promise.reject(Object.assign(new Error("queryA"), { code: "EAI_AGAIN" }));
    const press = pressOf(server, { lookup: failing });
    expect(await press.feed("http://paddock.test/rss.xml", {})).toEqual({
      kind: "failed",
      fault: { kind: "unreachable", code: "EAI_AGAIN" },
    });
  });
});

describe("a call that is given up", () => {
  it("rejects with the reason, and the server is left", async () => {
    const left = new Promise((resolve) => {
      server.play("/feed", (request) => request.on("close", resolve));
    });
    const leave = new AbortController();
    const asked = pressOf(server).feed(`${server.url}/feed`, {}, leave.signal);
    setTimeout(() => leave.abort(new Error("the round is over")), 100);
    await expect(asked).rejects.toThrow("the round is over");
    await left;
  });
});
