import { beforeEach, describe, expect, it } from "vitest";
import { type ChatKey, chatKeyOf } from "../../src/audience/chat.ts";
import { articleIdOf, canonicalUrl } from "../../src/catalogue/article-id.ts";
import type { Press } from "../../src/feeds/feed.ts";
import { nthClaim } from "../../src/racing/claim.ts";
import { LANGUAGES } from "../../src/racing/language.ts";
import { type Notice, OUTCOMES } from "../../src/store/press-records.ts";
import { atTheDesk, type DeskAtWork, labels, wordsOf } from "../support/at-the-desk.ts";
import { aClaim, anArticle, aProposal, articleKey, publishedOn, theDay, theSeries } from "../support/facts.ts";
import { sure } from "../support/sure.ts";

const press: Press = {
  feed: () => Promise.reject(new Error("no feed is asked for")),
  page: async (url) =>
    url.includes("says")
      ? { kind: "page", page: { url, text: "Valentino Rossi will race the WEC in 2027.", title: "Rossi" } }
      : { kind: "failed", fault: { kind: "status", status: 404 } },
};

const url = "https://www.speedweek.com/wec";
const article = anArticle({ id: articleIdOf(canonicalUrl(url)), title: "Rossi and the WEC", url });
const wec = nthClaim(article.id, 1);

let desk: DeskAtWork;

beforeEach(async () => {
  desk = await atTheDesk({ press });
  await desk.room.store.keep({ article, claims: [aClaim(article)], notes: [], corrections: [] });
  return () => desk.room.close();
});

describe("a link that a reader brings", () => {
  it.each([
    ["/suggest https://news.example/says", "Thank you. A curator looks at it"],
    ["/suggest look at this: https://news.example/says", "Thank you. A curator looks at it"],
    ["/suggest https://news.example/gone", "That site answered 404 and no page."],
    ["/suggest https://news.example/gone", "A curator gets the link all the same"],
    ["/suggest https://www.speedweek.com/wec", "I know that article already: Rossi and the WEC"],
    ["/suggest", "Type /suggest and a link"],
    ["/suggest something", "Type /suggest and a link"],
  ])("is told about at once: %s", async (typed, told) => {
    expect(await desk.rita.words(typed)).toContain(told);
  });

  it("leads to what is known of it", async () => {
    const known = await desk.rita.say("/suggest https://www.speedweek.com/wec");
    expect(wordsOf(await desk.rita.tap(known, "Status"))).toMatch(/^No report for 2026|FIA WEC 2024/);
  });

  it("is taken once, and a few a day", async () => {
    const { rita } = desk;
    await rita.say("/suggest https://news.example/says");
    expect(await rita.words("/suggest https://news.example/says/")).toContain("You told me that already");
    for (let n = 0; n < 4; n++) await rita.say(`/suggest https://news.example/${n}`);
    expect(await rita.words("/suggest https://news.example/9")).toBe(
      "You have sent 5 today; I take no more of anybody. Tomorrow I do again.",
    );
  });

  it("needs somebody who can hear what became of it", async () => {
    const { person: _, ...nobody } = { person: undefined };
    const words = await desk.talk.hear({
      ...nobody,
      ...{ chat: { platform: "telegram", id: "-9" }, said: "/suggest https://news.example/says", setting: "addressed" },
      ...{ manages: () => true, hears: () => "commands", at: Date.now() },
    });
    expect(words.disposition === "silent" ? "" : wordsOf(words.reply)).toContain("I cannot see who you are");
  });
});

