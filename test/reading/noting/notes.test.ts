import { beforeAll, describe, expect, it } from "vitest";
import { Said, type Told } from "../../support/said.ts";

let said: Said;
beforeAll(async () => {
  said = await Said.open();
});

/** The words of all notes of a text. */
const notes = (text: string, told?: Told) => said.reading(text, told).notes.map((note) => note.text);

const IN_AUTUMN: Told = { on: "2024-11-20" };

describe("a test", () => {
  it("is noted with the car, or the class, and whose it is", () => {
    expect(said.reading("Rossi tested an LMP2 of WRT in Bahrain.").notes).toEqual([
      {
        kind: "test",
        text: "Valentino Rossi tests LMP2 of Team WRT.",
        sentence: "Rossi tested an LMP2 of WRT in Bahrain.",
        driver: "valentino-rossi",
        class: "LMP2",
        team: "Team WRT",
      },
    ]);
    expect(notes("Rossi tested in Bahrain.")).toEqual(["Valentino Rossi tests a car."]);
  });

  it("may be told in several sentences where one alone tests", () => {
    expect(notes("Rossi tested on Monday. The test was in an LMP2 of WRT.")).toEqual([
      "Valentino Rossi tests LMP2 of Team WRT.",
    ]);
  });

  it("is that of his own car for each of several", () => {
    const text =
      "Rossi tested the Ferrari 296 GT3 of AF Corse in Bahrain. Maxime Martin tested the BMW M4 GT3 of WRT in Misano.";
    expect(notes(text)).toEqual([
      "Valentino Rossi tests Ferrari 296 GT3 of AF Corse.",
      "Maxime Martin tests BMW M4 GT3 of Team WRT.",
    ]);
  });

  it("of a stranger is not noted", () => {
    expect(notes("Giovanni Bianchi tested an LMP2 of WRT. Rossi is happy.")).toEqual([]);
  });

  it("claims no drive", () => {
    expect(said.claims("Rossi will test an LMP2 of WRT in the WEC in 2024.")).toEqual([]);
  });
});

describe("a rule", () => {
  it.each(["LMGT3 will replace GTE in the WEC in 2024.", "GTE will be replaced by LMGT3 in 2024."])(
    "is a class that takes another's place: %s",
    (text) => {
      expect(notes(text)).toEqual(["LMGT3 replaces GTE in 2024."]);
    },
  );

  it("is noted once, with its season", () => {
    const { notes: found } = said.reading(
      "LMGT3 will replace GTE next year. As is known, LMGT3 will replace GTE next year.",
    );
    expect(found).toMatchObject([{ kind: "rule", class: "LMGT3", season: 2024 }]);
  });

  it("is none where drivers take each other's place", () => {
    expect(notes("Rossi will replace Maxime Martin in the WEC in 2024.")).toEqual([]);
  });
});

describe("a team's entry", () => {
  it.each([
    ["The entry of WRT in LMGT3 is considered certain.", "certain"],
    ["The entry of WRT in LMGT3 is not yet confirmed, but regarded as certain.", "certain"],
    ["The entry of WRT in LMGT3 is uncertain.", "uncertain"],
  ])("is noted with how sure it is: %s", (text, certainty) => {
    expect(said.reading(text).notes).toMatchObject([{ kind: "team", team: "Team WRT", class: "LMGT3", certainty }]);
  });

  it("is noted once for each team, in its series", () => {
    const text =
      "The entry of WRT in the DTM is uncertain. The entry of WRT in the DTM is possible. AF Corse is likely to enter the DTM.";
    expect(notes(text)).toEqual(["Team WRT's entry in DTM: uncertain.", "AF Corse's entry in DTM: likely."]);
  });

  it("is of the season that was spoken of before", () => {
    expect(notes("Rossi will race in 2024. The entry of WRT in LMGT3 is considered certain.")).toEqual([
      "Team WRT's entry in LMGT3 2024: certain.",
    ]);
  });

  it("is a claim instead where a driver is named", () => {
    const { claims, notes: found } = said.reading("WRT is likely to race in LMGT3 in 2024 with Rossi.");
    expect(claims).toMatchObject([{ driver: "valentino-rossi", certainty: "likely" }]);
    expect(found).toEqual([]);
  });
});

describe("an outcome", () => {
  it.each([
    ["Rossi raced the full season of the WEC in 2024.", "full-season", "raced the whole season of FIA WEC in 2024"],
    ["Rossi raced in selected rounds of the WEC in 2024.", "selected-rounds", "raced some rounds of FIA WEC in 2024"],
    ["Rossi never raced in the WEC in 2024.", "none", "did not race FIA WEC in 2024"],
  ])("is how much of a season was raced: %s", (text, raced, words) => {
    expect(said.reading(text, IN_AUTUMN).notes).toMatchObject([
      { kind: "outcome", text: `Valentino Rossi ${words}.`, series: "fia-wec", season: 2024, raced },
    ]);
  });

  it.each([
    ["it", "Rossi non ha corso nel WEC nel 2024."],
    ["de", "Rossi fuhr 2024 nicht in der WEC."],
  ] as const)("is that nothing was raced, in %s: %s", (language, text) => {
    expect(said.reading(text, { ...IN_AUTUMN, language }).notes).toMatchObject([{ kind: "outcome", raced: "none" }]);
  });

  it("is of the year that is told, else of last year, else of this", () => {
    const seasons = ["in 2022", "last year", ""].map(
      (when) => said.reading(`Rossi raced the full season of the WEC ${when}.`, IN_AUTUMN).notes[0]?.season,
    );
    expect(seasons).toEqual([2022, 2023, 2024]);
  });

  it("is the first that is told of a season", () => {
    const text = "Rossi raced the full season of the WEC in 2024. In 2024 Rossi contested selected rounds of the WEC.";
    expect(notes(text, IN_AUTUMN)).toEqual(["Valentino Rossi raced the whole season of FIA WEC in 2024."]);
  });

  it("is none where nothing tells how much", () => {
    expect(notes("Rossi raced in the WEC in 2024.", IN_AUTUMN)).toEqual([]);
  });
});

describe("an ambition", () => {
  it("is a wish without a season, noted once for each series", () => {
    const text = "One day Rossi hopes to race at Le Mans. Rossi hopes to race at Le Mans one day.";
    expect(notes(text)).toEqual(["Valentino Rossi would like to race Le Mans 24h; no season is told."]);
  });

  it("is none where a claim came of it", () => {
    const text = "One day Rossi hopes to race at Le Mans. In 2024 he will race in the 24 Hours of Le Mans.";
    expect(said.reading(text)).toMatchObject({ claims: [{ series: "le-mans-24h", season: 2024 }], notes: [] });
  });
});

describe("what a driver is called", () => {
  it("is noted of whom something is claimed", () => {
    expect(notes('"Il Dottore" is happy. Rossi will race in the WEC in 2024.')).toEqual([
      "Valentino Rossi: Il Dottore.",
    ]);
    expect(notes('"Il Dottore" is happy. Rossi won.')).toEqual([]);
  });

  it("is each of his titles, once", () => {
    const text =
      'The nine-time world champion Rossi will race in the WEC in 2024. "The Doctor" is happy. "The Doctor" won.';
    expect(notes(text)).toEqual(["Valentino Rossi: nine-time world champion, The Doctor."]);
  });
});

describe("nothing more", () => {
  it.each([
    "Rossi will race in the WEC in 2024.",
    "Rossi won. Maxime Martin was second.",
    "WRT is in Spa. LMGT3 is a class.",
  ])("is noted: %s", (text) => {
    expect(notes(text)).toEqual([]);
  });
});
