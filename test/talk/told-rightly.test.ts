import { describe, expect, it } from "vitest";
import { aNote, anArticle, publishedOn, theDay, theSeason, theSeries } from "../support/facts.ts";
import { askerOfClaims, asserted, askedOn as on, publishedOnDay as published } from "../support/talking.ts";

const WEC_2025 = { series: theSeries("fia-wec"), season: theSeason(2025) } as const;

describe("which season is meant", () => {
  it("is the next one as soon as the series that is asked about has run, though its kin still runs", async () => {
    const bot = await askerOfClaims([
      published("2024-01-02", { series: theSeries("gtwc-europe-sprint"), season: theSeason(2024) }),
      published("2024-01-02", { series: theSeries("gtwc-europe-endurance"), season: theSeason(2024) }),
    ]);
    expect(await bot.words("Will Rossi race the Sprint Cup?", on("2024-11-05"))).toMatch(
      /^No report for 2025 on Rossi and GT World Challenge Europe Sprint Cup/,
    );
  });

  it("speaks of the series that was asked about, and of the day of its own newest report", async () => {
    const bot = await askerOfClaims([
      published("2024-11-10", WEC_2025),
      published("2026-01-10", { series: theSeries("imsa"), season: theSeason(2026) }),
    ]);
    const [first] = (await bot.words("Will Rossi race the WEC?", on("2026-03-01"))).split("\n");
    expect(first).toBe(
      "No report for 2026 or 2027 on Rossi and FIA WEC, which does not mean that there will be no start. My latest is of 10 November 2024, about 2025, and that season is over.",
    );
  });
});

describe("disagreement", () => {
  const likely = published("2024-11-06", { ...WEC_2025, certainty: "likely" }, "speedweek");
  const unlikely = published("2024-11-09", { ...WEC_2025, certainty: "unlikely" }, "the-race");

  it("is shown side by side with days and sources, and that nobody announced anything", async () => {
    const bot = await askerOfClaims([likely, unlikely]);
    const words = await bot.words("rossi wec 2025", on("2024-11-20"));
    expect(words).toContain(
      "Sources disagree: ▲ likely (Speedweek, 6 November 2024) · ▽ unlikely (The Race, 9 November 2024). No announcement from Valentino Rossi or the team.",
    );
  });

  it("is said to have ended when its time has run out, and credited to nobody", async () => {
    const bot = await askerOfClaims([likely, unlikely]);
    expect(await bot.words("how did it change for rossi in the wec 2025", on("2025-02-01"))).toMatch(
      /^9 January 2025: the sources no longer disagree: ▽ unlikely$/m,
    );
  });

  it("does not deny an announcement that a later statement overruled", async () => {
    const announced = published("2024-10-01", {
      ...WEC_2025,
      certainty: "confirmed",
      basis: { kind: "announcement", by: "team" },
    });
    const stated = published("2024-11-01", {
      ...WEC_2025,
      certainty: "ruled-out",
      basis: { kind: "statement", speaker: "Rossi" },
    });
    const words = await (await askerOfClaims([announced, stated])).words("why wec 2025", on("2024-11-20"));
    expect(words).not.toContain("no announcement");
    expect(words).toContain("1 October 2024 · Speedweek: ✔ confirmed (official)");
  });
});

