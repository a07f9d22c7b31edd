import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/racing/claim.ts";
import { LANGUAGES } from "../../src/racing/language.ts";
import type { DigestAsked } from "../../src/talk/digests/digest.ts";
import { aNote, anArticle, articleKey, publishedOn, ROSSI, theDay, theSeason, theSeries } from "../support/facts.ts";
import { sure } from "../support/sure.ts";
import { type Asker, askerOfClaims, askerOfTheFirstArticle, plain, publishedOnDay } from "../support/talking.ts";

const WEEKLY: DigestAsked = { driver: ROSSI, zone: "Europe/Rome", cron: "0 18 * * 1", whenNothing: "line" };

const at = (time: string) => Date.parse(time);

/** What digests tell one after the other, each knowing what the one before told. */
async function digests(bot: Asker, times: readonly string[], of: DigestAsked = WEEKLY) {
  const told: (string | undefined)[] = [];
  let last = of.last;
  for (const time of times) {
    const digest = await bot.talk.digest({ ...of, ...(last !== undefined && { last }) }, at(time));
    last = digest.last;
    told.push(digest.reply === undefined ? undefined : plain(digest.reply));
  }
  return told;
}

const wec2026: Partial<Claim> = { season: theSeason(2026) };

describe("the first digest", () => {
  it("says that it is the first, and tells all that is known, in the order of sureness", async () => {
    const [told] = await digests(await askerOfTheFirstArticle(), ["2023-11-13T17:00:00Z"]);
    expect(sure(told).split("\n").slice(0, 7)).toEqual([
      "Valentino Rossi · digest of 13 November 2023",
      "This is the first digest, so it tells all that is known. From the next one on it tells what changed.",
      "Programme 2024",
      "● GT World Challenge Europe Endurance Cup: certain, not yet official",
      "▲↗ FIA WEC (LMGT3, Team WRT): likely",
      "◆↗ 24 Hours of Le Mans, a round of the FIA WEC: possible",
      "? GT World Challenge Europe Sprint Cup, full season: uncertain",
    ]);
  });

  it("tells the next rounds with day and place, its source as a link, and when the next one comes", async () => {
    const { reply } = await (await askerOfTheFirstArticle()).talk.digest(WEEKLY, at("2023-11-13T17:00:00Z"));
    const words = plain(sure(reply));
    expect(words).toContain("Sat, 2 Mar 2024 · Qatar 1812 km, Lusail International Circuit · FIA WEC · ▲ likely");
    expect(words.endsWith("Next digest: Monday 20 November, 18:00")).toBe(true);
    const links = sure(reply).blocks.flatMap((block) =>
      "spans" in block ? block.spans.flatMap((span) => (span.kind === "link" ? [span.url] : [])) : [],
    );
    expect(links).toEqual([expect.stringContaining("speedweek.com")]);
  });

  it("says that nothing is known, which is not that he will not race", async () => {
    const [told] = await digests(await askerOfClaims([]), ["2026-11-23T17:00:00Z"]);
    expect(told).toContain("No report for 2026 or 2027, which does not mean that Rossi will not race.");
  });

  it("tells nothing of a season that is over, unless that one is asked for", async () => {
    const bot = await askerOfTheFirstArticle();
    const [told] = await digests(bot, ["2026-11-23T17:00:00Z"]);
    expect(told).not.toContain("Programme 2024");
    const [asked] = await digests(bot, ["2026-11-23T17:00:00Z"], { ...WEEKLY, season: theSeason(2024) });
    expect(asked).toContain("The 2024 season is over, and this is its last digest.");
  });
});

describe("what changed since the digest before", () => {
  it("is told once, old grade and new, with its source", async () => {
    const announced = { certainty: "confirmed", basis: { kind: "announcement", by: "team" } } as const;
    const bot = await askerOfClaims([publishedOnDay("2026-01-06", wec2026)]);
    const before = await bot.talk.digest(WEEKLY, at("2026-01-12T17:00:00Z"));
    const claim = publishedOnDay("2026-01-14", { ...wec2026, ...announced, team: "Team WRT" }, "fia");
    await bot.store.keep({ article: claim.article, claims: [claim], notes: [], corrections: [] });
    const [second, third] = await digests(bot, ["2026-01-19T17:00:00Z", "2026-01-26T17:00:00Z"], {
      ...WEEKLY,
      last: before.last,
    });
    expect(second).toContain(
      "New since 12 January 2026\nFIA WEC 2026: ▲ likely → ✔ confirmed (official), Team WRT (fia)\nProgramme 2026",
    );
    expect(third).toBe(
      "Nothing new since 19 January 2026. The last report was 12 days ago. Next digest: Monday 2 February, 18:00.",
    );
  });

  it("is a team that nobody had named, under the same grade", async () => {
    const bot = await askerOfClaims([publishedOnDay("2026-01-06", { ...wec2026, team: "Team WRT" })]);
    const lines = [
      {
        about: { driver: ROSSI, series: theSeries("fia-wec"), season: theSeason(2026) },
        certainty: "likely",
        contested: false,
      },
    ] as const;
    const last = { at: at("2026-01-05T17:00:00Z"), lines };
    const [told] = await digests(bot, ["2026-01-12T17:00:00Z"], { ...WEEKLY, last });
    expect(told).toContain("FIA WEC 2026: ▲ likely, Team WRT (Speedweek)");
  });

  it("is a line that fell away, as after a retraction", async () => {
    const bot = await askerOfClaims([publishedOnDay("2026-01-06", wec2026)]);
    const about = { driver: ROSSI, series: theSeries("dtm"), season: theSeason(2026) };
    const last = {
      at: at("2026-01-07T17:00:00Z"),
      lines: [{ about, certainty: "possible", contested: false }],
    } as const;
    const [told] = await digests(bot, ["2026-01-12T17:00:00Z"], { ...WEEKLY, last });
    expect(told).toContain("DTM 2026: ◆ possible no longer reported");
  });

  it("is nothing where another source says the same", async () => {
    const bot = await askerOfClaims([
      publishedOnDay("2026-01-06", wec2026),
      publishedOnDay("2026-01-15", wec2026, "fia"),
    ]);
    const last = (await bot.talk.digestOn(WEEKLY, theDay("2026-01-12"))).lines;
    const [told] = await digests(bot, ["2026-01-19T17:00:00Z"], {
      ...WEEKLY,
      last: { at: at("2026-01-12T17:00:00Z"), lines: last },
    });
    expect(told).toMatch(/^Nothing new since 12 January 2026\. The last report was 4 days ago\./);
  });
});

