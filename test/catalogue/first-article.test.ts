import { beforeAll, describe, expect, it } from "vitest";
import { type ArticleFacts, loadArticles } from "../../src/catalogue/load-articles.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { LANGUAGES } from "../../src/racing/language.ts";

const TV = "TV interview during the WEC finale in Bahrain";

let first: ArticleFacts;
beforeAll(async () => {
  const [facts, ...more] = await loadArticles(["data"], await loadCatalogue(["data"]));
  if (facts === undefined || more.length > 0) throw new Error("Expected the first article and no other");
  first = facts;
});

const claim = (nth: number) => first.claims[nth - 1]?.facts;
const note = (nth: number) => first.notes[nth - 5]?.facts;

describe("the first article", () => {
  it("was published by Speedweek on 6 November 2023", () => {
    expect(first.article).toEqual({
      id: expect.stringMatching(/^[a-z2-7]{10}$/),
      url: "https://www.speedweek.com/gtworldchallenge/news/215880/GT-World-Challenge-und-FIA-WEC-2024-fuer-Rossi.html",
      publisher: "speedweek",
      language: "de",
      published: "2023-11-06",
      received: "2023-11-06",
    });
  });

  it("says (1) that the Endurance Cup is certain, on Rossi's own word", () => {
    expect(claim(1)).toMatchObject({
      driver: "valentino-rossi",
      series: "gtwc-europe-endurance",
      season: 2024,
      certainty: "certain",
      basis: { kind: "statement", speaker: "Valentino Rossi" },
      quotes: [
        {
          text: "I will definitely continue to compete here in the GT World Challenge Europe Endurance Cup.",
          speaker: "Valentino Rossi",
          occasion: { en: "to Speedweek, press conference at the 2023 season finale of the SRO series in Barcelona" },
        },
      ],
    });
    expect(claim(1)).not.toHaveProperty("trend");
  });

  it("says (2) that the WEC is likely and rising, in LMGT3 with WRT and BMW; he himself says maybe", () => {
    expect(claim(2)).toMatchObject({
      driver: "valentino-rossi",
      series: "fia-wec",
      season: 2024,
      certainty: "likely",
      trend: "rising",
      basis: { kind: "report" },
      class: "LMGT3",
      team: "Team WRT",
      car: "BMW M4 GT3",
      quotes: [
        {
          text: "maybe next year I will drive in the WEC, we will see",
          speaker: "Valentino Rossi",
          occasion: { en: TV },
          certainty: "possible",
        },
        {
          text: "To be in the WEC next year is the goal, we will try.",
          speaker: "Valentino Rossi",
          occasion: { en: TV },
          certainty: "possible",
        },
      ],
    });
    expect(claim(2)).not.toHaveProperty("scope");
  });

  it("says (3) that the whole season of the Sprint Cup is uncertain", () => {
    const uncertain = {
      season: 2024,
      certainty: "uncertain",
      basis: { kind: "report" },
      scope: "full-season",
      quotes: [],
    };
    expect(claim(3)).toMatchObject({ driver: "valentino-rossi", series: "gtwc-europe-sprint", ...uncertain });
  });

  it("says (4) that Le Mans is possible and rising", () => {
    const possible = { season: 2024, certainty: "possible", trend: "rising", basis: { kind: "report" }, quotes: [] };
    expect(claim(4)).toMatchObject({ driver: "valentino-rossi", series: "le-mans-24h", ...possible });
  });

  it("notes (5) that WRT's entry is certain and not official", () => {
    expect(note(5)).toMatchObject({
      kind: "team",
      series: "fia-wec",
      season: 2024,
      class: "LMGT3",
      certainty: "certain",
    });
    expect(note(5)).not.toHaveProperty("driver");
    expect(note(5)?.statement.en).toMatch(/certain but is not official/);
  });

  it("notes (6) that LMGT3 replaces GTE", () => {
    expect(note(6)).toMatchObject({ kind: "rule", series: "fia-wec", season: 2024, class: "LMGT3" });
    expect(note(6)?.statement.en).toMatch(/LMGT3 takes the place of GTE/);
  });

  it("notes (7) the test of the LMP2 as a wish fulfilled", () => {
    expect(note(7)).toMatchObject({
      kind: "test",
      driver: "valentino-rossi",
      season: 2023,
      class: "LMP2",
      team: "Team WRT",
    });
    expect(note(7)?.statement.en).toMatch(/wish fulfilled.*Vincent Vosse.*no preparation/);
  });

  it("notes (8) who he is", () => {
    expect(note(8)).toMatchObject({ kind: "driver", driver: "valentino-rossi" });
    expect(note(8)?.statement.en).toMatch(
      /Il Dottore.*nine-time motorbike world champion.*BMW works driver.*WRT for two years/,
    );
  });

  it("says nothing else, and nothing of LMP2, MotoGP or Vincent Vosse as a drive", () => {
    expect(first.claims).toHaveLength(4);
    expect(first.notes).toHaveLength(4);
    for (const { facts } of first.claims) expect(facts.driver).toBe("valentino-rossi");
  });

  it("is told in five languages, where each quote was spoken included", () => {
    const told = [
      ...first.claims.flatMap(({ facts }) => [facts.statement, ...facts.quotes.map((quote) => quote.occasion)]),
      ...first.notes.map(({ facts }) => facts.statement),
    ];
    for (const text of told) expect(Object.keys(text ?? {})).toEqual([...LANGUAGES]);
  });
});
