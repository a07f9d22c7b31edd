import { describe, expect, it } from "vitest";
import { createReader } from "../../../src/reading/create-reader.ts";
import type { Lexicon } from "../../../src/reading/lexicon.ts";
import { publishedOn } from "../../support/facts.ts";
import { aLexicon } from "../../support/lexicons.ts";
import { aCatalogue, NO_OTHERS } from "../../support/reading.ts";

/** Whom an article repeats. */
function origin(text: string, told: Partial<Lexicon> = {}): string | undefined {
  const lexicon = aLexicon({ reported: ["reports", "as reported by", "wie … berichtet", "according to"], ...told });
  const parts = { catalogue: aCatalogue(), drivers: [], lexicons: [lexicon], others: NO_OTHERS };
  return createReader(parts).read({ text, published: publishedOn("2023-11-06"), language: "en" }).origin;
}

describe("an article repeats", () => {
  it.each([
    ["Speedweek reports that Rossi stays.", "speedweek"],
    ["Rossi stays, reports Speedweek.", "speedweek"],
    ["Rossi stays, as reported by the German Speedweek.", "speedweek"],
    ["Speedweek now also reports that Rossi stays.", "speedweek"],
    ["Rossi stays, according to Crash.net.", "crash"],
    ["Rossi stays. That is what Speedweek reports.", "speedweek"],
  ])("the publisher that stands with the verb: %s", (text, publisher) => {
    expect(origin(text)).toBe(publisher);
  });

  it("the one who stands inside the phrase", () => {
    expect(origin("Wie Speedweek berichtet, bleibt Rossi.")).toBe("speedweek");
  });

  it.each([
    "Rossi stays.",
    "Rossi told Speedweek that he stays.",
    "The team reports that Rossi stays.",
    "The team reports that Rossi will stay, and Speedweek was there.",
    "A crash, reports say, was behind it.",
    "Rossi reports to the team. Speedweek was there.",
  ])("nobody: %s", (text) => {
    expect(origin(text)).toBeUndefined();
  });
});
