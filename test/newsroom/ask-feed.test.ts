import { describe, expect, it, onTestFinished } from "vitest";
import type { FeedSource } from "../../src/racing/feed-source.ts";
import { pressOf } from "../feeds/press-of.ts";
import { openPressServer } from "../servers/press.ts";
import { aNewsroom } from "../support/newsroom.ts";

const MINUTE_MS = 60_000;

async function aRoom() {
  const server = await openPressServer();
  const feeds: FeedSource[] = [{ url: `${server.url}/rss.xml` }, { url: `${server.url}/atom.xml` }];
  const room = await aNewsroom({ press: pressOf(server, { limits: { pauseMs: 0, ms: 1000 } }), feeds: () => feeds });
  onTestFinished(async () => {
    await room.close();
    await server.close();
  });
  const [first = { url: "" }, second = { url: "" }] = feeds;
  const asked = () => server.requests.map(({ path }) => path).filter((path) => /(rss|atom)\.xml$/.test(path));
  return { room, feeds, first, second, asked };
}

describe("one feed", () => {
  it("is asked for alone, and tells when it is due again", async () => {
    const { room, first, asked } = await aRoom();
    const due = await room.ask(first.url);
    expect(due).toBeGreaterThan(Date.now() - 366 * 24 * 60 * MINUTE_MS);
    expect(asked()).toEqual(["/rss.xml"]);
    expect((await room.feeds()).map(({ state }) => state.due === due)).toEqual([true, false]);
  });

  it("is not asked for again before that, whoever asked", async () => {
    const { room, first, asked } = await aRoom();
    const due = await room.ask(first.url);
    expect(await room.ask(first.url)).toBe(due);
    expect(asked()).toEqual(["/rss.xml"]);
  });

  it("that is not followed is not asked for, and forgotten when the feeds are sorted", async () => {
    const { room, feeds, first, second, asked } = await aRoom();
    await room.ask(first.url);
    feeds.shift();
    expect(await room.ask(first.url)).toBeUndefined();
    expect((await room.sort()).map(({ source }) => source.url)).toEqual([second.url]);
    expect(asked()).toEqual(["/rss.xml"]);
    feeds.unshift(first);
    expect((await room.feeds())[0]?.state.items).toEqual([]);
  });
});