describe("“Wrong?” on an answer", () => {
  it("is offered with the newest claim that decides, below status, programme and why", async () => {
    const newer = anArticle({ id: articleKey(7), published: publishedOn("2023-12-01") });
    const claims = [aClaim(newer, 1, { series: theSeries("imsa") })];
    await desk.room.store.keep({ article: newer, claims, notes: [], corrections: [] });
    for (const [asked, claim] of [
      ["/status wec 2024", wec],
      ["/why wec 2024", wec],
      ["/series 2024", `${newer.id}-1`],
    ] as const) {
      const { actions } = await desk.rita.say(asked);
      const call = actions.find(({ label }) => label === "Wrong?")?.call;
      expect([asked, call]).toEqual([asked, { command: "suggest", options: { item: claim } }]);
    }
    expect(labels(await desk.rita.say("/status f1"))).not.toContain("Wrong?");
  });

  it("asks first what is wrong where a form can be shown, which may stay empty", async () => {
    const reader = desk.somebody("discord", "888");
    const form = await reader.tap(await reader.say("/status wec 2024"), "Wrong?");
    expect(form.form?.fields).toEqual([
      { option: "text", label: "What is wrong? (may stay empty)", isNeeded: false, isLong: true },
    ]);
    expect(await desk.room.desk.open()).toEqual([]);
    expect(wordsOf(await reader.fillIn(form, { text: "" }))).toContain("Thank you.");
    const [open] = await desk.room.desk.open();
    expect(open).toMatchObject({ of: { kind: "wrong", claim: wec }, by: reader.key, chat: "discord:888" });
  });

  it("is taken with one tap elsewhere, and may get its words afterwards", async () => {
    const { rita } = desk;
    const tapped = wordsOf(await rita.tap(await rita.say("/status wec 2024"), "Wrong?"));
    expect(tapped).toContain(`To tell what is wrong: /suggest ${wec} and your words.`);
    expect(await rita.words(`/suggest ${wec} It is **of** 2025 @everyone`)).toContain("Thank you.");
    expect((await desk.room.desk.open()).map(({ of }) => of)).toEqual([
      { kind: "wrong", claim: wec, words: "It is **of** 2025 @everyone" },
    ]);
    const card = await desk.anna.say("/review");
    expect(card.blocks).toContainEqual({ kind: "quote", text: "It is **of** 2025 @everyone", by: "a reader" });
  });

  it("is told where the claim does not stand any more", async () => {
    await desk.anna.say(`/review retract ${wec} false`);
    expect(await desk.rita.words(`/suggest ${wec}`)).toContain("is not kept here any more");
  });
});

describe("what is told unasked", () => {
  const chat: ChatKey = sure(chatKeyOf("telegram:-100:7"));
  const notice = (about: Notice["about"]): Notice => ({ id: "1", chat, since: theDay("2026-11-22"), about });
  const told = async (about: Notice["about"]) => {
    const reply = await desk.talk.notice(notice(about));
    return reply && wordsOf(reply);
  };

  it("is a proposal with its buttons, in the language of the group, until it is decided", async () => {
    const fresh = anArticle({ id: articleKey(3), title: "Fresh" });
    await desk.room.store.decide(fresh.id, () => ({ proposal: aProposal({ article: fresh }) }));
    const about = { kind: "proposal", article: fresh.id } as const;
    expect(await told(about)).toMatch(/^To be decided:\nFresh/);
    await desk.room.store.setPreferences(sure(desk.somebody("telegram", "-100").key), { language: "de" });
    const reply = sure(await desk.talk.notice(notice(about)));
    expect([reply.audience, wordsOf(reply).split("\n")[0], labels(reply)]).toEqual([
      "everyone",
      "Zu entscheiden:",
      ["Veröffentlichen", "Bearbeiten", "Ablehnen"],
    ]);
    await desk.ben.tap(reply, "Ablehnen");
    expect(await told(about)).toBeUndefined();
  });

  it("is a claim that was called wrong, until somebody decided about it", async () => {
    await desk.rita.say(`/suggest ${wec}`);
    const [open] = await desk.room.desk.open();
    const about = { kind: "wrong", suggestion: open?.id ?? "" } as const;
    expect(await told(about)).toMatch(/^A reader says that this is wrong:/);
    await desk.ben.say(`/review leave ${open?.id}`);
    expect(await told(about)).toBeUndefined();
  });

  it("is what became of it, in the language in which it was brought", async () => {
    await desk.rita.say("/suggest https://news.example/says", { language: "fr" });
    const [suggestion] = await desk.room.store.suggestionsOpen();
    for (const outcome of OUTCOMES) {
      expect(await told({ kind: "outcome", suggestion: suggestion?.id ?? "", outcome })).toContain(
        "https://news.example/says",
      );
    }
    expect(await told({ kind: "outcome", suggestion: suggestion?.id ?? "", outcome: "published" })).toMatch(/Merci !/);
    expect(await told({ kind: "outcome", suggestion: "nobody", outcome: "published" })).toBeUndefined();
  });

  it("is a feed that is paused, with the reason, in every language", async () => {
    const fault = { kind: "status", detail: "410" } as const;
    for (const language of LANGUAGES) {
      await desk.room.store.setPreferences(desk.somebody("telegram", "-100").key, { language });
      const words = await told({ kind: "feed-paused", url: "https://me:s3cret@news.example/feed.xml", fault });
      expect(words).toContain("https://news.example/feed.xml");
      expect(words).toContain("410");
      expect(words).not.toContain("s3cret");
    }
  });
});
