import { beforeAll, describe, expect, it } from "vitest";
import { Said } from "../../support/said.ts";

let said: Said;
beforeAll(async () => {
  said = await Said.open();
});

/** Of whom each claim is, and on whose word. */
const spoken = (text: string) => said.reading(text).claims.map(({ driver, speaker }) => [driver, speaker]);

const ROSSI_HIMSELF = [["valentino-rossi", "Valentino Rossi"]];

describe("what stands between quotation marks is said by", () => {
  it.each([
    ['"I will race in the WEC in 2024", Rossi said.', "behind it"],
    ['Rossi said: "I will race in the WEC in 2024".', "before it"],
    ['"I will race in the WEC in 2024." Rossi said so on Monday.', "in the sentence behind"],
    ['Rossi said it was a good day. "I will race in the WEC in 2024."', "in the sentence before"],
    ['Rossi said he was happy. "The car is good. I will race in the WEC in 2024."', "before several sentences"],
    ['Rossi spoke to the press. "I will race in the WEC in 2024", he said.', "as he"],
  ])("whoever stands with the verb of saying: %s", (text) => {
    expect(spoken(text)).toEqual(ROSSI_HIMSELF);
  });

  it("whoever spoke last, where nobody is named", () => {
    const text = '"I will race in the WEC in 2024", Rossi said. "I hope to race in the DTM in 2024."';
    expect(spoken(text)).toEqual([...ROSSI_HIMSELF, ...ROSSI_HIMSELF]);
  });

  it("each of two", () => {
    const text =
      '"I will race in the WEC in 2024", Rossi said. "I hope to race in the DTM in 2024", Maxime Martin said.';
    expect(spoken(text)).toEqual([...ROSSI_HIMSELF, ["maxime-martin", "Maxime Martin"]]);
  });

  it("him who was named last before he said it", () => {
    const text = 'Rossi is happy. Maxime Martin won. "I will race in the WEC in 2024", he said.';
    expect(spoken(text)).toEqual([["maxime-martin", "Maxime Martin"]]);
  });

  it("nobody who is only named in it", () => {
    const text = 'Rossi is happy. "I like Maxime Martin. I will race in the WEC in 2024", he said.';
    expect(spoken(text)).toEqual(ROSSI_HIMSELF);
  });

  it("nobody, where it is not known who he is", () => {
    const text = '"Valentino Rossi will race in the WEC in 2024", he said.';
    expect(spoken(text)).toEqual([["valentino-rossi", undefined]]);
  });

  it("nobody who is followed, where a stranger says it", () => {
    expect(spoken('"I will race in the WEC in 2024", Giovanni Bianchi said. Rossi is happy.')).toEqual([]);
  });
});

describe("what a team boss says", () => {
  it("of us is not of him", () => {
    expect(spoken('Rossi is happy. "We will race in the WEC in 2024", team boss Vincent Vosse said.')).toEqual([]);
  });

  it.each([
    'Rossi is happy. "He will race in the WEC in 2024", team boss Vincent Vosse said.',
    'Rossi is happy. "We will race with Rossi in the WEC in 2024", team boss Vincent Vosse said.',
  ])("of a driver is a statement of the boss on the driver: %s", (text) => {
    expect(spoken(text)).toEqual([["valentino-rossi", "Vincent Vosse"]]);
  });
});

describe("a quotation", () => {
  it("that speaks of the team is not of its speaker", () => {
    expect(spoken('"It is a pity that the team leaves the WEC in 2024", Rossi said.')).toEqual([]);
  });

  it("has the occasion on which it was said", () => {
    const text = '"I will race in the WEC in 2024", Rossi told Speedweek at a press conference in Barcelona.';
    expect(said.claim(text).quotes).toEqual([
      {
        text: "I will race in the WEC in 2024",
        speaker: "Valentino Rossi",
        occasion: "press conference in Barcelona",
        certainty: "certain",
      },
    ]);
  });

  it("keeps of several sentences the one that claims", () => {
    const text = 'Rossi said he was happy. "The car is good. I will race in the WEC in 2024."';
    expect(said.claim(text).quotes.map((quote) => quote.text)).toEqual(["I will race in the WEC in 2024."]);
  });

  it.each(['Valentino "The Doctor" Rossi will race in the WEC in 2024.', '"Il Dottore" will race in the WEC in 2024.'])(
    "of a nickname is nobody's word: %s",
    (text) => {
      expect(said.claim(`${text} Rossi said nothing.`)).toMatchObject({
        driver: "valentino-rossi",
        basis: "report",
        quotes: [],
      });
    },
  );

  it("is of whom the article is about where its language needs no I", () => {
    const text = 'Rossi è felice. "Correrò nel WEC nel 2024", ha detto.';
    expect(said.claim(text, { language: "it" })).toMatchObject({
      driver: "valentino-rossi",
      speaker: "Valentino Rossi",
    });
  });
});
