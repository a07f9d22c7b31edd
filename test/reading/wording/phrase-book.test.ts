import { describe, expect, it } from "vitest";
import { tokensOf } from "../../../src/reading/text/tokens.ts";
import { PhraseBook } from "../../../src/reading/wording/phrase-book.ts";

/** The phrases found in a text, as `words`; a comma parts. */
function found(phrases: readonly string[], text: string): readonly string[] {
  const book = new PhraseBook<string>();
  for (const phrase of phrases) book.add(phrase, phrase);
  const tokens = tokensOf(text, 0, text.length);
  return book
    .find(tokens, (place) => tokens[place]?.before.includes(",") === true)
    .map(({ places }) => places.map((place) => tokens[place]?.exact).join(" "));
}

describe("a phrase", () => {
  it("is found whatever its case, with hyphens and apostrophes for spaces", () => {
    expect(found(["full season"], "a FULL-season drive")).toEqual(["full season"]);
    expect(found(["won't", "l'an prochain"], "He won’t stay l'an prochain")).toEqual(["won t", "l an prochain"]);
  });

  it("is found with its own accents alone", () => {
    expect(found(["könnte"], "Rossi könnte fahren")).toEqual(["könnte"]);
    expect(found(["könnte"], "Rossi konnte fahren")).toEqual([]);
    expect(found(["iniziò"], "l'inizio")).toEqual([]);
    expect(found(["ko\u0308nnte"], "Rossi könnte fahren")).toEqual(["könnte"]);
  });

  it("is found with either of its alternatives, and only with one", () => {
    const phrases = ["is|are set to"];
    expect(found(phrases, "Rossi is set to race, and they are set to follow")).toEqual(["is set to", "are set to"]);
    expect(found(phrases, "Rossi was set to race, or set to stay")).toEqual([]);
  });

  it("is found with alternatives of several words", () => {
    expect(found(["won't|cannot race"], "He won't race and cannot race")).toEqual(["won t race", "cannot race"]);
  });

  it("is found with any ending after a star, even none", () => {
    const phrases = ["bestätig*"];
    expect(found(phrases, "bestätigt, Bestätigung, bestätig")).toEqual(["bestätigt", "bestätigung", "bestätig"]);
    expect(found(phrases, "bestellt, unbestätigt")).toEqual([]);
  });

  it("is found with any word where a star stands alone, and with stems of one letter", () => {
    expect(found(["the * year old"], "the 46-year-old")).toEqual(["the 46 year old"]);
    expect(found(["a* Le Mans"], "at Le Mans")).toEqual(["at le mans"]);
  });

  it("is found whatever letters and digits the others begin with", () => {
    const phrases = ["set to race", "3 set", "èthe S3", "ö* 46"];
    expect(found(phrases, "3 set to race, èthe S3, österreich 46")).toEqual(["3 set", "èthe s3", "österreich 46"]);
    expect(found(phrases, "set to stay, 3 rounds, and österreich")).toEqual([]);
  });

  it.each([0, 1, 5])("is found over a gap of %i words", (length) => {
    const between = "bald ".repeat(length);
    expect(found(["nimmt … teil"], `Rossi nimmt ${between}teil`)).toEqual(["nimmt teil"]);
  });

  it("is not found over a gap of ten words", () => {
    expect(found(["nimmt … teil"], `Rossi nimmt ${"bald ".repeat(10)}teil`)).toEqual([]);
  });

  it("leaves the words in its gap to others", () => {
    expect(found(["nimmt … teil", "sicher"], "Rossi nimmt sicher teil")).toEqual(["nimmt teil", "sicher"]);
  });

  it("counts with most words where several begin at one place, whatever came first", () => {
    const phrases = ["not", "not ruled out", "ruled out", "not ruled"];
    expect(found(phrases, "it is not ruled out")).toEqual(["not ruled out"]);
    expect(found(phrases.toReversed(), "it is not ruled out")).toEqual(["not ruled out"]);
    expect(found(phrases, "it is not so, it is ruled out")).toEqual(["not", "ruled out"]);
  });

  it("is found in its shorter form where the longer one breaks off", () => {
    expect(found(["set", "set to race again"], "set to race on Sunday")).toEqual(["set"]);
  });

  it("has every meaning that it was given, each once", () => {
    const book = new PhraseBook<string>();
    for (const meaning of ["modal", "verdict", "modal"]) book.add("is in", meaning);
    const text = "he is in";
    expect(book.find(tokensOf(text, 0, text.length), () => false)[0]?.meanings).toEqual(["modal", "verdict"]);
  });

  it("crosses no stop, in its words or in its gap", () => {
    expect(found(["set to"], "the car is set, to be sure")).toEqual([]);
    expect(found(["nimmt … teil"], "Rossi nimmt, so Vosse, teil")).toEqual([]);
    expect(found(["nimmt … teil"], "Er nimmt sich Zeit, teil dessen ist es")).toEqual([]);
  });

  it("may begin right behind a stop", () => {
    expect(found(["set to"], "Rossi, set to race")).toEqual(["set to"]);
  });

  it("is not found over words that are taken out", () => {
    const book = new PhraseBook<string>();
    book.add("is in", "phrase");
    const [is, , stays] = tokensOf("is Rossi in", 0, 11);
    expect(book.find([is, undefined, stays], () => false)).toEqual([]);
  });

  it.each(["", "…", "… teil", "nimmt …", "!?", "|"])("cannot be: %j", (phrase) => {
    expect(() => new PhraseBook<string>().add(phrase, "")).toThrow(RangeError);
  });
});

describe("hostile words", () => {
  const hostile = [
    ["one word 10,000 times", "nimmt ".repeat(10_000)],
    ["two words 10,000 times", "nimmt an ".repeat(10_000)],
    ["one endless word", "nimmt".repeat(20_000)],
  ] as const;

  it.each(hostile)("are read in bounded time: %s", (_, text) => {
    const phrases = ["nimmt … teil", "nimmt … an … teil", "nimmt … nimmt … nimmt … teil", "nimmt* … n* … an"];
    const started = performance.now();
    found(phrases, text);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
