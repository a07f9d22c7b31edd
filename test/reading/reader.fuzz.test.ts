import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { yearOf } from "../../src/racing/day.ts";
import { judgedDay } from "../../src/racing/published.ts";
import { createReader, type ReaderParts, toolsOf } from "../../src/reading/create-reader.ts";
import { READ_LANGUAGES, type ReadLanguage } from "../../src/reading/languages.ts";
import type { Lexicon } from "../../src/reading/lexicon.ts";
import { loadParts } from "../../src/reading/open-reader.ts";
import { readArticle } from "../../src/reading/read-article.ts";
import type { Reader, Reading, Unread } from "../../src/reading/reading.ts";
import { clean } from "../../src/reading/text/clean.ts";
import { verified } from "../../src/reading/verify.ts";
import { publishedOn, ROSSI, theSeries } from "../support/facts.ts";
import { mixtures } from "../support/mixtures.ts";
import { FOLLOWED, LEXICONS } from "../support/reading.ts";
import { sure } from "../support/sure.ts";
import { DATA } from "../support/talking.ts";

/** How long a hostile article may take, in ms of computing, whatever else the machine does. */
const LONGEST = 10_000;

/** How long it is, in characters. */
const HOSTILE = 300_000;

/** Of the texts whose reading takes four times as long where they are twice as long: to be raised with the reader. */
const SHORTER = 300_000;

const MAX_QUOTE = 300;

let reader: Reader;
let parts: ReaderParts;
let seriesNames: readonly string[];

beforeAll(async () => {
  const catalogue = await loadCatalogue([DATA]);
  parts = await loadParts(LEXICONS, catalogue, FOLLOWED);
  reader = createReader(parts);
  seriesNames = [...catalogue.series.values()].flatMap(({ name, shortName, weakNames, classes }) => [
    name,
    shortName,
    ...weakNames,
    ...classes.map((each) => each.name),
  ]);
});

const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

/** What holds of every reading, whatever the article. */
function promised(article: Unread, { language, claims, notes }: Reading): void {
  const plain = squeezed(clean(article.text));
  expect(READ_LANGUAGES).toContain(language);
  for (const { sentence } of [...claims, ...notes]) expect(plain).toContain(squeezed(sentence));
  for (const { season, confidence, quotes, driver, grounds } of claims) {
    expect(reader.follows(driver)).toBe(true);
    if (season !== null) {
      expect(Number.isInteger(season)).toBe(true);
      expect(season).toBeGreaterThanOrEqual(yearOf(judgedDay(article.published)));
    }
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(grounds.length).toBeGreaterThan(0);
    for (const { text } of quotes) {
      expect(text.length).toBeLessThanOrEqual(MAX_QUOTE);
      expect(plain).toContain(squeezed(text));
    }
  }
}

function keepsItsPromises(article: Unread): void {
  promised(article, reader.read(article));
}

const publications = fc
  .constantFrom("2023-11-06", "2023-11", "2024-02-29", "2024-12-31", "1895-01-01", "2999-12-31")
  .map(publishedOn);

const contexts = fc.constantFrom<NonNullable<Unread["context"]>>(
  {},
  { driver: ROSSI },
  { series: theSeries("fia-wec") },
  { driver: ROSSI, series: theSeries("gtwc-europe") },
);

function lexiconOf(language: ReadLanguage): Lexicon {
  return sure(parts.lexicons.find((each) => each.language === language));
}

describe("any text", () => {
  it("is read without a fault, whatever it is", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.string({ unit: fc.integer({ min: 0, max: 0xff_ff }).map((unit) => String.fromCharCode(unit)) }),
    );
    fc.assert(
      fc.property(text, publications, contexts, (text, published, context) => {
        keepsItsPromises({ text, published, context });
      }),
      { numRuns: 300 },
    );
  });

  it("says nothing where it has no words", () => {
    for (const text of ["", " \n ", "…!?", "“”"]) {
      const { claims, notes } = reader.read({ text, published: publishedOn("2023-11-06") });
      expect([claims, notes]).toEqual([[], []]);
    }
  });
});

