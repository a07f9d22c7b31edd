import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chatKey } from "../../src/audience/chat.ts";
import { articleIdOf } from "../../src/catalogue/article-id.ts";
import type { FeedSource } from "../../src/racing/feed-source.ts";
import { pressOf } from "../feeds/press-of.ts";
import { ARTICLES, type PressArticle } from "../servers/press/articles.ts";
import { rss } from "../servers/press/feeds.ts";
import { answer } from "../servers/press/plays.ts";
import { openPressServer, type PressServer } from "../servers/press.ts";
import { theDay } from "../support/facts.ts";
import { aNewsroom, type NewsroomAtWork } from "../support/newsroom.ts";

const HOUR = 60;
const DAY = 24 * HOUR;
const RSS = "application/rss+xml";

let server: PressServer;
let room: NewsroomAtWork;
let feeds: FeedSource[];

beforeEach(async () => {
  server = await openPressServer();
  feeds = [{ url: `${server.url}/rss.xml` }];
  room = await aNewsroom({ press: pressOf(server, { limits: { pauseMs: 0, ms: 1000 } }), feeds: () => feeds });
});
afterEach(async () => {
  await room.close();
  await server.close();
});

const asked = (path: string) => server.requests.filter((request) => request.path === path).length;
const slugs = async () => {
  const waiting = await room.desk.waiting();
  return waiting.map(({ article }) => article.url?.slice(`${server.url}/articles/`.length));
};
const state = async () => (await room.feeds())[0]?.state;

/** An article of the server's that says something else than it did. */
function edited(slug: string, change: (paragraph: string) => string): PressArticle {
  const article = ARTICLES.find((each) => each.slug === slug);
  if (article === undefined) throw new Error(`no article ${slug}`);
  return { ...article, paragraphs: article.paragraphs.map(change) };
}

