import { beforeEach, describe, expect, it } from "vitest";
import { type Chat, chatKey, placeKey } from "../../src/audience/chat.ts";
import type { Press } from "../../src/feeds/feed.ts";
import { nthClaim } from "../../src/racing/claim.ts";
import { aClaim, anArticle, articleKey, theDay } from "../support/facts.ts";
import { aNewsroom, type NewsroomAtWork } from "../support/newsroom.ts";

const SAYS = "Valentino Rossi will race in the FIA World Endurance Championship in 2027 with Team WRT.";
const chat: Chat = { platform: "telegram", id: "77" };
const reader = placeKey("telegram", "77");
const desk = { chat: chatKey({ platform: "discord", id: "900" }), by: "discord:@1", since: theDay("2026-11-01") };
const article = anArticle();
const claim = nthClaim(article.id, 1);

/** The press outside as far as these tests ask it: pages by their addresses, all others are behind a paywall. */
const press: Press = {
  feed: () => Promise.reject(new Error("no feed is asked for")),
  page: async (url) => {
    if (!url.includes("says") && !url.includes("nothing"))
      return { kind: "failed", fault: { kind: "status", status: 403 } };
    return { kind: "page", page: { url, text: url.includes("says") ? SAYS : "It rained all day.", title: "A page" } };
  },
};

describe("what readers bring in", () => {
  let room: NewsroomAtWork;

  beforeEach(async () => {
    room = await aNewsroom({ press });
    await room.store.change({ desks: [desk] });
    return () => room.close();
  });

  const link = (path: string, by = reader) =>
    room.desk.suggest({ of: { kind: "link", url: `https://news.example/${path}` }, by, chat, language: "it" });
  const wrong = (key = claim, by = reader) =>
    room.desk.suggest({ of: { kind: "wrong", claim: key, words: "It is IndyCar" }, by, chat, language: "it" });
  const outcomes = async () =>
    (await room.store.notices()).flatMap(({ about, chat: to }) =>
      about.kind === "outcome" ? [`${to} ${about.outcome}`] : [],
    );
  const published = () => room.store.keep({ article, claims: [aClaim(article)], notes: [], corrections: [] });

  it("waits as a proposal, and who brought it in hears that it was published", async () => {
    expect(await link("says")).toEqual({ kind: "queued" });
    const [proposal] = await room.desk.waiting();
    expect(proposal).toMatchObject({ way: "suggestion", deeds: [{ who: reader }] });
    expect((await room.store.notices()).map(({ about }) => about.kind)).toEqual(["proposal"]);
    expect(await room.desk.open()).toEqual([]);
    if (proposal !== undefined) await room.desk.publish(proposal.article.id, "discord:@1");
    expect(await outcomes()).toEqual(["telegram:77 published"]);
    expect(await room.store.suggestionsOpen()).toEqual([]);
  });

  it("is told about at once where it is known, or says nothing of anybody who is followed", async () => {
    expect(await link("nothing")).toEqual({ kind: "nothing" });
    await link("says", placeKey("telegram", "78"));
    expect((await link("says?utm_source=x")).kind).toBe("known");
    expect(await room.store.suggestionsOpen()).toHaveLength(1);
  });

  it("stays open for a curator where the page cannot be read, until he brings its text", async () => {
    expect(await link("paywall")).toEqual({ kind: "unreadable", hindrance: { kind: "status", detail: "403" } });
    expect((await room.desk.open()).map(({ of }) => of)).toEqual([
      { kind: "link", url: "https://news.example/paywall" },
    ]);
    const arrival = await room.desk.add({ url: "https://news.example/paywall", text: SAYS }, "discord:@1", "curator");
    if (arrival.kind !== "proposed") throw new Error(arrival.kind);
    expect(await room.desk.open()).toEqual([]);
    await room.desk.reject(arrival.proposal.article.id, "discord:@1");
    expect(await outcomes()).toEqual(["telegram:77 rejected"]);
  });

  it("is taken once of the same person, and a few a day", async () => {
    expect((await link("one")).kind).toBe("unreadable");
    expect(await link("one/")).toEqual({ kind: "twice" });
    for (const path of ["two", "three", "four", "five"]) await link(path);
    expect(await link("six")).toEqual({ kind: "too-many", most: 5 });
    expect((await link("six", placeKey("telegram", "78"))).kind).toBe("unreadable");
    room.setToday("2026-11-23");
    expect((await link("six")).kind).toBe("unreadable");
    expect(await link("one")).toEqual({ kind: "twice" });
    room.setToday("2026-12-30");
    expect((await link("one")).kind).toBe("unreadable");
  });

  it("takes no more than that of many that come at once", async () => {
    const kinds = await Promise.all(Array.from({ length: 12 }, async (_, n) => (await link(`p${n}`)).kind));
    expect(kinds.filter((kind) => kind === "too-many")).toHaveLength(7);
  });

  it("calls a claim wrong, and hears what became of it", async () => {
    await published();
    expect(await wrong()).toEqual({ kind: "queued" });
    expect((await room.store.notices()).map(({ chat: to, about }) => `${to} ${about.kind}`)).toEqual([
      "discord:900 wrong",
    ]);
    const [open] = await room.desk.open();
    expect(open?.of).toEqual({ kind: "wrong", claim, words: "It is IndyCar" });
    await room.desk.correct(claim, { certainty: "possible" }, "our-misreading", "discord:@1");
    expect(await outcomes()).toEqual(["telegram:77 corrected"]);
    expect(await room.desk.open()).toEqual([]);
  });

  it("hears that the whole article was taken back, or that it stays", async () => {
    await published();
    await wrong();
    await wrong(claim, placeKey("telegram", "78"));
    const [first] = await room.desk.open();
    expect(await room.desk.dismiss(first?.id ?? "", "discord:@1")).toBe(true);
    expect(await room.desk.dismiss(first?.id ?? "", "discord:@1")).toBe(false);
    await room.desk.retract(article.id, "false", "discord:@1");
    expect(await outcomes()).toEqual(["telegram:77 kept", "telegram:77 retracted"]);
  });

  it("may say what is wrong after it was called so, until somebody decided about it", async () => {
    await published();
    const bare = { of: { kind: "wrong", claim }, by: reader, chat, language: "it" } as const;
    expect([await room.desk.suggest(bare), await room.desk.suggest(bare)]).toEqual([
      { kind: "queued" },
      { kind: "twice" },
    ]);
    expect([await wrong(), await wrong()]).toEqual([{ kind: "queued" }, { kind: "twice" }]);
    const open = await room.desk.open();
    expect(open.map(({ of }) => of)).toEqual([{ kind: "wrong", claim, words: "It is IndyCar" }]);
  });

  it("knows a claim that does not stand from one that does", async () => {
    await published();
    expect(await wrong(nthClaim(articleKey(5), 1))).toEqual({ kind: "unknown" });
    await room.desk.retract(claim, "false", "discord:@1");
    expect(await wrong()).toEqual({ kind: "unknown" });
  });
});