describe("lines", () => {
  const lines = [
    published("2024-11-06", { ...WEC_2025, class: "Hypercar", certainty: "unlikely" }),
    published("2024-11-07", { ...WEC_2025, class: "LMGT3", certainty: "likely" }),
  ];

  it("asserts only the class that it tells of", async () => {
    const bot = await askerOfClaims(lines);
    expect(await asserted(bot, "rossi wec lmgt3 2025", on("2024-11-20"))).toEqual([["fia-wec", "LMGT3", "likely"]]);
    expect(await asserted(bot, "rossi hypercar 2025?", on("2024-11-20"))).toEqual([
      ["fia-wec", "Hypercar", "unlikely"],
    ]);
  });

  it("tells of the coming season in which a report names the class, were it to rule it out", async () => {
    const bot = await askerOfClaims([
      published("2024-11-06", { ...WEC_2025, class: "LMP2", certainty: "ruled-out" }),
      published("2024-11-06", { series: theSeries("gulf-12h"), season: theSeason(2024), class: "GT3" }),
    ]);
    expect(await bot.words("Will Rossi race LMP2?", on("2024-11-20"))).toMatch(/^FIA WEC 2025 · ✕ ruled out\n/);
    expect(await bot.words("Will Rossi race LMP2?", on("2026-02-20"))).toMatch(/^No report/);
  });

  it("tells the next rounds by the surest line", async () => {
    const wec2024 = lines.map((claim) => ({ ...claim, season: theSeason(2024) }));
    const bot = await askerOfClaims(
      wec2024.map((claim) => ({
        ...claim,
        article: { ...claim.article, published: publishedOn("2023-12-01"), received: theDay("2023-12-01") },
      })),
    );
    expect(await bot.words("When is the next WEC race?", on("2024-04-25"))).toMatch(
      /^Sat, 11 May 2024 · .* · FIA WEC · ▲ likely$/m,
    );
    expect(await asserted(bot, "When does Rossi race next in the WEC?", on("2024-04-25"))).toEqual([
      ["fia-wec", "LMGT3", "likely"],
    ]);
  });
});

describe("a single event", () => {
  const once = { season: theSeason(2025), scope: "single-event", team: "Team WRT" } as const;

  it("is left unsaid of an event, which is one by itself", async () => {
    const bot = await askerOfClaims([
      published("2024-11-06", { ...once, series: theSeries("bathurst-12h"), certainty: "ruled-out" }),
    ]);
    for (const question of ["rossi bathurst 2025", "programme 2025", "history bathurst 2025"]) {
      expect(await bot.words(question, on("2024-11-20"))).not.toMatch(/single|one-off/);
    }
    expect(await bot.words("rossi bathurst 2025", on("2024-11-20"))).toContain(
      "Valentino Rossi will not race for Team WRT.",
    );
  });

  it("does not hide that the season as a whole is open", async () => {
    const open = published("2024-11-06", { ...WEC_2025, certainty: "uncertain" }, "the-race");
    const round = published("2025-10-06", { ...once, series: theSeries("fia-wec"), certainty: "certain" });
    const words = await (await askerOfClaims([open, round])).words("rossi wec 2025", on("2025-10-20"));
    expect(words).toMatch(/^FIA WEC 2025, a single event · ● certain/);
    expect(words).toContain(
      "Of the season as a whole, the newest report says: ? uncertain (The Race, 6 November 2024).",
    );
    const before = { ...open, certainty: "likely" } as const;
    expect(await (await askerOfClaims([before, round])).words("rossi wec 2025", on("2025-10-20"))).not.toContain(
      "as a whole",
    );
  });

  it("is said of a championship", async () => {
    const bot = await askerOfClaims([published("2024-11-06", { ...once, series: theSeries("fia-wec") })]);
    expect(await bot.words("rossi wec 2025", on("2024-11-20"))).toContain("FIA WEC 2025, a single event · ▲ likely");
  });
});

describe("a team's entry", () => {
  it("is told once, with the line of its class or else of its team", async () => {
    const claims = [
      published("2024-11-06", { ...WEC_2025, class: "Hypercar", certainty: "ruled-out" }),
      published("2024-11-06", { ...WEC_2025, class: "LMGT3", team: "Team WRT" }),
    ];
    const entry = (n: number, more: object) =>
      aNote(claims[0]?.article ?? anArticle(), n, { kind: "team", team: "Team WRT", ...WEC_2025, ...more });
    const bot = await askerOfClaims(claims, {
      notes: [
        entry(1, { statement: { en: "Two cars are hoped for." } }),
        entry(2, { class: "LMGT3", statement: { en: "The class is settled." } }),
      ],
    });
    const words = await bot.words("why wec 2025", on("2024-11-20"));
    expect(words).toMatch(/LMGT3.*Two cars are hoped for\..*The class is settled\./s);
    for (const told of ["Two cars", "The class is settled"]) expect(words.split(told)).toHaveLength(2);
  });
});

