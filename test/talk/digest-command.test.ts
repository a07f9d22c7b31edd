import { describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import { LANGUAGES } from "../../src/racing/language.ts";
import { aModerator, CHANNEL, NEWS, SERVER } from "../support/moderator.ts";
import { sure } from "../support/sure.ts";
import { type Asker, askerOfTheFirstArticle, plain } from "../support/talking.ts";

const NOON = Date.parse("2026-11-23T12:00:00Z");

describe("who may", () => {
  it("is asked at each use, of a channel too", async () => {
    const { words, digests } = await aModerator({ manages: () => false });
    for (const said of ["/digest", "/digest add monday 18:00", "/digest remove aaaaaa", "/digest preview"]) {
      expect(await words(said)).toBe("Only those who manage this chat can do that.");
    }
    expect(await words("/digest show", { channel: NEWS })).toBe("Only those who manage #news can do that.");
    expect(await digests()).toEqual([]);
  });

  it("cannot reach what belongs to another server", async () => {
    const { say, words, digests } = await aModerator();
    await say("/digest monday 18:00");
    const id = (await digests())[0]?.id;
    const elsewhere = { place: placeKey("discord", "888") };
    await say("/digest friday 9", elsewhere);
    expect(await words(`/digest remove ${id}`, elsewhere)).toContain(`There is no digest ${id} here.`);
    expect(await digests()).toHaveLength(1);
  });

  it("is told where nothing can be kept, and of a channel that there is not", async () => {
    const { words } = await aModerator();
    const bot = await askerOfTheFirstArticle();
    expect(await words("/digest", { channel: { name: "@nowhere", found: false } })).toContain("@nowhere");
    const answer = await bot.talk.hear({
      chat: CHANNEL,
      said: "/digest",
      setting: "addressed",
      manages: () => true,
      hears: () => "private",
      at: NOON,
    });
    expect(answer.disposition).toBe("decline");
  });
});

describe("/digest show, preview and remove", () => {
  it("offer to add one where there is none", async () => {
    const { say } = await aModerator();
    expect((await say("/digest")).actions.map(({ label }) => label)).toEqual(["Add one"]);
  });

  it("show when each was told last, and why one is paused", async () => {
    const { bot, say, words, digests } = await aModerator();
    await say("/digest monday 18:00");
    const [digest] = await digests();
    const paused = { why: "no-right", right: "Send Messages", since: sure(digest).since } as const;
    const last = { at: Date.parse("2026-11-16T17:00:00Z"), lines: [] };
    await bot.store.changeDigest(sure(digest).id, (kept) => kept && { ...kept, paused, last });
    const told = await words("/digest show");
    expect(told).toContain(
      "Paused since 23 November 2026. I lack the right “Send Messages” there. Give it to me, and it goes on by itself within a day.",
    );
    expect(told).toContain("Last told: Monday 16 November, 18:00");
  });

  it("ask which of several is meant", async () => {
    const { say, tap, digests } = await aModerator();
    await say("/digest monday 18:00");
    await say("/digest friday 18:00");
    const asked = await say("/digest remove");
    expect(asked.actions.map(({ label }) => label)).toEqual([
      "Valentino Rossi, every Monday at 18:00",
      "Valentino Rossi, every Friday at 18:00",
    ]);
    expect(plain(asked)).toMatch(/^Which one\?\n[a-z2-7]{6}: Valentino Rossi, every Monday at 18:00\n/);
    await tap(asked, "Valentino Rossi, every Friday");
    expect(await digests()).toMatchObject([{ cron: "0 18 * * 1" }]);
  });

  it("say so where nothing would be posted", async () => {
    const { bot, say, words, digests } = await aModerator();
    await say("/digest monday 18:00 nothing:nothing");
    const [digest] = await digests();
    const { last } = await bot.talk.digest(sure(digest), NOON);
    await bot.store.changeDigest(sure(digest).id, (kept) => kept && { ...kept, last });
    expect(await words("/digest preview")).toBe("Nothing is new, so I would post nothing now.");
  });
});

describe("in every language", () => {
  it.each(LANGUAGES)("%s says all of it, and buttons fit where platforms have least room", async (language) => {
    const { say, words } = await aModerator({ language });
    const asked = await say("/digest add");
    expect(asked.language).toBe(language);
    expect(await words("/digest 0 9 29 * * reminders:on silent:on")).not.toMatch(/\{|\bundefined\b/);
    expect((await words("/digest show")).split("\n").length).toBe(12);
  });
});

describe("completing", () => {
  const completed = async ({ talk }: Asker, option: "when" | "nothing" | "action", said: string) => {
    const message = { chat: CHANNEL, place: SERVER, said, setting: "addressed", at: NOON, language: "en" } as const;
    const typing = { message: { ...message, manages: () => true, hears: () => "mentions" as const }, option };
    return (await talk.complete({ ...typing, command: "digest" })).map(({ name }) => name);
  };

  it("offers days and hours, first what was typed as it is understood", async () => {
    const bot = await askerOfTheFirstArticle();
    expect((await completed(bot, "when", "")).slice(0, 2)).toEqual(["every Monday at 18:00", "every Tuesday at 18:00"]);
    expect((await completed(bot, "when", "friday 17:15"))[0]).toBe("every Friday at 17:15");
    expect(await completed(bot, "when", "thurs")).toHaveLength(4);
    expect(await completed(bot, "action", "")).toEqual(["add", "remove", "show", "preview"]);
    expect(await completed(bot, "nothing", "")).toEqual(["line", "nothing"]);
  });
});
