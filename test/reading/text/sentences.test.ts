import { describe, expect, it } from "vitest";
import { orthographyOf } from "../../../src/reading/text/orthography.ts";
import { sentencesOf } from "../../../src/reading/text/sentences.ts";
import { aLexicon } from "../../support/lexicons.ts";

const months = Array.from({ length: 12 }, (_, month) => (month === 1 ? ["Februar"] : []));

const ORTHOGRAPHY = orthographyOf(
  aLexicon({
    abbreviations: ["Mr", "Dr", "Nr", "bzw"],
    months,
    seasonNouns: ["Saison", "Auflage"],
    grammar: { lettered: ["Formula", "Gruppe"] },
  }),
);

const sentences = (text: string, language = "en") => sentencesOf(text, language, ORTHOGRAPHY);
const texts = (text: string, language?: string) => sentences(text, language).map((sentence) => sentence.text);

describe("the sentences of an article", () => {
  it("end with a full stop, a question and a call", () => {
    expect(texts("Rossi stays. Will he win? He will! Forza.")).toEqual([
      "Rossi stays.",
      "Will he win?",
      "He will!",
      "Forza.",
    ]);
  });

  it.each([
    ["en", "He thanked Mr. Vosse for the seat."],
    ["en", "He thanked Dr. Marko for the seat."],
    ["de", "Der BMW mit der Nr. 46 startet bzw. Rossi fährt."],
  ])("do not end after an abbreviation (%s): %s", (language, text) => {
    expect(texts(text, language)).toEqual([text]);
  });

  it("do not end after an initial", () => {
    expect(texts("The seat goes to V. Rossi of Tavullia.")).toEqual(["The seat goes to V. Rossi of Tavullia."]);
  });

  it.each([
    ["He goes on in Formula E. Rossi stays.", 2],
    ["Die Wagen der Gruppe C. Rossi bleibt.", 2],
    ["The seat goes to Formula E. he said.", 1],
  ])("end after a letter that is no initial: %s", (text, count) => {
    expect(texts(text)).toHaveLength(count);
  });

  it("do not end after a German ordinal before a month or a season, and end after a number", () => {
    expect(texts("Am 18. Februar fährt er die 100. Auflage.", "de")).toHaveLength(1);
    expect(texts("Er startet als Nummer 46. Rossi bleibt.", "de")).toEqual([
      "Er startet als Nummer 46.",
      "Rossi bleibt.",
    ]);
  });

  it("go on where the next letter is small", () => {
    expect(texts("The 6 h. of Fuji is next. eventually he said so.")).toHaveLength(1);
  });

  it("go on after a question in a quotation that its speaker follows", () => {
    expect(texts('"Will I stay?" he asked. Nobody knew.')).toEqual(['"Will I stay?" he asked.', "Nobody knew."]);
  });

  it("hold the quotation marks that belong to them", () => {
    expect(texts('"I stay." "We go on."')).toEqual(['"I stay."', '"We go on."']);
  });

  it("end with a line where no blank lines part the paragraphs, so that a headline is its own", () => {
    expect(texts("Rossi stays with BMW\nThe Italian goes on in the WEC.")).toEqual([
      "Rossi stays with BMW",
      "The Italian goes on in the WEC.",
    ]);
  });

  it("stand in one paragraph, however long it is", () => {
    const found = sentences("Rossi races in the WEC. ".repeat(500));
    expect(new Set(found.map(({ paragraph }) => paragraph))).toEqual(new Set([0]));
  });

  it("go on over a broken line where blank lines part the paragraphs", () => {
    const found = sentences("Rossi stays with BMW\n\nThe Italian goes\non in the WEC.");
    expect(found.map(({ text, paragraph }) => [paragraph, text])).toEqual([
      [0, "Rossi stays with BMW"],
      [1, "The Italian goes on in the WEC."],
    ]);
  });

  it("are cut after 150 words where nothing ends them", () => {
    const lengths = sentences("Rossi ".repeat(310)).map(({ tokens }) => tokens.length);
    expect(lengths).toEqual([150, 150, 10]);
  });

  it("tell where they stand in the text", () => {
    const text = 'Rossi stays.\n\n  "I go on", he said.  Nobody knew.';
    for (const { from, to, text: told } of sentences(text)) expect(text.slice(from, to)).toBe(told);
    expect(sentences(text).map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it("are none where there are no words", () => {
    expect(texts("")).toEqual([]);
    expect(texts(" \n\n ... !? \n\n — ")).toEqual([]);
  });
});
