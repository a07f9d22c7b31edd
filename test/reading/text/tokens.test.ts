import { describe, expect, it } from "vitest";
import { tokensOf } from "../../../src/reading/text/tokens.ts";

const tokens = (text: string) => tokensOf(text, 0, text.length);

describe("the words of an article", () => {
  it("are compared without accents and capitals, and kept with their accents", () => {
    expect(tokens("Iniziò LANGSTRECKE Größe").map(({ word, exact }) => [word, exact])).toEqual([
      ["inizio", "iniziò"],
      ["langstrecke", "langstrecke"],
      ["grosse", "größe"],
    ]);
  });

  it("have the same accents however these are typed", () => {
    expect(tokens("inizio\u0300").map(({ word, exact }) => [word, exact])).toEqual([["inizio", "iniziò"]]);
  });

  it.each([
    ["E' Rossi", "è"],
    ["e’ Rossi", "è"],
    ["E Rossi", "e"],
    ["E'Rossi", "e"],
    ["SARA' Rossi", "sarà"],
    ["po' Rossi", "po"],
  ])("have the accent that an apostrophe stands for, where it is known: %s", (text, exact) => {
    const accented = new Map([
      ["e", "è"],
      ["sara", "sarà"],
    ]);
    expect(tokensOf(text, 0, text.length, accented)[0]?.exact).toBe(exact);
  });

  it("are parted by hyphens and apostrophes, which stand before the next", () => {
    expect(tokens("Langstrecken-WM l'an won’t").map(({ word, before }) => `${before}${word}`)).toEqual([
      "langstrecken",
      "-wm",
      "l",
      "'an",
      "won",
      "’t",
    ]);
  });

  it("know a hyphen between spaces for a dash", () => {
    expect(tokens("Rossi - the Italian – stays").map(({ before }) => before)).toEqual(["", "—", "", "—"]);
  });

  it("keep the number of a car apart from a number", () => {
    expect(tokens("the #46 ran 46 laps").map(({ word }) => word)).toEqual(["the", "#46", "ran", "46", "laps"]);
  });

  it("know their capital", () => {
    expect(tokens("Éric rossi 46").map(({ capital }) => capital)).toEqual([true, false, false]);
  });

  it("tell where they stand, from a place in the text on", () => {
    const text = "Rossi stays in the WEC";
    const found = tokensOf(text, 6, text.length);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(["stays", "in", "the", "WEC"]);
  });
});
