import { describe, expect, it } from "vitest";
import { theSeason, theSeries } from "../support/facts.ts";
import { askerOfClaims, asserted, askedOn as on, publishedOnDay as published } from "../support/talking.ts";

const WEC_2026 = { series: theSeries("fia-wec"), season: theSeason(2026) } as const;

describe("where no round is ahead", () => {
  it("says that he will not race, where that is reported", async () => {
    const bot = await askerOfClaims([published("2026-01-10", { ...WEC_2026, certainty: "ruled-out" })]);
    const words = await bot.words("When is Rossi's next race in the WEC?", on("2026-03-05"));
    expect(words).toMatch(/^FIA WEC 2026 · ✕ ruled out\n/);
    expect(words).toContain("As of 10 January 2026 · Speedweek");
    expect(await asserted(bot, "next race of rossi in the wec?", on("2026-03-05"))).toEqual([
      ["fia-wec", undefined, "ruled-out"],
    ]);
  });

  it("tells what lacks a calendar, and no more of what will not be raced", async () => {
    const dtm = { series: theSeries("dtm"), season: theSeason(2026), certainty: "confirmed" } as const;
    const bot = await askerOfClaims([
      published("2026-01-10", { ...WEC_2026, certainty: "ruled-out" }),
      published("2026-01-10", dtm),
    ]);
    expect((await bot.words("When is Rossi's next race?", on("2026-03-05"))).split("\n")).toEqual([
      "I have no calendar for this, so I know of no coming round for Valentino Rossi after 5 March 2026:",
      "✔ DTM: confirmed (official)",
      "As of 10 January 2026 · Speedweek · one report, no announcement",
    ]);
  });

  it("says no more than that of a season that is over", async () => {
    const bot = await askerOfClaims([
      published("2024-01-10", { series: theSeries("fia-wec"), season: theSeason(2024), certainty: "certain" }),
    ]);
    expect(await bot.words("/next wec 2024", on("2026-03-05"))).toBe(
      "I know of no coming round for Valentino Rossi after 5 March 2026.",
    );
  });
});

describe("a calendar", () => {
  it("of a season that has run is told only after saying that the running one's is not known", async () => {
    const bot = await askerOfClaims([]);
    const [first, second] = (await bot.words("/calendar wec", on("2026-03-05"))).split("\n");
    expect([first, second]).toEqual(["I have no calendar for FIA WEC 2026.", "FIA WEC 2024"]);
    expect(await bot.words("/calendar wec 2024", on("2026-03-05"))).toMatch(/^FIA WEC 2024\n/);
  });
});