describe("staleness", () => {
  it("is told of each line of a programme", async () => {
    const bot = await askerOfClaims([
      published("2024-11-06", WEC_2025),
      published("2025-02-01", { series: theSeries("spa-24h"), season: theSeason(2025) }),
    ]);
    const words = await bot.words("programme 2025", on("2025-03-01"));
    expect(words).toMatch(/FIA WEC: likely \(nothing newer since 6 November 2024\)$/m);
    expect(words).toMatch(/24 Hours of Spa.*: likely$/m);
  });
});

describe("kin", () => {
  it("calls a cup a part of its championship, and no round of it", async () => {
    const bot = await askerOfClaims([
      published("2024-11-06", { series: theSeries("gtwc-europe"), season: theSeason(2025) }),
    ]);
    const words = await bot.words("rossi sprint cup 2025", on("2024-11-20"));
    expect(words).toContain("GT World Challenge Europe Sprint Cup 2025: no report names it.");
    expect(words).toContain("It is part of the GT World Challenge Europe, and that is ▲ likely.");
  });

  it("tells of what something is part of in which class, for whom and how much of it is meant", async () => {
    const bot = await askerOfClaims([
      published("2024-11-06", { ...WEC_2025, class: "LMP2", certainty: "ruled-out" }),
      published("2024-11-06", { ...WEC_2025, class: "LMGT3", team: "Team WRT", scope: "full-season" }),
    ]);
    const words = await bot.words("rossi le mans 2025", on("2024-11-20"));
    expect(words).toContain("and that is ▲ likely (LMGT3, Team WRT, full season).");
    expect(words).toContain("and that is ✕ ruled out (LMP2).");
  });
});

describe("whose word it is", () => {
  const bathurst = { series: theSeries("bathurst-12h"), season: theSeason(2025) } as const;
  const stated = (day: string, publisher: string) =>
    published(
      day,
      {
        ...bathurst,
        certainty: "certain",
        basis: { kind: "statement", speaker: "Valentino Rossi" },
        statement: { en: "He says that his year begins there." },
      },
      publisher,
    );
  const inNovember = on("2024-11-30");

  it("is told behind the source of the grade, and what was said where nobody said with whom", async () => {
    const bot = await askerOfClaims([stated("2024-11-06", "the-race")]);
    const words = await bot.words("rossi bathurst 2025", inNovember);
    expect(words).toContain("He says that his year begins there.");
    expect(words).toContain("As of 6 November 2024 · The Race (said by Valentino Rossi) · one report, no announcement");
  });

  it("is not told of several drives at once", async () => {
    const bot = await askerOfClaims([stated("2024-11-06", "the-race"), published("2024-11-06", WEC_2025)]);
    expect(await bot.words("programme 2025", inNovember)).not.toContain("said by");
  });

  it("is named before newer articles that the grade does not rest on", async () => {
    const hint = (day: string, publisher: string) => published(day, { ...bathurst, certainty: "possible" }, publisher);
    const bot = await askerOfClaims([
      stated("2024-11-06", "the-race"),
      hint("2024-11-07", "speedweek"),
      hint("2024-11-08", "the-race"),
      hint("2024-11-09", "gpone"),
      hint("2024-11-10", "caradisiac"),
    ]);
    expect(await bot.words("rossi bathurst 2025", inNovember)).toContain(
      "As of 10 November 2024 · The Race (said by Valentino Rossi) · Caradisiac · GPOne · 5 reports, no announcement",
    );
  });
});
