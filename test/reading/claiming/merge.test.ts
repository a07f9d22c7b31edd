import { beforeAll, describe, expect, it } from "vitest";
import { Said } from "../../support/said.ts";

let said: Said;
beforeAll(async () => {
  said = await Said.open();
});

/** How sure each claim is, with what it is of. */
const graded = (text: string) =>
  said.reading(text).claims.map(({ certainty, team, class: of }) => [certainty, team ?? of]);

describe("what several sentences say of one drive", () => {
  it("is one claim, which rests on all of them", () => {
    const text = "Rossi will race in the WEC in 2024. The Italian is likely to stay in the WEC in 2024.";
    expect(said.claim(text).grounds.map(({ subject }) => subject)).toEqual(["Rossi", "The Italian"]);
  });

  it.each([
    ["a cue over a fact", "Rossi will race in the WEC in 2024. He is likely to stay in the WEC in 2024.", "likely"],
    ["a fact over a wish", "Rossi hopes to race in the WEC in 2024. He will race in the WEC in 2024.", "certain"],
    [
      "a cue over a wish",
      "Rossi hopes to race in the WEC in 2024. He is unlikely to race in the WEC in 2024.",
      "unlikely",
    ],
    [
      "the first of two cues",
      "Rossi is likely to race in the WEC in 2024. He could race in the WEC in 2024.",
      "likely",
    ],
    [
      "what stands behind a but",
      "Rossi could race in the WEC in 2024, but he ruled out a return to the WEC in 2024.",
      "ruled-out",
    ],
  ])("takes %s", (_, text, certainty) => {
    expect(said.claim(text).certainty).toBe(certainty);
  });

  it("takes the article's own voice over what somebody says, and keeps that as a quote", () => {
    const text = '"Maybe I will race in the WEC in 2024", Rossi said. Rossi is likely to race in the WEC in 2024.';
    expect(said.claim(text)).toMatchObject({
      certainty: "likely",
      basis: "report",
      quotes: [{ text: "Maybe I will race in the WEC in 2024", speaker: "Valentino Rossi", certainty: "possible" }],
    });
  });

  it("takes what somebody says where the article itself says nothing", () => {
    expect(said.claim('"Maybe I will race in the WEC in 2024", Rossi said.')).toMatchObject({
      certainty: "possible",
      basis: "statement",
      speaker: "Valentino Rossi",
    });
  });

  it("keeps each quote once, and ten at most", () => {
    const quotes = (numbers: readonly number[]) =>
      said.claim(numbers.map((n) => `"I will race in round ${n} of the WEC in 2024", Rossi said.`).join(" ")).quotes;
    expect(quotes([1, 1, 2])).toHaveLength(2);
    expect(quotes(Array.from({ length: 12 }, (_, n) => n))).toHaveLength(10);
  });

  it("keeps drivers, series and seasons apart", () => {
    const text =
      "Rossi will race in the WEC in 2024. In 2025 he will race in the WEC. He will race in the DTM in 2024.";
    expect(said.claims(text)).toEqual([
      "valentino-rossi fia-wec 2024: certain",
      "valentino-rossi fia-wec 2025: certain",
      "valentino-rossi dtm 2024: certain",
    ]);
  });
});

describe("who leaves one team", () => {
  it.each([
    "Rossi leaves WRT. In 2024 he will race for AF Corse in the WEC.",
    "Rossi leaves WRT and will race for AF Corse in the WEC in 2024.",
  ])("and drives for another is only told to drive: %s", (text) => {
    expect(graded(text)).toEqual([["certain", "AF Corse"]]);
  });

  it("and may drive for another is told both", () => {
    expect(
      graded("Rossi will leave WRT and the WEC in 2024. Rossi could race for AF Corse in the WEC in 2024."),
    ).toEqual([
      ["ruled-out", "Team WRT"],
      ["possible", "AF Corse"],
    ]);
  });

  it("by being replaced, and drives for another, is only told to drive", () => {
    const text =
      "Maxime Martin will be replaced by Rossi in the WEC in 2024. Maxime Martin will race for AF Corse in the WEC in 2024.";
    expect(said.claims(text)).toContain("maxime-martin fia-wec 2024: certain");
    expect(said.claims(text)).not.toContain("maxime-martin fia-wec 2024: ruled-out");
  });
});

