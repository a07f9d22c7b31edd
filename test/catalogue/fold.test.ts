import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/catalogue/fold.ts";

describe("a folded name", () => {
  it.each([
    ["Nürburgring Langstrecken-Serie", "nurburgring langstrecken serie"],
    ["Championnat du monde d’endurance", "championnat du monde d endurance"],
    ["  São Paulo!  ", "sao paulo"],
    ["Großer Preis", "grosser preis"],
    ["the #46 BMW", "the #46 bmw"],
    ["BMW#46 and #rossi", "bmw #46 and rossi"],
    ["ＷＥＣ", "wec"],
    ["🏁", ""],
  ])("%s is %s", (name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  it("is folded already, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
