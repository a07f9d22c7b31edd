import { describe, expect, it } from "vitest";
import { orthographyOf } from "../../../src/reading/text/orthography.ts";
import { quotedIn, quotedWords } from "../../../src/reading/text/quotes.ts";
import { sentencesOf } from "../../../src/reading/text/sentences.ts";
import { aLexicon } from "../../support/lexicons.ts";

const NOTHING = orthographyOf(aLexicon());

const quotes = (text: string) => quotedIn(text).map((quoted) => quoted.text);

/** For each sentence the words that stand in a quotation, with the quotation's place. */
function spoken(text: string): readonly string[] {
  const quoted = quotedIn(text);
  return sentencesOf(text, "en", NOTHING).map((sentence) =>
    quotedWords(sentence, quoted)
      .map((place, index) => (place < 0 ? "-" : `${place}:${sentence.tokens[index]?.word}`))
      .join(" "),
  );
}

describe("what stands between quotation marks", () => {
  it("is found in order, on one line and without the marks", () => {
    expect(quotes('"I stay", he said. "We\n  go on."')).toEqual(["I stay", "We go on."]);
  });

  it("stands in the text where it says", () => {
    const text = 'He said "I stay in the WEC" and left.';
    const [quoted] = quotedIn(text);
    expect(text.slice(quoted?.from, quoted?.to)).toBe("I stay in the WEC");
  });

  it("is nothing where a mark was left open at the end", () => {
    expect(quotes('He said "I stay in the WEC and left.')).toEqual([]);
  });

  it("is opened by no mark behind a word and before a space", () => {
    expect(quotes('I stay" he said, and then: "We go on."')).toEqual(["We go on."]);
  });

  it("begins anew where a paragraph left a mark open", () => {
    expect(quotes('He said: "I stay in the WEC.\n\nThe team said: "We go on."')).toEqual(["We go on."]);
  });

  it("goes on over a paragraph where nothing opens again", () => {
    expect(quotes('"I stay in the WEC.\n\nAnd I like it", he said.')).toEqual(["I stay in the WEC. And I like it"]);
  });

  it("is nothing beyond 3,000 characters, and the next is read rightly", () => {
    expect(quotes(`"${"I stay. ".repeat(400)}x", he said: "we go on", and left.`)).toEqual(["we go on"]);
    expect(quotes(`"${"I stay. ".repeat(300)}x", he said: "we go on", and left.`)).toHaveLength(2);
  });
});

describe("a quotation that is a mere name", () => {
  it.each(["Il Dottore", "the Doctor", "Piccolo Diavolo di Tavullia"])("is one: %s", (text) => {
    expect(quotedIn(`They call it "${text}" there`)).toMatchObject([{ text, isName: true }]);
  });

  it.each(["I stay.", "Never!", "We will see what comes", "Yes,"])("is none: %s", (text) => {
    expect(quotedIn(`He said "${text}" there`)).toMatchObject([{ text, isName: false }]);
  });
});

describe("the words of a sentence", () => {
  it("know the quotation that they stand in", () => {
    expect(spoken('He said "I stay" and "we win". Then he left. "Bye now", he said.')).toEqual([
      "- - 0:i 0:stay - 1:we 1:win",
      "- - -",
      "2:bye 2:now - -",
    ]);
  });

  it("know it in every sentence of a long one", () => {
    expect(spoken('"I stay. We win." He left.')).toEqual(["0:i 0:stay", "0:we 0:win", "- -"]);
  });
});
