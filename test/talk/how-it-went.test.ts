import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/racing/claim.ts";
import { nthNote, type Outcome } from "../../src/racing/note.ts";
import { aNote, anArticle, publishedOn, theDay, theDriver, theSeason, theSeries } from "../support/facts.ts";
import { askerOfClaims, asserted, askedOn as on, publishedOnDay as published } from "../support/talking.ts";

const WEC_2025 = { series: theSeries("fia-wec"), season: theSeason(2025) } as const;

/** A note, in the article of a claim, of how the drive that it was about went. */
const outcome = (claim: Claim, raced: Outcome["raced"], english: string): Outcome => ({
  kind: "outcome",
  id: nthNote(claim.article.id, 1),
  article: claim.article,
  driver: claim.driver,
  series: claim.series,
  season: claim.season,
  raced,
  statement: { en: english },
});

describe("a season that is over", () => {
  it("leads with the outcome where a note tells one, in every kind of answer", async () => {
    const claim = published("2024-02-02", { ...WEC_2025, certainty: "confirmed" });
    const bot = await askerOfClaims([claim], { notes: [outcome(claim, "full-season", "He raced all of it.")] });
    for (const question of [
      "rossi wec 2025",
      "rossi programme 2025",
      "history wec 2025",
      "who said wec 2025",
      "which team wec 2025",
    ]) {
      expect([question, await bot.words(question, on("2026-06-01"))]).toEqual([
        question,
        expect.stringContaining("He raced all of it."),
      ]);
    }
  });

  it("is told once, also in its history", async () => {
    const claim = published("2024-02-02", WEC_2025);
    const later = published("2025-12-01", { series: theSeries("fia-wec"), season: theSeason(2026) });
    const bot = await askerOfClaims([claim], {
      notes: [outcome(claim, "full-season", "He raced all of it."), outcome(later, "none", "He stayed at home.")],
    });
    const times = async (question: string, words: string) =>
      (await bot.words(question, on("2026-12-31"))).split(words).length - 1;
    expect(await times("history wec 2025", "He raced all of it.")).toBe(1);
    expect(await times("history wec 2026", "He stayed at home.")).toBe(1);
  });

  it("names whoever tells the outcome, and counts from his day", async () => {
    const claim = published("2024-02-02", { ...WEC_2025, certainty: "confirmed" });
    const later = published("2025-12-01", WEC_2025, "the-race");
    const went = outcome(later, "full-season", "He raced all of it.");
    const bot = await askerOfClaims([claim], { notes: [went] });
    for (const question of ["rossi wec 2025", "rossi programme 2025", "history wec 2025", "which team wec 2025"]) {
      expect([question, await bot.words(question, on("2026-06-01"))]).toEqual([
        question,
        expect.stringContaining("As of 1 December 2025 · The Race · Speedweek · 2 reports, no announcement"),
      ]);
    }
    expect(await bot.words("who said wec 2025", on("2026-06-01"))).toContain("As of 1 December 2025 · The Race");
  });

  it("names the source of a test behind it, and counts it as no report on the drive", async () => {
    const claim = published("2024-02-02", WEC_2025);
    const { article } = published("2025-11-12", WEC_2025, "the-race");
    const statement = { en: "He did 60 laps in a Hypercar." };
    const test = aNote(article, 1, { kind: "test", season: theSeason(2025), series: theSeries("fia-wec"), statement });
    const bot = await askerOfClaims([claim], { notes: [test] });
    const told = await bot.words("history 2025", on("2026-06-01"));
    expect(told).toContain("He did 60 laps in a Hypercar. (The Race)");
    expect(told).toContain("As of 2 February 2024 · Speedweek · one report, no announcement");
  });

  it("names the source of an outcome that nobody had foretold", async () => {
    const claim = published("2024-02-02", WEC_2025);
    const later = published("2025-12-01", { series: theSeries("spa-24h"), season: theSeason(2024) }, "the-race");
    const bot = await askerOfClaims([claim], { notes: [outcome(later, "none", "He was not there.")] });
    expect(await bot.words("what did rossi race in 2024?", on("2026-06-01"))).toContain("He was not there. (The Race)");
  });

  it("is told of a programme with what nobody had foretold, and as far as it has run", async () => {
    const claim = published("2024-02-02", WEC_2025);
    const later = published("2025-06-01", { series: theSeries("spa-24h"), season: theSeason(2025) }, "the-race");
    const atSpa = outcome(later, "none", "He was not there.");
    const bot = await askerOfClaims([claim], { notes: [atSpa] });
    const running = await bot.words("programme 2025", on("2025-06-02"));
    expect(running).toMatch(/^Valentino Rossi · programme 2025\nHe was not there\.\n▲ FIA WEC/);
    expect(running).toContain("The Race");
    expect(await bot.words("programme 2025", on("2026-06-02"))).toContain("That season is over. He was not there.\n");
    expect(await bot.words("which team wec 2025", on("2026-06-02"))).not.toContain("He was not there.");
  });

  it("never tells another driver's outcome or test", async () => {
    const claim = published("2024-02-02", WEC_2025);
    const martin = { ...outcome(claim, "full-season", "MARTIN raced."), driver: theDriver("maxime-martin") };
    const test = aNote(claim.article, 2, {
      kind: "test",
      class: "Hypercar",
      driver: theDriver("maxime-martin"),
      statement: { en: "MARTIN tested." },
    });
    const bot = await askerOfClaims([claim], { notes: [martin, test] });
    for (const question of ["rossi wec 2025", "rossi hypercar?", "history"]) {
      expect(await bot.words(question, on("2026-06-01"))).not.toContain("MARTIN");
    }
  });

  it("does not say that a report had him racing where it had ruled him out", async () => {
    const bot = await askerOfClaims([published("2024-02-02", { ...WEC_2025, certainty: "ruled-out", class: "LMGT3" })]);
    const words = await bot.words("rossi wec 2025", on("2026-06-01"));
    expect(words).toContain("season over, reported as ✕ ruled out");
    expect(words).not.toContain("racing");
  });

  it("is told by its rounds, where notes tell of them alone", async () => {
    const wec = { series: theSeries("fia-wec"), season: theSeason(2024) } as const;
    const claims = ["LMGT3", "Hypercar"].map((named) => published("2024-01-10", { ...wec, class: named }));
    const [claim = published("2024-01-10", wec)] = claims;
    const atLeMans = { ...outcome(claim, "single-event", "He led at Le Mans."), series: theSeries("le-mans-24h") };
    const bot = await askerOfClaims(claims, { notes: [atLeMans] });
    const status = await bot.words("rossi wec 2024", on("2024-11-10"));
    expect(status).toMatch(/reported as ▲ likely\nI know only this of it: He led at Le Mans\.$/m);
    expect(status.split("He led").length - 1).toBe(1);
    expect(status).not.toContain("no later report");
    const history = await bot.words("history wec 2024", on("2024-07-10"));
    expect(history).toContain("He led at Le Mans.");
    expect(history).not.toContain("tells of a start");
  });

  it("says in a programme which part is over, as long as others are not", async () => {
    const sprint = { series: theSeries("gtwc-europe-sprint"), season: theSeason(2024) };
    const wec = { series: theSeries("fia-wec"), season: theSeason(2024) };
    const bot = await askerOfClaims([published("2024-01-02", sprint), published("2024-01-03", wec)]);
    const words = await bot.words("programme 2024", on("2024-10-20"));
    expect(words).toMatch(/Sprint Cup: likely \(that one is over\)/);
    expect(words).toMatch(/FIA WEC: likely \(nothing newer since 3 January 2024\)$/m);
  });
});