describe("who reviews", () => {
  it("are those of the configuration, and those whom they let", async () => {
    const [configured, added] = [placeKey("telegram", "1"), placeKey("discord", "@2")];
    const room = await aNewsroom({ curators: [configured] });
    const isCurator = (person = added) => room.desk.isCurator(person);
    expect([await isCurator(configured), await isCurator()]).toEqual([true, false]);
    expect(await room.desk.setCurator(added, true, configured)).toBe(true);
    expect(await room.desk.setCurator(added, true, configured)).toBe(false);
    expect(await room.desk.curators()).toEqual([
      { person: configured, isConfigured: true },
      { person: added, isConfigured: false },
    ]);
    expect(await isCurator()).toBe(true);
    expect(await room.desk.setCurator(configured, false, added)).toBe(false);
    expect(await room.desk.setCurator(added, false, configured)).toBe(true);
    expect(await isCurator()).toBe(false);
    await room.close();
  });

  it("choose the chats that proposals are pushed into", async () => {
    const room = await aNewsroom();
    const topic: Chat = { platform: "telegram", id: "-100", thread: "7" };
    expect(await room.desk.push(topic, true, "telegram:1")).toBe(true);
    expect(await room.desk.push(topic, true, "telegram:1")).toBe(false);
    expect((await room.store.desks()).map(({ chat: key }) => key)).toEqual(["telegram:-100:7"]);
    expect(await room.desk.push(topic, false, "telegram:1")).toBe(true);
    expect(await room.desk.push(topic, false, "telegram:1")).toBe(false);
    await room.close();
  });
});