describe.each(READ_LANGUAGES)("any mixture of phrases, names and quotes in the language %s", (language) => {
  it("is read without a fault, and nothing is read that does not stand there", () => {
    fc.assert(
      fc.property(mixtures(lexiconOf(language), seriesNames), publications, contexts, (text, published, context) => {
        keepsItsPromises({ text, published, context, language });
      }),
      { numRuns: 150 },
    );
  });

  it("is read so that nothing has to be taken back, where all of it stands in the text", () => {
    const tools = toolsOf(parts, lexiconOf(language));
    fc.assert(
      fc.property(mixtures(lexiconOf(language), seriesNames), publications, (text, published) => {
        const proposed = readArticle({ text, published, language }, tools);
        expect(verified(proposed, text)).toEqual(proposed);
      }),
      { numRuns: 150 },
    );
  });

  it("makes claims with quotes now and then, so that the promises are about something", () => {
    const texts = fc.sample(mixtures(lexiconOf(language), seriesNames), { numRuns: 150, seed: 46 });
    const published = publishedOn("2023-11-06");
    const said = texts.flatMap((text) => reader.read({ text, published, language }).claims);
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter(({ quotes }) => quotes.length > 0).length).toBeGreaterThan(3);
  });
});

describe("a hostile text, of 300,000 characters unless it is a slow one", () => {
  const repeated = (text: string, length = HOSTILE) => text.repeat(Math.ceil(length / text.length)).slice(0, length);

  const hostile: readonly (readonly [string, string])[] = [
    ["only quotes", repeated('"')],
    ["only quotes that open", repeated("„")],
    ["only single quotes", repeated(" 'a", SHORTER)],
    ["quotes with words", repeated('Rossi said: "I will race in the WEC in 2024". ', SHORTER)],
    ["a quote in every word", repeated('"Rossi" ')],
    ["only commas", repeated(",")],
    ["commas and words", repeated("Rossi, ")],
    ["one endless word", repeated("x")],
    ["one endless number", repeated("46")],
    ["nothing but spaces", repeated(" ")],
    ["nothing but lines", repeated("\n")],
    ["a word a line", repeated("Rossi\n")],
    ["a driver 20,000 times", "Valentino Rossi ".repeat(20_000)],
    ["initials and a surname", repeated("D. and L. Vanthoor ", SHORTER)],
    ["a given name 20,000 times", "Carlos ".repeat(20_000)],
    ["a series", repeated("Le Mans 24h ", SHORTER)],
    ["a claim 7,000 times", "Rossi will race in the WEC in 2024. ".repeat(7000)],
    ["a claim without an end", repeated("Rossi will race in the WEC and ", SHORTER)],
    ["a cue without an end", repeated("is not set to ", SHORTER)],
    ["nested brackets", `${"(".repeat(HOSTILE / 2)}Rossi${")".repeat(HOSTILE / 2)}`],
    ["nested brackets with words", `${"( Rossi ".repeat(20_000)}${") ".repeat(20_000)}`],
    ["nested conditions", repeated("if Rossi says that he will race, ", SHORTER)],
    ["right-to-left marks", repeated("\u200F\u202ERossi\u202C ")],
    ["right-to-left marks alone", repeated("\u202E")],
    ["lone surrogates", repeated("\uD800x\uDC00", SHORTER)],
    ["accents upon accents", `Rossi${"\u0301".repeat(HOSTILE)}`],
    ["hyphens", repeated("Rossi-")],
    ["years", repeated("2024-25 ")],
    ["full stops", repeated("V. ", SHORTER)],
    ["emoji", repeated("🏁")],
  ];

  it.each(hostile)(
    "is read while somebody waits: %s",
    (_, text) => {
      const article: Unread = {
        text,
        published: publishedOn("2023-11-06"),
        language: "en",
        context: { driver: ROSSI },
      };
      const started = process.cpuUsage();
      const reading = reader.read(article);
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1000).toBeLessThan(LONGEST);
      promised(article, reading);
    },
    60_000,
  );
});
