import { describe, expect, it } from "vitest";
import type { Lexicon } from "../../../src/reading/lexicon.ts";
import { tokensOf } from "../../../src/reading/text/tokens.ts";
import { type CueBook, cueBook, cuesIn, is, trendBook } from "../../../src/reading/wording/cues.ts";
import { aLexicon } from "../../support/lexicons.ts";

/** The cues in a text, as `kind (grade): words`; the words in `taken` are those of names. */
function found(book: CueBook, text: string, taken: readonly string[] = []): readonly string[] {
  const tokens = tokensOf(text, 0, text.length);
  return cuesIn(tokens, book, (place) => taken.includes(tokens[place]?.word ?? "")).map(({ cues, places }) => {
    const words = places.map((place) => tokens[place]?.word).join(" ");
    return `${cues.map((cue) => ("grade" in cue ? `${cue.is} ${cue.grade}` : cue.is)).join("/")}: ${words}`;
  });
}

const cues = (told: Parameters<typeof aLexicon>[0], text: string, taken?: readonly string[]) =>
  found(cueBook(aLexicon(told)), text, taken);

describe("a cue", () => {
  it("is of the list that holds it, with its grade", () => {
    const told = {
      drive: { base: ["race"], nouns: ["start"] },
      modals: { likely: ["is set to"], unlikely: ["unlikely to"] },
      verdicts: { confirmed: ["has signed"] },
    };
    expect(cues(told, "Rossi is set to race. Marini has signed, his start is unlikely to follow")).toEqual([
      "modal likely: is set to",
      "drive: race",
      "verdict confirmed: has signed",
      "drive noun: start",
      "modal unlikely: unlikely to",
    ]);
  });

  it("is of every list that holds it", () => {
    expect(cues({ people: { they: ["both"] }, clauses: { and: ["both"] } }, "both")).toEqual(["they/and: both"]);
  });

  it("is the longest, whatever list it is in", () => {
    const told = { modals: { possible: ["not ruled out"], "ruled-out": ["ruled out"] }, negations: ["not"] };
    expect(cues(told, "a start is not ruled out")).toEqual(["modal possible: not ruled out"]);
    expect(cues(told, "a start is ruled out")).toEqual(["modal ruled-out: ruled out"]);
  });

  it("tells how much of a season", () => {
    const [mark] = cuesIn(tokensOf("selected rounds", 0, 15), cueBook(scopes()), () => false);
    expect(mark?.cues).toEqual([{ is: "scope", scope: "selected-rounds" }]);
  });

  it("goes on beyond a name, and holds no word of it", () => {
    const told = { verdicts: { confirmed: ["is the new signing"] } };
    expect(cues(told, "he is the new Corse signing", ["corse"])).toEqual(["verdict confirmed: is the new signing"]);
    expect(cues({ will: ["will"] }, "Will Power stays", ["will", "power"])).toEqual([]);
  });

  it.each([",", ";", ":", " –", " (", ' "'])("ends at a stop: %s", (stop) => {
    expect(cues({ modals: { likely: ["set to"] } }, `the date is set${stop} to be sure`)).toEqual([]);
  });

  it("ends at a stop on the other side of a name", () => {
    expect(cues({ modals: { likely: ["set to"] } }, "it is set, Rossi to be sure", ["rossi"])).toEqual([]);
  });

  it("has the places of its own words", () => {
    const [mark] = cuesIn(tokensOf("he takes soon part", 0, 18), cueBook(takesPart()), () => false);
    expect(mark).toMatchObject({ at: 1, places: [1, 3] });
    expect(mark !== undefined && is(mark, "drive", "drives")).toBe(true);
    expect(mark !== undefined && is(mark, "not", "will")).toBe(false);
  });
});

function scopes(): Lexicon {
  return aLexicon({ scopes: { "full-season": ["rounds"], "selected-rounds": ["selected rounds"] } });
}

function takesPart(): Lexicon {
  return aLexicon({ drive: { present: ["takes … part"] } });
}

describe("a trend", () => {
  const lexicon = aLexicon({
    trends: { rising: ["increasingly"], falling: ["less and less"] },
    modals: { likely: ["increasingly likely"] },
  });

  it("shares its words with other cues", () => {
    const text = "A start is increasingly likely";
    expect(found(cueBook(lexicon), text)).toEqual(["modal likely: increasingly likely"]);
    expect(found(trendBook(lexicon), text)).toEqual(["trend: increasingly"]);
  });

  it("rises or falls", () => {
    const text = "increasingly likely, then less and less so";
    const marks = cuesIn(tokensOf(text, 0, text.length), trendBook(lexicon), () => false);
    expect(marks.flatMap((mark) => mark.cues)).toEqual([
      { is: "trend", trend: "rising" },
      { is: "trend", trend: "falling" },
    ]);
  });
});

describe("a phrase that cannot be read", () => {
  it("is named", () => {
    expect(() => cueBook(aLexicon({ will: ["will …"] }))).toThrow(/"will …" has a gap at its end/);
  });
});