describe("an event without a calendar", () => {
  it("is over as soon as somebody tells how it went", async () => {
    const bathurst = { series: theSeries("bathurst-12h"), season: theSeason(2025) };
    const claim = published("2024-11-06", { ...bathurst, certainty: "certain" });
    const later = published("2025-03-05", { series: theSeries("fia-wec"), season: theSeason(2025) });
    const went = outcome({ ...claim, article: later.article }, "single-event", "He came second.");
    const bot = await askerOfClaims([claim, later], { notes: [went] });
    expect(await bot.words("rossi bathurst 2025", on("2025-03-04"))).not.toContain("season over");
    expect(await bot.words("rossi bathurst 2025", on("2025-03-05"))).toMatch(
      /^Bathurst 12 Hour 2025 · season over, reported as ● certain.*\nHe came second\.$/m,
    );
    expect(await bot.words("programme 2025", on("2025-03-05"))).toMatch(/Bathurst.*\(that one is over\)/);
  });
});

describe("starts and tests", () => {
  const claim = published("2024-11-06", WEC_2025);
  const test = (n: number, year: number) =>
    aNote(claim.article, n, {
      series: WEC_2025.series,
      season: theSeason(year),
      statement: { en: `Test of ${year}.` },
    });

  it("are told of the season that is asked for, and of every one where none is named", async () => {
    const bot = await askerOfClaims([claim], { notes: [test(1, 2023), test(2, 2025)] });
    const asked = await bot.words("history wec 2025", on("2024-11-20"));
    expect(asked).toContain("Test of 2025.");
    expect(asked).not.toContain("Test of 2023.");
    expect(await bot.words("history wec", on("2024-11-20"))).toContain("Test of 2023.");
  });
});