describe("where nothing is new", () => {
  it("one line says so, or nothing is posted, as the chat prefers", async () => {
    const bot = await askerOfTheFirstArticle();
    const times = ["2023-11-13T17:00:00Z", "2023-11-20T17:00:00Z"];
    expect((await digests(bot, times))[1]?.split("\n")).toHaveLength(1);
    expect((await digests(bot, times, { ...WEEKLY, whenNothing: "nothing" }))[1]).toBeUndefined();
  });

  it("and nothing is posted, the next one still tells what is new since the one that was", async () => {
    const bot = await askerOfTheFirstArticle();
    const of = { ...WEEKLY, whenNothing: "nothing" } as const;
    const first = await bot.talk.digest(of, at("2023-11-13T17:00:00Z"));
    const second = await bot.talk.digest({ ...of, last: first.last }, at("2023-11-20T17:00:00Z"));
    expect(second.last).toEqual(first.last);
  });
});

describe("sources that disagree, and reports that are old", () => {
  it("are told with both sides, and with their day", async () => {
    const bot = await askerOfClaims([
      publishedOnDay("2026-11-06", { season: theSeason(2027) }, "a"),
      publishedOnDay("2026-11-09", { season: theSeason(2027), certainty: "unlikely" }, "b"),
      publishedOnDay("2026-06-01", { season: theSeason(2027), series: theSeries("dtm"), certainty: "possible" }, "a"),
    ]);
    const [told] = await digests(bot, ["2026-11-23T17:00:00Z"]);
    expect(told).toContain(
      "FIA WEC 2027 · Sources disagree: ▲ likely (a, 6 November 2026) · ▽ unlikely (b, 9 November 2026).",
    );
    expect(told).toContain("DTM: possible (nothing newer since 1 June 2026)");
  });
});

describe("a season", () => {
  const outcome = aNote(
    anArticle({ id: articleKey(900), published: publishedOn("2024-11-03"), received: theDay("2024-11-03") }),
    1,
    {
      statement: { en: "He raced all eight rounds." },
    },
  );
  const raced = {
    ...outcome,
    kind: "outcome",
    series: theSeries("fia-wec"),
    season: theSeason(2024),
    driver: ROSSI,
    raced: "full-season",
  } as const;

  it("has a first and a last digest that say so, and is not told again", async () => {
    const bot = await askerOfClaims([publishedOnDay("2023-11-06")]);
    const before = await bot.talk.digest(WEEKLY, at("2024-10-14T16:00:00Z"));
    const claim = publishedOnDay("2024-10-20", { season: theSeason(2025) });
    await bot.store.keep({ article: claim.article, claims: [claim], notes: [], corrections: [] });
    const times = ["2024-10-21T16:00:00Z", "2024-10-28T17:00:00Z", "2024-11-04T17:00:00Z", "2024-11-11T17:00:00Z"];
    const [first, then, last, after] = await digests(bot, times, { ...WEEKLY, last: before.last });
    expect(first).toContain("Programme 2025\nThis is the first digest with the 2025 season.");
    expect(then).toMatch(/^Nothing new/);
    expect(last).toContain("Programme 2024\nThe 2024 season is over, and this is its last digest.");
    expect(after).toMatch(/^Nothing new/);
  });

  it("tells how it went, as far as somebody said", async () => {
    const bot = await askerOfClaims([publishedOnDay("2023-11-06")], { notes: [raced] });
    const lines = (await bot.talk.digestOn(WEEKLY, theDay("2024-10-28"))).lines;
    const [told] = await digests(bot, ["2024-11-04T17:00:00Z"], {
      ...WEEKLY,
      last: { at: at("2024-10-28T17:00:00Z"), lines },
    });
    expect(told).toContain("The 2024 season is over, and this is its last digest. He raced all eight rounds.");
  });

  it("that alone is asked for is followed by nothing, once it was told to be over", async () => {
    const bot = await askerOfClaims([publishedOnDay("2023-11-06")]);
    const told = await digests(bot, ["2024-10-28T17:00:00Z", "2024-11-04T17:00:00Z", "2024-11-11T17:00:00Z"], {
      ...WEEKLY,
      season: theSeason(2024),
    });
    expect(told[1]).toContain("its last digest");
    expect(told[2]).toBeUndefined();
  });
});

describe("the language of a digest", () => {
  it("is its own, else that of the place, else the usual one; all of them tell all of it", async () => {
    const bot = await askerOfTheFirstArticle();
    const lengths = await Promise.all(
      LANGUAGES.map(async (language) => {
        const { reply } = await bot.talk.digest({ ...WEEKLY, language }, at("2023-11-13T17:00:00Z"));
        expect(reply?.language).toBe(language);
        return plain(sure(reply)).split("\n").length;
      }),
    );
    expect(new Set(lengths).size).toBe(1);
  });
});