describe("a round", () => {
  it("takes in what is new, the oldest first, whatever the form of the feed", async () => {
    const [read] = await room.round("due");
    expect(read).toMatchObject({ kind: "items", pending: 0, isPaused: false });
    const first = await slugs();
    expect(first.length).toBeGreaterThan(5);
    expect(first[0]).toBe("no-daytona");
    for (const form of ["atom.xml", "rdf.xml", "feed.json"]) {
      feeds.push({ url: `${server.url}/${form}` });
      const others = await room.round("due");
      expect(others).toMatchObject([{ kind: "items", pending: 0 }]);
      expect(Object.keys(others[0]?.arrivals ?? {}).sort()).not.toContain("proposed");
    }
    expect(await slugs()).toEqual(first);
  });

  it("adds nothing however often it is made", async () => {
    await room.round("due");
    const before = await room.store.export(theDay("2026-11-22"));
    const pages = server.requests.filter(({ path }) => path.startsWith("/articles/")).length;
    for (let n = 0; n < 100; n += 1) await room.round("all");
    expect(await room.store.export(theDay("2026-11-22"))).toEqual(before);
    expect(server.requests.filter(({ path }) => path.startsWith("/articles/"))).toHaveLength(pages);
    expect(asked("/rss.xml")).toBe(101);
    expect(server.requests.filter(({ headers }) => headers["if-none-match"] !== undefined)).toHaveLength(100);
  });

  it("is joined by one that is asked for meanwhile", async () => {
    const [a, b] = await Promise.all([room.round("due"), room.round("due")]);
    expect(a).toBe(b);
    expect(asked("/rss.xml")).toBe(1);
  });

  it("asks when a feed is due, and no earlier", async () => {
    await room.round("due");
    room.pass(29); // The feed says that nothing will be new for half an hour.
    expect(await room.round("due")).toEqual([]);
    room.pass(1);
    expect(await room.round("due")).toMatchObject([{ kind: "unchanged" }]);
    server.play(
      "/rss.xml",
      answer(
        200,
        { "content-type": RSS, "cache-control": "max-age=7200" },
        rss([], () => "", "N"),
      ),
    );
    room.pass(HOUR);
    await room.round("due");
    room.pass(119);
    expect(await room.round("due")).toEqual([]);
    room.pass(1);
    expect(await room.round("due")).toHaveLength(1);
    server.play(
      "/rss.xml",
      answer(200, { "content-type": RSS }, "<rss version='2.0'><channel><title>N</title></channel></rss>"),
    );
    room.pass(2 * HOUR);
    await room.round("due");
    room.pass(14);
    expect(await room.round("due")).toEqual([]);
    room.pass(1);
    expect(await room.round("due")).toHaveLength(1);
  });

  it("sees on the next day what was edited on a page that its feed tells no word of", async () => {
    await room.round("due");
    const slug = "rossi-signs-for-another-year";
    const said = async () => {
      const kept = await room.desk.find(articleIdOf(`${server.url}/articles/${slug}`));
      return kept.proposal?.claims.map(({ certainty }) => certainty);
    };
    expect(await said()).toEqual(["confirmed"]);
    const body = rss(ARTICLES, (each) => `${server.url}/articles/${each.slug}`, "N");
    server.play("/rss.xml", answer(200, { "content-type": RSS, etag: '"same"' }, body));
    server.publish(
      edited(slug, (paragraph) => paragraph.replace("will race", "could race").replace("announced", "hinted")),
    );
    room.pass(2 * HOUR);
    await room.round("due");
    expect(await said()).toEqual(["confirmed"]);
    room.pass(DAY);
    await room.round("due");
    expect(await said()).toEqual(["possible"]);
    const pages = asked(`/articles/${slug}`);
    room.setToday("2026-12-20");
    await room.round("all");
    expect(asked(`/articles/${slug}`)).toBe(pages);
  });

  it("tries a page again that could not be read, and takes the feed's words in the end", async () => {
    const path = "/articles/no-daytona";
    server.play(path, answer(503));
    expect(await room.round("due")).toMatchObject([{ pending: 1 }]);
    expect(await slugs()).not.toContain("no-daytona");
    for (let n = 0; n < 2; n += 1) {
      room.pass(DAY);
      expect(await room.round("due")).toMatchObject([{ pending: 1 }]);
    }
    room.pass(DAY);
    expect(await room.round("due")).toMatchObject([{ pending: 0 }]);
    expect(await slugs()).toContain("no-daytona");
    const tries = asked(path);
    room.pass(HOUR);
    await room.round("due");
    expect(asked(path)).toBe(tries);
  });

  it("takes the feed's words at once where a page will never be read", async () => {
    server.play("/articles/no-daytona", answer(403));
    expect(await room.round("due")).toMatchObject([{ pending: 0 }]);
    expect(await slugs()).toContain("no-daytona");
  });

  it("asks a feed that fails ever less often, pauses it after a month, and tells the curators once", async () => {
    const desk = { chat: chatKey({ platform: "telegram", id: "-1" }), by: "telegram:1", since: theDay("2026-11-01") };
    await room.store.change({ desks: [desk] });
    server.play("/rss.xml", answer(500));
    const waits: number[] = [];
    for (let minutes = 0; minutes < 40 * DAY; minutes += 15) {
      if ((await room.round("due")).length > 0) waits.push(minutes);
      room.pass(15);
    }
    const gaps = waits.slice(1).map((minutes, n) => (minutes - (waits[n] ?? 0)) / 15);
    expect(gaps.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 64, 96]);
    expect(await state()).toMatchObject({ isPaused: true, fault: { kind: "status", detail: "500" } });
    expect(waits.length).toBeLessThan(40);
    expect((await room.store.notices()).map(({ about }) => about)).toEqual([
      { kind: "feed-paused", url: feeds[0]?.url, fault: { kind: "status", detail: "500" } },
    ]);
    expect(await room.round("all")).toEqual([]);
    expect(await room.resume("https://never.example/feed")).toBe(false);
    expect(await room.resume(feeds[0]?.url ?? "")).toBe(true);
    expect(await room.round("due")).toMatchObject([{ kind: "failed", isPaused: false }]);
  });

  it("does not give up a feed that failed before the bot was off for long", async () => {
    server.play("/rss.xml", answer(500));
    await room.round("due");
    room.pass(60 * DAY);
    expect(await room.round("due")).toMatchObject([{ kind: "failed", isPaused: false }]);
  });

  it("waits as long as a server asks for", async () => {
    server.play("/rss.xml", answer(429, { "retry-after": "7200" }));
    await room.round("due");
    room.pass(119);
    expect(await room.round("due")).toEqual([]);
    room.pass(1);
    expect(await room.round("due")).toHaveLength(1);
  });

  it("is not stopped by a feed that fails", async () => {
    feeds.unshift({ url: `${server.url}/missing.xml` }, { url: "http://10.0.0.1/feed" });
    const read = await room.round("due");
    expect(read.map(({ kind, hindrance }) => hindrance?.kind ?? kind).sort()).toEqual([
      "items",
      "private-address",
      "status",
    ]);
  });

  it("takes items without links by their words, and those with new links at each poll once", async () => {
    const items = (n: number) =>
      rss(ARTICLES.slice(0, 3), (each) => `${server.url}/articles/${each.slug}?session=${n}`, "N");
    for (let n = 0; n < 5; n += 1) {
      server.play("/rss.xml", answer(200, { "content-type": RSS }, items(n)));
      await room.round("all");
    }
    expect((await room.desk.waiting()).length).toBeLessThanOrEqual(3);
    const bare = (await slugs()).length;
    const text = "Valentino Rossi will race in the FIA World Endurance Championship in 2031 with Team WRT.";
    const linkless = `<rss version="2.0"><channel><title>N</title><item><title>Rossi</title><description>${text}</description></item></channel></rss>`;
    server.play("/rss.xml", answer(200, { "content-type": RSS }, linkless));
    for (let n = 0; n < 3; n += 1) await room.round("all");
    expect((await room.desk.waiting()).length).toBe(bare + 1);
  });

  it("follows a feed that moved for good", async () => {
    server.play("/rss.xml", answer(301, { location: "/atom.xml" }));
    await room.round("due");
    expect(await state()).toMatchObject({ movedTo: `${server.url}/atom.xml` });
    room.pass(DAY);
    await room.round("due");
    expect(asked("/rss.xml")).toBe(1);
    expect(asked("/atom.xml")).toBe(2);
  });

  it("forgets a feed that is followed no longer", async () => {
    await room.round("due");
    feeds = [];
    await room.round("due");
    expect(await room.store.feedStates()).toEqual([]);
    expect((await room.desk.waiting()).length).toBeGreaterThan(0);
  });
});