describe("classes", () => {
  it("are told apart where they are graded apart", () => {
    const text =
      "Rossi will not race in LMGT3 in the WEC in 2024. Rossi could race in the Hypercar class of the WEC in 2024.";
    expect(graded(text)).toEqual([
      ["ruled-out", "LMGT3"],
      ["possible", "Hypercar"],
    ]);
  });

  it("are one claim where they are graded alike", () => {
    const text =
      "Rossi will race in LMGT3 in the WEC in 2024. Rossi will race in the Hypercar class of the WEC in 2024.";
    expect(graded(text)).toEqual([["certain", "LMGT3"]]);
  });
});

describe("what is told as a fact", () => {
  const OF_MARTIN = "Maxime Martin will race in the DTM in 2024.";
  const ANNOUNCED = "WRT has announced that Rossi will race in the WEC in 2024.";

  it("is confirmed where the announcement speaks of it", () => {
    expect(said.claim(ANNOUNCED)).toMatchObject({ certainty: "confirmed", basis: "announcement" });
    expect(said.claim('"Rossi will race in the WEC in 2024", WRT said.')).toMatchObject({ basis: "announcement" });
  });

  it("is confirmed of everybody where the lead tells of an announcement", () => {
    expect(said.claims(`${ANNOUNCED} The car is fast. ${OF_MARTIN}`)).toContain("maxime-martin dtm 2024: confirmed");
  });

  it("is confirmed of the same driver alone where the announcement comes later", () => {
    const text = `Rossi is happy. Spring is here. The car is fast. ${ANNOUNCED} ${OF_MARTIN} Rossi will race in the DTM in 2024.`;
    expect(said.claims(text).slice(1)).toEqual([
      "maxime-martin dtm 2024: certain",
      "valentino-rossi dtm 2024: confirmed",
    ]);
  });

  it("is confirmed with a crew, with a car and in a list of drivers", () => {
    expect(said.claim("Rossi will race in the WEC in 2024.").certainty).toBe("certain");
    expect(said.claim("Rossi will race in the WEC in 2024, alongside Maxime Martin.").certainty).toBe("confirmed");
    expect(said.claim("Rossi will race a BMW M4 GT3 in the WEC in 2024.").certainty).toBe("confirmed");
    expect(said.claims("Rossi and Maxime Martin will race in the WEC in 2024.")).toEqual([
      "valentino-rossi fia-wec 2024: confirmed",
      "maxime-martin fia-wec 2024: confirmed",
    ]);
  });

  it("stays likely where it is likely, whoever announces it", () => {
    expect(said.claims(`${ANNOUNCED} He is likely to race in the DTM in 2024.`)).toContain(
      "valentino-rossi dtm 2024: likely",
    );
  });
});

describe("the details of a claim", () => {
  it("are the crew, followed or not", () => {
    expect(
      said.claim("Rossi will race in the WEC in 2024, alongside Maxime Martin and Giovanni Bianchi.").crew,
    ).toEqual(["Maxime Martin", "Giovanni Bianchi"]);
  });

  it("are the car and the class", () => {
    expect(said.claim("Rossi will race a BMW M4 GT3 in LMGT3 in the WEC in 2024.")).toMatchObject({
      car: "BMW M4 GT3",
      class: "LMGT3",
    });
  });

  it("are the team rather than the manufacturer", () => {
    expect(said.claim("Rossi will race for BMW and Team WRT in the WEC in 2024.").team).toBe("Team WRT");
    expect(said.claim("Rossi will race for BMW in the WEC in 2024.").team).toBe("BMW");
  });

  it.each([
    ["Rossi will race selected rounds of the WEC in 2024.", "selected-rounds"],
    ["Rossi will race the full season of the WEC in 2024.", "full-season"],
    ["Rossi will race in the 24 Hours of Spa in 2024.", "single-event"],
    ["Rossi will race in the WEC in 2024.", undefined],
  ])("are how much of the season: %s", (text, scope) => {
    expect(said.claim(text).scope).toBe(scope);
  });

  it("are where it is going", () => {
    expect(said.claim("Rossi is increasingly likely to race in the WEC in 2024.").trend).toBe("rising");
    expect(said.claim("Rossi is likely to race in the WEC in 2024.").trend).toBeUndefined();
  });

  it.each([
    ["it", "Rossi non correrà la 24 Ore di Spa nel 2027. Il posto ci sarebbe stato, ma la decisione è presa."],
    ["fr", "Rossi ne disputera pas les 24 Heures de Spa en 2027. Il y avait une place, mais la décision est prise."],
  ] as const)("are not turned round by a decision that is made, in %s: %s", (language, text) => {
    const { claims } = said.reading(text, { on: "2026-11-20", language });
    expect(claims.map(({ certainty }) => certainty)).toEqual(["ruled-out"]);
  });
});
