import { describe, expect, it } from "vitest";
import { aLexicon } from "../../support/lexicons.ts";
import { aDriver, annotated } from "../../support/reading.ts";

const lexicon = aLexicon({
  people: { he: ["he"] },
  clauses: { and: ["and"], new: ["who", "while", "but", "however", "che"], that: ["that", "che"], if: ["if"] },
  negations: ["not"],
  will: ["will"],
  drive: { base: ["race", "return"], present: ["races", "stays"], nouns: ["move"] },
  leave: ["leaves"],
  said: ["said"],
  past: ["won"],
  rumoured: ["rumours"],
  modals: { likely: ["is set to"] },
});

const drivers = [aDriver("Valentino Rossi"), aDriver("Maxime Martin"), aDriver("Charles Weerts")];

/** The clauses of one sentence, as `link: words`. */
function clauses(text: string): readonly string[] {
  const [sentence] = annotated(text, { lexicon, drivers });
  return (sentence?.clauses ?? []).map(
    ({ link, from, to }) =>
      `${link}: ${sentence?.sentence.tokens
        .slice(from, to)
        .map(({ word }) => word)
        .join(" ")}`,
  );
}

describe("the clauses of a sentence", () => {
  it("are one where it has one predicate", () => {
    expect(clauses("Rossi, however, will race in Imola, in Spa and in Fuji.")).toEqual([
      "begins: rossi however will race in imola in spa and in fuji",
    ]);
  });

  it("are told apart by a comma where both sides have a predicate", () => {
    expect(clauses("Rossi stays, Martin leaves.")).toEqual(["begins: rossi stays", "stop: martin leaves"]);
  });

  it("are told apart by a semicolon, a colon, a dash and brackets in any case", () => {
    expect(clauses("Rossi stays; no wonder: the car – a BMW – wins (again).")).toEqual([
      "begins: rossi stays",
      "stop: no wonder",
      "stop: the car",
      "stop: a bmw",
      "stop: wins",
      "stop: again",
    ]);
  });

  it("part a relative clause from the predicate behind it", () => {
    expect(clauses("Rossi, who won in Misano, will race in Imola.")).toEqual([
      "begins: rossi",
      "new clause: who won in misano",
      "stop: will race in imola",
    ]);
  });

  it("keep what is denied apart from what is told", () => {
    expect(clauses("Rossi will race in Imola in the WEC, not in Le Mans.")).toHaveLength(2);
  });

  it("know a word that joins either way for a relative one behind a comma", () => {
    expect(clauses("Rossi stays, che will race in Imola")[1]).toBe("new clause: che will race in imola");
    expect(clauses("Rossi said che he will race in Imola")[1]).toBe("that: che he will race in imola");
  });

  it("let the word that joins names join them, and part predicates", () => {
    expect(clauses("Rossi and Martin will race in Imola and Weerts leaves.")).toEqual([
      "begins: rossi and martin will race in imola",
      "and: and weerts leaves",
    ]);
  });

  it("part two predicates of one person at the word that joins them", () => {
    expect(clauses("Rossi will race in Imola and leaves in June.")).toEqual([
      "begins: rossi will race in imola",
      "and: and leaves in june",
    ]);
  });

  it("know a condition, whether it comes first or last", () => {
    expect(clauses("If the car is ready, Rossi will race in Imola.")).toEqual([
      "if: if the car is ready",
      "stop: rossi will race in imola",
    ]);
    expect(clauses("Rossi will race in Imola if the car is ready.")).toEqual([
      "begins: rossi will race in imola",
      "if: if the car is ready",
    ]);
  });

  it("know what the words before speak of", () => {
    expect(clauses("He said that Rossi will race in Imola.")).toEqual([
      "begins: he said",
      "that: that rossi will race in imola",
    ]);
  });

  it("are two for two people, though one of them does nothing that is known", () => {
    expect(clauses("Rossi forms the backbone, while Martin leaves.")).toEqual([
      "begins: rossi forms the backbone",
      "new clause: while martin leaves",
    ]);
    expect(clauses("Rossi forms the backbone, while the team leaves.")).toEqual([
      "begins: rossi forms the backbone while the team leaves",
    ]);
  });

  it("part leaving from what is driven next, and from the rumour of it", () => {
    expect(clauses("Rossi leaves WRT after the season to return to Spa")).toEqual([
      "begins: rossi leaves wrt after the season to",
      "turn: return to spa",
    ]);
    expect(clauses("Rossi leaves WRT again amid rumours of a move")).toEqual([
      "begins: rossi leaves wrt again amid",
      "turn: rumours of a move",
    ]);
  });

  it("keep what is said apart from who says it", () => {
    const [sentence] = annotated('"He will race in Imola", Martin said, "and he stays in the team".', {
      lexicon,
      drivers,
    });
    expect(sentence?.clauses.map(({ quote }) => quote)).toEqual([0, -1, 1]);
  });

  it("hold every word once, in order", () => {
    const [sentence] = annotated("If he leaves, who will race; Rossi and Martin said that he stays, but not in Spa", {
      lexicon,
      drivers,
    });
    const places = sentence?.clauses.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n));
    expect(places).toEqual(sentence?.sentence.tokens.map((_, place) => place));
  });
});
