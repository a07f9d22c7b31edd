import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/racing/language.ts";
import { languageWanted } from "../../../src/web/board/language-wanted.ts";

describe("the language that a browser asks for", () => {
  it.each([
    ["de", "de"],
    ["de-AT,de;q=0.9,en;q=0.8", "de"],
    ["en;q=0.5, fr;q=0.9", "fr"],
    ["nl, es-419;q=0.4", "es"],
    ["FR-ca", "fr"],
    ["de;q=0, fr;q=0.1", "fr"],
    ["fr;q=0.300, de;q=0.7", "de"],
  ] as const)("of %s is %s", (accepted, wanted) => {
    expect(languageWanted(accepted, "it")).toBe(wanted);
  });

  it.each([undefined, "", "*", "nl, ja;q=0.5", "de;q=0", ";;,,q=1", "*;q=0", "it;q=0.5, *;q=0.5", "x".repeat(5000)])(
    "is the board's own where it asks for none that there is, or any: %s",
    (accepted) => {
      expect(languageWanted(accepted, "it")).toBe("it");
    },
  );

  it("is another one where it takes any but that", () => {
    expect(languageWanted("it;q=0, *", "it")).toBe("en");
    expect(languageWanted("de;q=0.2, *;q=0.1", "it")).toBe("de");
  });

  it("is always one that there is", () => {
    fc.assert(fc.property(fc.string(), (accepted) => LANGUAGES.includes(languageWanted(accepted, "en"))));
  });
});