describe("that no start is known", () => {
  it("is said as soon as there could have been one", async () => {
    const bot = await askerOfClaims([
      published("2024-01-10", { series: theSeries("fia-wec"), season: theSeason(2024) }),
      published("2024-01-10", WEC_2025),
    ]);
    const said = async (question: string, day: string) =>
      (await bot.words(question, on(day))).includes("tells of a start");
    expect(await said("history wec 2024", "2024-02-10")).toBe(false);
    expect(await said("history wec 2024", "2024-03-10")).toBe(true);
    expect(await said("history wec 2025", "2024-03-10")).toBe(false);
    expect(await said("history wec", "2024-02-10")).toBe(true);
  });
});

describe("a series of which there are notes alone", () => {
  const article = anArticle({ published: publishedOn("2025-10-31"), received: theDay("2025-10-31") });
  const suzuka = theSeries("suzuka-1000km");
  const notes = [
    aNote(article, 1, { kind: "ambition", series: suzuka, statement: { en: "He would love to go there." } }),
    aNote(article, 2, { kind: "driver", series: theSeries("motogp"), statement: { en: "Never again, he says." } }),
    aNote(article, 3, { kind: "test", series: suzuka, season: theSeason(2023), statement: { en: "He tested there." } }),
  ];

  it("is told by them, without a yes or a no", async () => {
    const bot = await askerOfClaims([], { notes });
    expect((await bot.words("rossi suzuka 1000 km?", on("2025-11-01"))).split("\n")).toEqual([
      "No report that I have says whether Valentino Rossi will race Suzuka 1000 km, so I cannot say yes or no. This is what I know:",
      "He would love to go there. No season is named.",
      "He tested there.",
      "As of 31 October 2025 · Speedweek",
    ]);
    expect(await bot.words("rossi motogp 2026?", on("2025-11-01"))).toContain("Never again, he says.");
    expect(await asserted(bot, "rossi suzuka 1000 km?", on("2025-11-01"))).toEqual([]);
  });

  it("is not told what was noted of another season than the one asked for", async () => {
    const bot = await askerOfClaims([], { notes });
    expect(await bot.words("rossi suzuka 1000 km 2026?", on("2025-11-01"))).not.toContain("He tested there.");
  });
});
