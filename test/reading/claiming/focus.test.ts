import { beforeAll, describe, expect, it } from "vitest";
import type { ReadLanguage } from "../../../src/reading/languages.ts";
import { Said } from "../../support/said.ts";

let said: Said;
beforeAll(async () => {
  said = await Said.open();
});

/** Of whom the WEC is claimed. */
const drivers = (text: string, language: ReadLanguage = "en") =>
  said.reading(text, { language }).claims.flatMap(({ driver, series }) => (series === "fia-wec" ? [driver] : []));

const STRANGER = "Giovanni Bianchi will race in the DTM.";
const MARTIN = "Maxime Martin will race in the DTM in 2024.";
const HE = "He will race in the WEC in 2024.";

describe("he", () => {
  it("is whoever was spoken of last", () => {
    expect(drivers(`Rossi is happy. ${HE}`)).toEqual(["valentino-rossi"]);
    expect(drivers(`Rossi is happy. Rossi won. ${MARTIN} ${HE}`)).toEqual(["maxime-martin"]);
  });

  it("is whom the article is about again, once the other is spoken of no more", () => {
    const text = `Rossi is happy. Rossi won. ${MARTIN} The car is fast. The weather was good. ${HE}`;
    expect(drivers(text)).toEqual(["valentino-rossi"]);
  });

  it("is nobody who is followed behind a stranger", () => {
    expect(drivers(`Rossi is happy. ${STRANGER} ${HE}`)).toEqual([]);
  });

  it("comes back to whom the article is about when the stranger is spoken of no more", () => {
    expect(drivers(`Rossi is happy. ${STRANGER} The car is fast. ${HE}`)).toEqual(["valentino-rossi"]);
  });

  it("is nobody where nobody was named", () => {
    expect(drivers(HE)).toEqual([]);
  });

  it("is trusted less than a name", () => {
    const named = said.claim("Rossi will race in the WEC in 2024.").confidence;
    expect(said.claim(`Rossi is happy. ${HE}`).confidence).toBeLessThan(named);
  });
});

describe("the Italian", () => {
  it("is whoever was spoken of last", () => {
    expect(drivers("Rossi is happy. The Italian will race in the WEC in 2024.")).toEqual(["valentino-rossi"]);
  });
});

describe("they", () => {
  const THEY = "They will race in the WEC in 2024.";

  it("are the last ones who were spoken of together", () => {
    expect(drivers(`Rossi and Maxime Martin are happy. ${THEY}`)).toEqual(["valentino-rossi", "maxime-martin"]);
  });

  it("are nobody behind one alone", () => {
    expect(drivers(`Rossi is happy. ${THEY}`)).toEqual([]);
  });
});

describe("a verb without a subject", () => {
  it.each([
    ["it", "Rossi è felice. Nel 2024 correrà nel WEC."],
    ["es", "Rossi está feliz. En 2024 correrá en el WEC."],
  ] as const)("is of whoever was spoken of last in %s", (language, text) => {
    expect(drivers(text, language)).toEqual(["valentino-rossi"]);
  });

  it("is of nobody in English", () => {
    expect(drivers("Rossi is happy. In 2024 will race in the WEC.")).toEqual([]);
  });
});
