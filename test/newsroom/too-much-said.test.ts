import { beforeEach, describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import type { FeedAnswer, Page } from "../../src/feeds/feed.ts";
import { aNewsroom, type NewsroomAtWork } from "../support/newsroom.ts";

const SAYS = "Valentino Rossi will race in the FIA World Endurance Championship in 2027 with Team WRT.";
const FEED = "https://news.example/feed";

/** Short as it is, and too long to be kept once each bracket is told by its number. */
const BRACKETS = `https://news.example/a?q=${"(".repeat(500)}`;

let room: NewsroomAtWork;
let page: Page;
let answer: FeedAnswer;

beforeEach(async () => {
  room = await aNewsroom({
    feeds: () => [{ url: FEED }],
    press: {
      feed: async () => answer,
      page: async (url) => ({ kind: "page", page: { ...page, url } }),
    },
  });
  page = { url: "", text: SAYS };
  return () => room.close();
});

describe("what says more than can be kept", () => {
  it("as a link is refused as no address", async () => {
    const refused = { kind: "unreadable", hindrance: { kind: "address" } };
    for (const url of [`https://news.example/${"a".repeat(1000)}`, BRACKETS]) {
      const by = placeKey("telegram", "77");
      const chat = { platform: "telegram", id: "77" } as const;
      expect(await room.desk.suggest({ of: { kind: "link", url }, by, chat, language: "en" })).toEqual(refused);
      expect(await room.desk.add({ url }, "telegram:456", "curator")).toEqual(refused);
    }
  });

  it("as the address that a page calls its own is passed over", async () => {
    page = { ...page, canonical: BRACKETS };
    const came = await room.desk.add({ url: "https://news.example/b" }, "telegram:456", "curator");
    expect(came).toMatchObject({ kind: "proposed", proposal: { article: { url: "https://news.example/b" } } });
  });

  it("as a title is cut, and left out where nobody would see it", async () => {
    page = { ...page, title: "\uDE00\u200B" };
    const came = await room.desk.add({ url: "https://news.example/b" }, "telegram:456", "curator");
    expect(came.kind === "proposed" && came.proposal.article).not.toHaveProperty("title");
  });

  it("as the address to which a feed moved is not followed the next time", async () => {
    const movedTo = `https://news.example/${"a".repeat(1_000)}`;
    answer = { kind: "items", items: [], passedOver: 0, freshness: {}, movedTo };
    expect(await room.round("due")).toMatchObject([{ kind: "items" }]);
    expect((await room.feeds())[0]?.state).not.toHaveProperty("movedTo");
  });

  it("as the reason why a feed cannot be read is cut, so that it is asked ever less often", async () => {
    answer = { kind: "failed", fault: { kind: "type", found: `text/xml with <${"x".repeat(100_000)}>` } };
    await room.round("due");
    await room.round("due");
    const [feed] = await room.feeds();
    expect(feed?.state).toMatchObject({ failures: 1, fault: { kind: "type", detail: expect.stringMatching(/^text/) } });
  });
});
