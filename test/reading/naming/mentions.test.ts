import { describe, expect, it } from "vitest";
import { type Mention, mentionsIn } from "../../../src/reading/naming/mentions.ts";
import { tokensOf } from "../../../src/reading/text/tokens.ts";
import { aLexicon } from "../../support/lexicons.ts";
import { aDriver, type Known, namesKnown } from "../../support/reading.ts";

const ROSSI = aDriver("Valentino Rossi", {
  otherNames: ["#46", "number 46"],
  weakNames: ["Vale", "il 46", "the 46", "nine-time world champion"],
  notToBeTakenFor: ["Paolo Rossi"],
  namesakes: [{ name: "Alexander Rossi", races: [] }],
  ordinaryPhrases: ["vale la pena"],
});

const KNOWN: Known = {
  drivers: [ROSSI, aDriver("Carlos Sainz Jr"), aDriver("Kelvin van der Linde"), aDriver("Nick Power")],
  givenNames: ["Carlos", "Marta", "Will", "Kelvin", "Valentino", "Pablo"],
  officials: ["Vincent Vosse"],
  otherSeries: ["WEC Junior Cup"],
  lexicon: aLexicon({ series: { "fia-wec": ["world endurance"] }, grammar: { ages: ["year", "anni"] } }),
};

/** The names in a text, as `kind whom: words`. */
function mentions(text: string, known: Known = KNOWN): readonly string[] {
  const tokens = tokensOf(text, 0, text.length);
  return mentionsIn(tokens, namesKnown(known)).map((mention) => {
    const words = tokens.slice(mention.from, mention.to).map(({ word }) => word);
    return `${mention.kind} ${whatOf(mention)}: ${words.join(" ")}`;
  });
}

function whatOf(mention: Mention): string {
  switch (mention.kind) {
    case "person":
      return [...new Set(mention.candidates.map(({ driver }) => driver))].join("+");
    case "stranger":
      return mention.surname;
    case "series":
      return `${[...new Set(mention.series)].join("+")}${mention.weak ? "?" : ""}`;
    case "team":
      return mention.team.id;
    case "class":
      return mention.name;
    case "car":
      return mention.car;
    case "elsewhere":
      return "-";
  }
}

describe("the names in a sentence", () => {
  it("are those of drivers, series, classes, teams and cars, left to right", () => {
    expect(mentions("Valentino Rossi drives the BMW M4 GT3 of WRT in the WEC, class LM GT3, and at Le Mans")).toEqual([
      "person valentino-rossi: valentino rossi",
      "car BMW M4 GT3: bmw m4 gt3",
      "team team-wrt: wrt",
      "series fia-wec: wec",
      "class LMGT3: lm gt3",
      "series le-mans-24h?: le mans",
    ]);
  });

  it("are those that the press of the language uses besides", () => {
    expect(mentions("the world endurance title")).toEqual(["series fia-wec: world endurance"]);
  });

  it("are not those of a series that only sounds like one of the catalogue", () => {
    expect(mentions("Rossi races in the WEC Junior Cup")).toEqual([
      "person valentino-rossi: rossi",
      "elsewhere -: wec junior cup",
    ]);
  });

  it("are the longest at each place", () => {
    expect(mentions("the 24 Hours of Le Mans")).toEqual(["series le-mans-24h: 24 hours of le mans"]);
    expect(mentions("van der Linde is van der Linde")).toEqual([
      "person kelvin-van-der-linde: van der linde",
      "person kelvin-van-der-linde: van der linde",
    ]);
  });
});

describe("a stranger", () => {
  it.each([
    ["Marta Rossi", "stranger rossi: marta rossi"],
    ["Carlos Reutemann", "stranger reutemann: carlos reutemann"],
    ["Pablo di Stefano Lopez", "stranger lopez: pablo di stefano lopez"],
    ["Kelvin van der Garde", "stranger garde: kelvin van der garde"],
    ["Alexander Rossi", "stranger rossi: alexander rossi"],
    ["Paolo Rossi", "stranger rossi: paolo rossi"],
    ["Vincent Vosse", "stranger vosse: vincent vosse"],
  ])("is known by his given name, or by the lists: %s", (name, found) => {
    expect(mentions(`Yesterday ${name} was on the grid`)).toEqual([found]);
  });

  it("ends where his name ends", () => {
    expect(mentions("Marta Rossi, Valentino Rossi")).toEqual([
      "stranger rossi: marta rossi",
      "person valentino-rossi: valentino rossi",
    ]);
    expect(mentions("Marta Rossi 46")).toEqual(["stranger rossi: marta rossi"]);
  });

  it("is nobody by a given name alone, or a small one", () => {
    expect(mentions("Will the team stay? it will Depend")).toEqual([]);
    expect(mentions("Marta stays")).toEqual([]);
  });

  it("is a driver's father", () => {
    expect(mentions("Carlos Sainz senior raced the Dakar")).toEqual(["stranger sainz: carlos sainz"]);
    expect(mentions("Carlos Sainz padre corre el Dakar")).toEqual(["stranger sainz: carlos sainz"]);
    expect(mentions("Carlos Sainz races")).toEqual(["person carlos-sainz-jr: carlos sainz"]);
  });

  it("is not who is followed, though his given name is a common one", () => {
    expect(mentions("Kelvin van der Linde stays")).toEqual(["person kelvin-van-der-linde: kelvin van der linde"]);
  });
});

describe("a name that is an ordinary word too", () => {
  it("is that word in small letters", () => {
    expect(mentions("he has the power to stay")).toEqual([]);
    expect(mentions("Power stays")).toEqual(["person nick-power: power"]);
  });

  it("is nobody in a phrase of everyday talk", () => {
    expect(mentions("Vale la pena")).toEqual([]);
    expect(mentions("Vale stays")).toEqual(["person valentino-rossi: vale"]);
  });

  it("needs no capital where it is a long one or a number", () => {
    expect(mentions("the nine-time world champion stays")).toEqual([
      "person valentino-rossi: nine time world champion",
    ]);
    expect(mentions("the #46 stays")).toEqual(["person valentino-rossi: #46"]);
  });

  it("is nobody where it is an age", () => {
    expect(mentions("the 46-year-old stays")).toEqual([]);
    expect(mentions("il 46 anni")).toEqual([]);
    expect(mentions("the 46 stays")).toEqual(["person valentino-rossi: the 46"]);
  });
});
