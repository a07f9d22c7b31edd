import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fault, FeedAnswer, Press } from "../../src/feeds/feed.ts";
import { readPage } from "../../src/feeds/pages/read-page.ts";
import { readFeed } from "../../src/feeds/syndication/read-feed.ts";
import { parseDocument } from "../../src/store/upgrade.ts";
import { NOW } from "../feeds/press-of.ts";
import { atTheDesk, type DeskAtWork } from "../support/at-the-desk.ts";
import { theDay } from "../support/facts.ts";
import { heardLog } from "../support/silent-log.ts";
import { always } from "./always.ts";
import { aFeed, aPage } from "./grammars/documents.ts";
import { anyText } from "./grammars/hostile.ts";
import { expectHarmless } from "./shapes.ts";

const FEED = "https://paddock.test/feed";

/** What the press outside answers now. */
let now: { page: string; feed: string; fault?: Fault } = { page: "", feed: "" };

const press: Press = {
  page: async (url) => readPage(now.page, { url, contentType: "text/html", now: NOW }),
  async feed(url): Promise<FeedAnswer> {
    if (now.fault !== undefined) return { kind: "failed", fault: now.fault };
    const read = readFeed(now.feed, { url, contentType: undefined, now: NOW });
    return read.kind === "failed" ? read : { ...read, freshness: {} };
  },
};

const { log, lines } = heardLog();
let desk: DeskAtWork;
let pages = 0;

beforeAll(async () => {
  desk = await atTheDesk({ press, log, feeds: () => [{ url: FEED }] });
});
afterAll(() => desk.room.close());

const say = async (words: string) => expectHarmless(await desk.somebody("terminal", "local").say(words));

/** What is kept can be read back, whatever came in. */
async function expectReadable(): Promise<void> {
  const document = await desk.room.store.export(theDay("2026-11-23"));
  expect(parseDocument("the export", JSON.parse(JSON.stringify(document)))).toEqual(document);
}

describe("whatever the press publishes", () => {
  it("is taken in by its link, shown to curators and published, or refused calmly", async () => {
    await always(
      aPage,
      async (page) => {
        pages += 1;
        now = { ...now, page };
        await say(`/article add https://paddock.test/${pages}`);
        for (const { article } of await desk.room.desk.waiting()) {
          await say(`/review show ${article.id}`);
          await say(`/review publish ${article.id}`);
          await say(`/review show ${article.id}`);
        }
      },
      { cases: 40, mostMs: 3000 },
    );
    await say("/article list");
    await expectReadable();
    expect((await desk.room.store.tally()).articles).toBeGreaterThan(0);
  });

  it("is taken in by its feed, or passed over, and the next round is made all the same", async () => {
    await always(
      aFeed,
      async (feed) => {
        now = { page: now.page, feed };
        desk.room.pass(24 * 60);
        expect(await desk.room.round("all")).toHaveLength(1);
        expect(lines.filter((line) => line.includes("fault of ours"))).toEqual([]);
      },
      { cases: 40, mostMs: 3000 },
    );
    await expectReadable();
  });

  it("or answers instead is told of, and asked again later", async () => {
    const aFault = anyText.chain((told) =>
      fc.constantFrom<Fault>(
        { kind: "type", found: told },
        { kind: "malformed", what: told },
        { kind: "unreachable", code: told },
        { kind: "certificate", code: told },
        { kind: "private-address", host: told },
      ),
    );
    await always(
      aFault,
      async (fault) => {
        now = { ...now, fault };
        desk.room.pass(24 * 60);
        const [read] = await desk.room.round("all");
        expect(read).toMatchObject({ kind: "failed", hindrance: { kind: fault.kind } });
        await desk.room.resume(FEED);
      },
      { cases: 60 },
    );
    await expectReadable();
  });
});
