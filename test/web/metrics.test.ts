import { describe, expect, it, onTestFinished } from "vitest";
import { chatKey } from "../../src/audience/chat.ts";
import type { Store } from "../../src/store/store.ts";
import type { Edited, Platform, Posted } from "../../src/talk/platform.ts";
import type { Answer, Talk } from "../../src/talk/talk.ts";
import { openMetrics } from "../../src/web/metrics.ts";
import type { Paused } from "../../src/web/watch-paused.ts";
import { aProposal, articleKey, theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { aReply } from "../support/replies.ts";
import { nthIntake, openToWrite } from "../support/stores.ts";
import { aDigest } from "../support/subscriptions.ts";
import { askerOfTheFirstArticle } from "../support/talking.ts";
import { figuresOf } from "./figures.ts";

const GROUP = { platform: "telegram", id: "-1001234567890" } as const;
const TOKEN = "123456:a-token-of-telegram";

/** What is measured beside a store, on two platforms that run unless told otherwise. */
async function watched({
  platforms = [],
  now = () => 0,
}: {
  platforms?: readonly Platform[];
  now?: () => number;
} = {}) {
  const store = await openToWrite(freshFolder());
  onTestFinished(() => store.close());
  const expected = ["discord", "telegram"] as const;
  const metrics = openMetrics({ kept: store, expected, platforms: () => platforms, version: "1.2.3", now });
  return { store, metrics, figures: () => figuresOf(metrics) };
}

/** A platform on which what becomes of a post and an edit is told beforehand; what is an error is thrown. */
function aPlatform(posts: (Posted | Error)[], edits: (Edited | Error)[] = []): Platform {
  const next = async <Came>(of: (Came | Error)[]): Promise<Came> => {
    const came = of.shift();
    if (came === undefined || came instanceof Error) throw came;
    return came;
  };
  return {
    name: "telegram",
    refused: new Promise<never>(() => undefined),
    isConnected: () => true,
    post: () => next(posts),
    edit: () => next(edits),
    barriers: async () => [],
    onSaid: () => undefined,
    placeOf: async () => undefined,
    showMenus: async () => undefined,
    stop: async () => undefined,
  };
}

describe("what is measured while the store is not reached", () => {
  it("is all that needs no store, and nothing that was read before", async () => {
    const { store, figures } = await watched({ platforms: [aPlatform([])] });
    expect((await figures()).get('pitboard_kept{what="claims"}')).toBe(0);
    await store.close();
    const told = await figures();
    expect(told.get('pitboard_platform_connected{platform="telegram"}')).toBe(1);
    expect([...told.keys()].filter((name) => /^pitboard_(kept|proposals|notices|feeds)/.test(name))).toEqual([]);
  });
});

describe("what is measured of talk", () => {
  it("counts what was heard, what came of it and how long it took, and answers the same", async () => {
    const { metrics, figures } = await watched();
    const bot = await askerOfTheFirstArticle();
    onTestFinished(() => bot.store.close());
    const talk = metrics.talk({ hear: (message) => bot.ask(message.said, message) } as Talk);
    const ask = (said: string, setting: "addressed" | "overheard" = "addressed"): Promise<Answer> =>
      talk.hear({ chat: GROUP, said, setting, manages: () => true, hears: () => "private", at: 0 });
    const answer = await ask("Will Rossi race in the WEC 2024?");
    expect(answer.disposition).toBe("answer");
    await ask("Will Lewis Hamilton race in the WEC 2024?");
    await ask("What a sunny day", "overheard");
    const told = await figures();
    expect(told.get('pitboard_messages_heard_total{platform="telegram"}')).toBe(3);
    for (const disposition of ["answer", "decline", "silent"]) {
      expect(told.get(`pitboard_answers_total{platform="telegram",disposition="${disposition}"}`)).toBe(1);
    }
    expect(told.get('pitboard_answer_duration_seconds_count{platform="telegram"}')).toBe(3);
    expect(told.get('pitboard_answers_total{platform="discord",disposition="answer"}')).toBe(0);
  });

  it("counts what nobody was answered, and lets the fault through", async () => {
    const { metrics, figures } = await watched();
    const talk = metrics.talk({ hear: () => Promise.reject(new Error("no store")) } as Partial<Talk> as Talk);
    const asked = talk.hear({
      chat: GROUP,
      said: "hi",
      setting: "addressed",
      manages: () => true,
      hears: () => "private",
      at: 0,
    });
    await expect(asked).rejects.toThrow("no store");
    expect((await figures()).get('pitboard_answers_total{platform="telegram",disposition="failed"}')).toBe(1);
  });
});

describe("what is measured of posts", () => {
  it("counts what became of each, and hands it on unchanged", async () => {
    const { metrics, figures } = await watched();
    const posts = [
      { kind: "posted", message: "7" },
      { kind: "later", ms: 3000, everywhere: true },
      { kind: "shut", why: "blocked" },
      new Error("cut off"),
    ] as const;
    const platform = metrics.platform(aPlatform([...posts], [{ kind: "edited", message: "7" }, { kind: "lost" }]));
    const post = () => platform.post(GROUP, aReply("news"), { once: "a" });
    expect([await post(), await post(), await post()]).toEqual(posts.slice(0, 3));
    await expect(post()).rejects.toThrow("cut off");
    expect(await platform.edit(GROUP, "7", aReply("news"))).toEqual({ kind: "edited", message: "7" });
    await platform.edit(GROUP, "7", aReply("news"));
    const told = await figures();
    for (const outcome of ["posted", "edited", "lost", "shut", "refused", "failed"]) {
      expect([outcome, told.get(`pitboard_posts_total{platform="telegram",outcome="${outcome}"}`)]).toEqual([
        outcome,
        1,
      ]);
    }
  });

  it("tells which platforms are connected, also of one that does not run yet", async () => {
    const { figures } = await watched({ platforms: [aPlatform([])] });
    const told = await figures();
    expect(told.get('pitboard_platform_connected{platform="telegram"}')).toBe(1);
    expect(told.get('pitboard_platform_connected{platform="discord"}')).toBe(0);
  });
});

describe("what is measured of what is kept", () => {
  it("counts records, proposals, notices and feeds by how they are, as they are now", async () => {
    const { store, figures } = await watched();
    for (const n of [0, 1]) await store.keep(nthIntake(n));
    await store.decide(articleKey(5), () => ({ proposal: aProposal() }));
    await store.change({ notices: [aNotice("a"), aNotice("b")] });
    const feed = (n: number, failures: number, isPaused = false) =>
      ({ url: `https://press.example/${n}`, due: 0, failures, isPaused, items: [] }) as const;
    await store.change({ feeds: [feed(1, 0), feed(2, 3), feed(3, 0), feed(4, 40, true)] });
    const told = await figures();
    const expected = {
      'pitboard_kept{what="articles"}': 2,
      'pitboard_kept{what="claims"}': 2,
      pitboard_proposals_waiting: 1,
      pitboard_notices_waiting: 2,
      'pitboard_feeds{state="good"}': 2,
      'pitboard_feeds{state="failing"}': 1,
      'pitboard_feeds{state="paused"}': 1,
    };
    expect(Object.fromEntries(told)).toMatchObject(expected);
    await store.change({ noticesGone: ["a"] });
    expect((await figures()).get("pitboard_notices_waiting")).toBe(1);
  });

  it("tells how long ago feeds were asked for, all or one, and nothing before the first", async () => {
    let at = 1_000_000;
    const { metrics, figures } = await watched({ now: () => at });
    let isBroken = true;
    const rounds = metrics.rounds({
      round: async (_which: "due" | "all") => (isBroken ? Promise.reject(new Error("disk")) : ["a feed"]),
      ask: async (_url: string) => 7,
    });
    await expect(rounds.round("due")).rejects.toThrow("disk");
    expect((await figures()).has("pitboard_feed_round_age_seconds")).toBe(false);
    isBroken = false;
    expect(await rounds.round("due")).toEqual(["a feed"]);
    at += 90_000;
    expect((await figures()).get("pitboard_feed_round_age_seconds")).toBe(90);
    expect(await rounds.ask("https://press.example/rss.xml")).toBe(7);
    expect((await figures()).get("pitboard_feed_round_age_seconds")).toBe(0);
  });

  it("counts who is told what, and tells when the next digest is due", async () => {
    const { store, figures } = await watched();
    expect((await figures()).has("pitboard_next_digest_timestamp_seconds")).toBe(false);
    const due = Date.parse("2027-01-04T08:00:00Z");
    for (const digest of [aDigest({ id: "aaaaaa", due: due + 1 }), aDigest({ id: "bbbbbb", due })]) {
      await store.changeDigest(digest.id, () => digest);
    }
    expect(Object.fromEntries(await figures())).toMatchObject({
      'pitboard_kept{what="alerts"}': 0,
      'pitboard_kept{what="digests"}': 2,
      pitboard_next_digest_timestamp_seconds: due / 1000,
    });
  });

  it("tells why what is paused is, as long as it is", async () => {
    const { store } = await watched();
    let paused: readonly Paused[] = [
      { what: "digest", why: "blocked" },
      { what: "digest", why: "blocked" },
      { what: "alerts", why: "no-right" },
    ];
    const given = { kept: store, expected: [], platforms: () => [], version: "1", now: () => 0 };
    const metrics = openMetrics({ ...given, paused: async () => paused });
    const told = await figuresOf(metrics);
    expect(told.get('pitboard_paused{what="digest",why="blocked"}')).toBe(2);
    expect(told.get('pitboard_paused{what="alerts",why="no-right"}')).toBe(1);
    paused = [];
    expect((await metrics.page()).text).not.toMatch(/^pitboard_paused/m);
  });

  it("tells of the process and of the version", async () => {
    const told = await (await watched()).figures();
    expect(told.get('pitboard_build_info{version="1.2.3"}')).toBe(1);
    expect(told.get("process_resident_memory_bytes")).toBeGreaterThan(1_000_000);
  });

  it("reads what is kept once for all who ask at the same time, and again for the next", async () => {
    const { store } = await watched();
    let reads = 0;
    const kept: Store = {
      ...store,
      tally() {
        reads += 1;
        return store.tally();
      },
    };
    const metrics = openMetrics({ kept, expected: [], platforms: () => [], version: "1", now: () => 0 });
    const pages = await Promise.all([metrics.page(), metrics.page(), metrics.page()]);
    expect([reads, new Set(pages).size]).toEqual([1, 1]);
    await metrics.page();
    expect(reads).toBe(2);
  });
});

it("names no chat and no token in a label", async () => {
  const { store, metrics } = await watched();
  await store.change({ notices: [aNotice(TOKEN)] });
  const talk = metrics.talk({ hear: () => Promise.reject(new Error(TOKEN)) } as Partial<Talk> as Talk);
  await talk
    .hear({ chat: GROUP, said: TOKEN, setting: "addressed", manages: () => true, hears: () => "private", at: 0 })
    .catch(() => undefined);
  const { text } = await metrics.page();
  expect(text).not.toContain(GROUP.id);
  expect(text).not.toContain(TOKEN);
});

function aNotice(id: string) {
  const about = { kind: "proposal", article: articleKey(5) } as const;
  return { id, chat: chatKey(GROUP), since: theDay("2026-11-22"), about };
}
