import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answer, endless, redirect } from "../servers/press/plays.ts";
import { openPressServer, type PressServer } from "../servers/press.ts";
import { NOW, named, pressOf } from "./press-of.ts";

const DAY_MS = 86_400_000;

let server: PressServer;
let now = NOW;
beforeEach(async () => {
  server = await openPressServer();
  now = NOW;
});
afterEach(() => server.close());

const rules = (text: string) => server.play("/robots.txt", answer(200, { "content-type": "text/plain" }, text));
const press = () => pressOf(server, { now: () => now });
const REFUSED = { kind: "failed", fault: { kind: "robots" } };

describe("a robots.txt", () => {
  it("that names us is obeyed, for feeds and pages", async () => {
    rules(
      "User-agent: *\nDisallow:\n\nUser-agent: pitboard\nDisallow: /articles/\nDisallow: /*.xml$\nAllow: /atom.xml",
    );
    const asked = press();
    expect(await asked.feed(`${server.url}/rss.xml`, {})).toEqual(REFUSED);
    expect(await asked.page(`${server.url}/articles/no-daytona`)).toEqual(REFUSED);
    expect(await asked.feed(`${server.url}/atom.xml`, {})).toMatchObject({ kind: "items" });
    expect(server.requests.map(({ path }) => path)).toEqual(["/robots.txt", "/atom.xml"]);
  });

  it("that forbids everybody forbids us, and one that forbids others does not", async () => {
    rules("User-agent: *\nDisallow: /");
    expect(await press().feed(`${server.url}/rss.xml`, {})).toEqual(REFUSED);
    rules("User-agent: SomeBot\nUser-agent: OtherBot/2.0\nDisallow: /\n");
    expect(await press().feed(`${server.url}/rss.xml`, {})).toMatchObject({ kind: "items" });
  });

  it("is asked for once a day", async () => {
    const asked = press();
    rules("User-agent: *\nDisallow: /");
    expect(await asked.feed(`${server.url}/rss.xml`, {})).toEqual(REFUSED);
    rules("");
    now += DAY_MS - 1;
    expect(await asked.feed(`${server.url}/rss.xml`, {})).toEqual(REFUSED);
    now += 1;
    expect(await asked.feed(`${server.url}/rss.xml`, {})).toMatchObject({ kind: "items" });
    expect(server.requests.filter(({ path }) => path === "/robots.txt")).toHaveLength(2);
  });

  it("is asked for once by all who come at a time", async () => {
    const asked = press();
    await Promise.all(["/rss.xml", "/atom.xml", "/feed.json"].map((path) => asked.feed(`${server.url}${path}`, {})));
    expect(server.requests.filter(({ path }) => path === "/robots.txt")).toHaveLength(1);
  });

  it("may want a longer pause", async () => {
    rules("User-agent: *\nCrawl-delay: 0.3");
    const asked = press();
    const before = performance.now();
    await asked.feed(`${server.url}/rss.xml`, {});
    await asked.feed(`${server.url}/rss.xml`, {});
    expect(performance.now() - before).toBeGreaterThanOrEqual(290);
  });

  for (const status of [401, 403, 404, 410]) {
    it(`that is not there (${status}) allows everything`, async () => {
      server.play("/robots.txt", answer(status));
      expect(await press().feed(`${server.url}/rss.xml`, {})).toMatchObject({ kind: "items" });
    });
  }

  it("that cannot be told is asked for later, and nothing else until then", async () => {
    const asked = press();
    server.play("/robots.txt", answer(503, { "retry-after": "600" }));
    const later = { kind: "failed", fault: { kind: "status", status: 503, retryAfterMs: 600_000 } };
    expect(await asked.feed(`${server.url}/rss.xml`, {})).toEqual(later);
    rules("");
    now += 599_999;
    expect(await asked.feed(`${server.url}/rss.xml`, {})).toMatchObject({ fault: { retryAfterMs: 1 } });
    now += 1;
    expect(await asked.feed(`${server.url}/rss.xml`, {})).toMatchObject({ kind: "items" });
  });

  it("of a host that nobody answers for tells so", async () => {
    const nowhere = await openPressServer();
    await nowhere.close();
    expect(await pressOf(nowhere).feed(`${nowhere.url}/rss.xml`, {})).toEqual({
      kind: "failed",
      fault: { kind: "unreachable", code: "ECONNREFUSED" },
    });
    expect(await pressOf(server, { lookup: named({}) }).feed("http://nobody.test/rss.xml", {})).toEqual({
      kind: "failed",
      fault: { kind: "unreachable", code: "ENOTFOUND" },
    });
  });

  it("that leads to a special network is not followed there", async () => {
    server.play("/robots.txt", redirect("http://169.254.169.254/latest"));
    expect(await press().feed(`${server.url}/rss.xml`, {})).toMatchObject({ fault: { kind: "private-address" } });
  });

  it("without end is read as far as it must be", async () => {
    server.play("/robots.txt", endless("text/plain"));
    expect(await press().feed(`${server.url}/rss.xml`, {})).toMatchObject({ kind: "items" });
  });

  it("of one who wants to keep us busy does not", async () => {
    const agents = Array.from({ length: 15_000 }, (_, index) => `User-agent: bot${index}`).join("\n");
    rules(`${agents}\n${"Disallow: /a\n".repeat(15_000)}\nUser-agent: *\nDisallow: /${"*a".repeat(40_000)}\n`);
    const before = performance.now();
    expect(await press().feed(`${server.url}/rss.xml?${"a".repeat(1_800)}`, {})).toMatchObject({ kind: "items" });
    expect(performance.now() - before).toBeLessThan(3_000);
  });

  it("holds wherever a redirect leads", async () => {
    rules("User-agent: *\nDisallow: /rss.xml");
    server.play("/old.xml", redirect("/rss.xml"));
    expect(await press().feed(`${server.url}/old.xml`, {})).toEqual(REFUSED);
  });
});
