import { beforeAll, describe, expect, it } from "vitest";
import { Said, type Told } from "../../support/said.ts";

let said: Said;
beforeAll(async () => {
  said = await Said.open();
});

/** The seasons of all claims of a text. */
const seasons = (text: string, on: string, told: Told = {}) =>
  said.reading(text, { on, ...told }).claims.map(({ season }) => season);

describe("a season that is told", () => {
  it.each([
    ["2023-11-06", "Rossi will race in the WEC in 2024.", 2024],
    ["2024-01-20", "Rossi will race in the WEC next year.", 2025],
    ["2024-03-20", "Rossi will race in the WEC this year.", 2024],
    ["2024-01-20", "Rossi will race in the WEC in the coming season.", 2024],
    ["2024-06-20", "Rossi will race in the WEC in the coming season.", 2025],
    ["2025-03-20", "Rossi will race in the WEC after 2025.", 2026],
    ["2024-08-20", "Rossi will race in the WEC in March.", 2025],
    ["2024-03-20", "Rossi will race in the WEC in August.", 2024],
  ])("on %s is the year that is meant: %s", (on, text, season) => {
    expect(seasons(text, on)).toEqual([season]);
  });

  it.each([
    ["es", "Rossi correrá en el WEC en 2027, anunció el equipo WRT el viernes.", 2027],
    ["es", "Rossi correrá en el WEC el domingo.", 2026],
    ["it", "Rossi correrà nel WEC nel 2027, ha detto il team domenica.", 2027],
    ["de", "Rossi fährt 2027 in der WEC, hieß es am Wochenende.", 2027],
  ] as const)("is not that of a day beside it, in %s: %s", (language, text, season) => {
    expect(seasons(text, "2026-11-20", { language })).toEqual([season]);
  });

  it("is not that of the day on which it was announced", () => {
    const text = "BMW announced today that Rossi will race in the WEC again. He will race the full 2027 season.";
    expect(seasons(text, "2026-11-20")).toEqual([2027]);
    expect(seasons("BMW announced today that Rossi will race in the WEC.", "2026-03-20")).toEqual([2026]);
  });

  it("is told in another language as well", () => {
    expect(seasons("Rossi courra en WEC l'année prochaine.", "2024-08-20", { language: "fr" })).toEqual([2025]);
  });

  it.each([
    ["2024-10-20", "Vergne will race in Formula E in 2024/25.", 2025],
    ["2024-10-20", "Vergne will race in Formula E this season.", 2025],
    ["2024-03-20", "Vergne will race in Formula E this season.", 2024],
    ["2024-03-20", "Vergne will race in Formula E next season.", 2025],
    ["2024-06-20", "Vergne will race for Envision in the finale of Formula E.", 2024],
    ["2018-03-20", "Alonso will race in the WEC in 2018-19.", 2019],
    ["2023-03-20", "Alonso will race in the WEC in 2023-24.", 2023],
  ])("over two years bears the one it ends in, on %s: %s", (on, text, season) => {
    expect(seasons(text, on)).toEqual([season]);
  });

  it("may be several", () => {
    expect(seasons("In 2025 and 2026 Rossi will race in the WEC.", "2024-08-20")).toEqual([2025, 2026]);
  });

  it("runs until a year, from this season in spring and from the next in summer", () => {
    expect(seasons("Rossi will stay in the WEC until 2027.", "2024-03-20")).toEqual([2024, 2025, 2026, 2027]);
    expect(seasons("Rossi will stay in the WEC until 2027.", "2024-08-20")).toEqual([2025, 2026, 2027]);
  });

  it("is four at most of a long contract", () => {
    expect(seasons("Rossi has a contract for the WEC until 2035.", "2024-08-20")).toEqual([2025, 2026, 2027, 2028]);
  });

  it("of leaving after the season is the next", () => {
    expect(seasons("Rossi will leave the WEC after the season.", "2024-08-20")).toEqual([2025]);
    expect(seasons("Rossi will leave the WEC after Bahrain.", "2024-03-20")).toEqual([2025]);
  });

  it("is not that of something else in the sentence", () => {
    const text = "Rossi, second in the WEC in 2023, will race in the DTM in 2024.";
    expect(said.claims(text, { on: "2024-03-20" })).toEqual(["valentino-rossi dtm 2024: certain"]);
  });

  it("is past where it has been, and claims nothing", () => {
    expect(seasons("Rossi raced in the WEC in 2023.", "2024-08-20")).toEqual([]);
    expect(seasons("Last year Rossi raced in the WEC.", "2024-08-20")).toEqual([]);
  });
});

describe("a season that is not told", () => {
  it("is that of the drives around it", () => {
    expect(seasons("Rossi will race in the WEC in 2025. He will race in the DTM.", "2024-03-20")).toEqual([2025, 2025]);
  });

  it("is the one that was spoken of before", () => {
    expect(seasons("Plans for 2025 were discussed. Rossi will race in the WEC.", "2024-03-20")).toEqual([2025]);
  });

  it("is the running one, and from October the next", () => {
    expect(seasons("Rossi will race in the WEC.", "2024-09-20")).toEqual([2024]);
    expect(seasons("Rossi will race in the WEC.", "2024-10-20")).toEqual([2025]);
  });

  it("is the next one from June where a move is told", () => {
    expect(seasons("Rossi is set to race in the WEC.", "2024-05-20")).toEqual([2024]);
    expect(seasons("Rossi is set to race in the WEC.", "2024-06-20")).toEqual([2025]);
  });

  it("over two years is the next one from autumn on", () => {
    expect(seasons("Vergne will race in Formula E.", "2024-03-20")).toEqual([2024]);
    expect(seasons("Vergne will race in Formula E.", "2024-09-20")).toEqual([2025]);
  });

  it("is this one of whoever misses a race, however late it is", () => {
    expect(said.claims("Rossi will miss the race at Imola of the WEC.", { on: "2024-11-20" })).toEqual([
      "valentino-rossi fia-wec 2024: ruled-out",
    ]);
  });

  it("is next year's of an event whose month is past", () => {
    expect(seasons("Rossi will race in the 24 Hours of Le Mans.", "2024-03-20")).toEqual([2024]);
    expect(seasons("Rossi will race in the 24 Hours of Le Mans.", "2024-08-20")).toEqual([2025]);
  });

  it("leaves a claim less sure", () => {
    const { confidence: told } = said.claim("Rossi will race in the WEC in 2024.");
    expect(said.claim("Rossi will race in the WEC.").confidence).toBeLessThan(told);
  });
});

describe("an event", () => {
  it("of this year that was raced already is claimed by nobody", () => {
    const text = "Rossi will race in the 24 Hours of Le Mans in 2024.";
    expect(seasons(text, "2024-03-20")).toEqual([2024]);
    expect(seasons(text, "2024-08-20")).toEqual([]);
  });
});

describe("one day", () => {
  it.each(["One day Rossi hopes to race at Le Mans.", "Rossi hopes to race at Le Mans one day."])(
    "makes an ambition and no claim: %s",
    (text) => {
      const { claims, notes } = said.reading(text);
      expect(claims).toEqual([]);
      expect(notes).toMatchObject([{ kind: "ambition", driver: "valentino-rossi", series: "le-mans-24h" }]);
    },
  );
});
