import { beforeAll, describe, expect, it } from "vitest";
import { Said } from "../../support/said.ts";

let said: Said;
beforeAll(async () => {
  said = await Said.open();
});

/** Each driver of whom the WEC of 2024 is claimed, and how sure that is. */
const wec = (text: string) =>
  Object.fromEntries(
    said
      .reading(text)
      .claims.flatMap(({ driver, series, certainty }) => (series === "fia-wec" ? [[driver, certainty]] : [])),
  );

describe("a clause speaks of", () => {
  it.each([
    "Rossi, who won in Misano, will race in the WEC in 2024.",
    "In the WEC in 2024 Rossi will race.",
    "Rossi back in the WEC in 2024",
    "Valentino Rossi to race in the WEC in 2024",
  ])("its subject, wherever it stands: %s", (text) => {
    expect(wec(text)).toEqual({ "valentino-rossi": "certain" });
  });

  it("the subject of the clause before", () => {
    expect(said.claims("Rossi will race in the WEC in 2024 and hopes to race in the DTM in 2024.")).toEqual([
      "valentino-rossi fia-wec 2024: certain",
      "valentino-rossi dtm 2024: possible",
    ]);
  });

  it("nobody who is only a friend", () => {
    expect(wec("Maxime Martin, who will race in the WEC in 2024, is a friend of Rossi.")).toEqual({
      "maxime-martin": "certain",
    });
    expect(wec("Giovanni Bianchi, a friend of Rossi, will race in the WEC in 2024.")).toEqual({});
  });

  it("the namesake who is meant", () => {
    expect(said.claims("Alexander Rossi will race in IndyCar in 2024.")).toEqual([
      "alexander-rossi indycar 2024: certain",
    ]);
  });

  it("no driver where the team is its subject", () => {
    expect(wec("Rossi is happy. The team will race in the WEC in 2024.")).toEqual({});
    expect(wec("The team of Rossi will race in the WEC in 2024.")).toEqual({});
  });
});

describe("a team boss", () => {
  it.each([
    "Team boss Vincent Vosse will race with Rossi in the WEC in 2024.",
    "Team boss Vincent Vosse is certain that Rossi will race in the WEC in 2024.",
    "Team principal Vincent Vosse says Rossi will race in the WEC in 2024.",
  ])("is no driver: %s", (text) => {
    expect(wec(text)).toEqual({ "valentino-rossi": "certain" });
  });
});

describe("a team-mate", () => {
  it("who is not named is nobody, least of all the other", () => {
    expect(wec("Rossi's team-mate will race in the WEC in 2024.")).toEqual({});
  });

  it.each([
    "Rossi's team-mate Maxime Martin will race in the WEC in 2024.",
    "Rossi's new team-mate in the WEC in 2024 will be Maxime Martin.",
  ])("who is named is meant alone: %s", (text) => {
    expect(wec(text)).toEqual({ "maxime-martin": "certain" });
  });

  it("joined to the other makes two", () => {
    expect(Object.keys(wec("Rossi and his team-mate Maxime Martin will race in the WEC in 2024."))).toEqual([
      "valentino-rossi",
      "maxime-martin",
    ]);
  });
});

describe("with", () => {
  it("names the crew beside a driver, and claims nothing of it", () => {
    expect(wec("Maxime Martin will race with Rossi in the WEC in 2024.")).toEqual({ "maxime-martin": "confirmed" });
    expect(wec("Giovanni Bianchi will race with Rossi in the WEC in 2024.")).toEqual({});
  });

  it("names the drivers where a team enters", () => {
    expect(wec("WRT enters the WEC in 2024 with Rossi and Maxime Martin.")).toEqual({
      "valentino-rossi": "confirmed",
      "maxime-martin": "confirmed",
    });
  });
});

describe("a line-up", () => {
  it.each([
    "Entry list WEC 2024: #46 Team WRT – V. Rossi, Maxime Martin, Ahmad Al Harthy.",
    "The entry list of the WEC in 2024: Rossi, Maxime Martin and Ahmad Al Harthy.",
  ])("is of all who stand on it: %s", (text) => {
    expect(wec(text)).toEqual({
      "valentino-rossi": "confirmed",
      "maxime-martin": "confirmed",
      "ahmad-al-harthy": "confirmed",
    });
    expect(said.reading(text).claims.map(({ basis }) => basis)).toEqual(Array(3).fill("announcement"));
  });
});

describe("of a replacement one comes and another goes", () => {
  it.each([
    "Maxime Martin will replace Rossi in the WEC in 2024.",
    "Maxime Martin takes the place of Rossi in the WEC in 2024.",
    "Rossi will be replaced by Maxime Martin in the WEC in 2024.",
    "WRT replaces Rossi with Maxime Martin in the WEC in 2024.",
    "Maxime Martin will race in the WEC in 2024 instead of Rossi.",
    "Rossi is happy. Maxime Martin will replace him in the WEC in 2024.",
    "Rossi leaves WRT. Maxime Martin replaces him in the WEC in 2024.",
  ])("%s", (text) => {
    expect(wec(text)).toEqual({ "maxime-martin": "confirmed", "valentino-rossi": "ruled-out" });
  });

  it("as surely as the other comes", () => {
    expect(wec("Maxime Martin could replace Rossi in the WEC in 2024.")).toEqual({
      "maxime-martin": "possible",
      "valentino-rossi": "uncertain",
    });
    expect(wec("Maxime Martin is likely to replace Rossi in the WEC in 2024.")).toEqual({
      "maxime-martin": "likely",
      "valentino-rossi": "unlikely",
    });
  });

  it("unless classes are meant", () => {
    expect(wec("Rossi is happy. LMGT3 will replace GTE in the WEC in 2024.")).toEqual({});
  });
});
