import { describe, expect, it } from "vitest";
import { aLexicon } from "../support/lexicons.ts";
import { aDriver, annotated, type Known } from "../support/reading.ts";

/** How often a text denies something. */
function denials(text: string): number {
  const lexicon = aLexicon({ negations: ["no", "nr"], grammar: { numbers: ["no", "nr"] } });
  return annotated(text, { lexicon }).flatMap(({ marks }) => marks).length;
}

describe("the number of a car", () => {
  it.each(["No. 46", "no 46", "No. #46", "Nr. 46"])("denies nothing: %s", (number) => {
    expect(denials(`the ${number} is on the grid`)).toBe(0);
  });

  it.each(["no seat for him", "no start in 2024", "no 2024 season"])("is none: %s", (text) => {
    expect(denials(text)).toBe(1);
  });
});

describe("a year", () => {
  it("behind what somebody was is his, and no season", () => {
    const lexicon = aLexicon({ people: { epithets: ["the champion"] }, grammar: { of: ["of"] } });
    const known: Known = { lexicon, drivers: [aDriver("Valentino Rossi")] };
    const years = (text: string) => annotated(text, known).flatMap(({ times }) => times).length;
    expect(years("Rossi, champion of 2009, stays")).toBe(0);
    expect(years("Rossi, winner of 2009, stays")).toBe(1);
  });
});
