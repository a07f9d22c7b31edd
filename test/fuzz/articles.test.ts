import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { createReader, type ReaderParts, toolsOf } from "../../src/reading/create-reader.ts";
import { READ_LANGUAGES, type ReadLanguage } from "../../src/reading/languages.ts";
import type { Lexicon } from "../../src/reading/lexicon.ts";
import { loadParts } from "../../src/reading/open-reader.ts";
import { readArticle } from "../../src/reading/read-article.ts";
import type { Reader, Unread } from "../../src/reading/reading.ts";
import { verified } from "../../src/reading/verify.ts";
import { publishedOn, ROSSI, theSeries } from "../support/facts.ts";
import { mixtures } from "../support/mixtures.ts";
import { promised } from "../support/promised.ts";
import { FOLLOWED, LEXICONS } from "../support/reading.ts";
import { sure } from "../support/sure.ts";
import { DATA } from "../support/talking.ts";
import { always } from "./always.ts";
import { anyText } from "./grammars/hostile.ts";
import { growing, inProportion } from "./in-proportion.ts";

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

function keepsItsPromises(article: Unread): void {
  promised(reader, article, reader.read(article));
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

/** An article out of the words that reading looks for, with its language. */
function aMixture(): fc.Arbitrary<{ readonly language: ReadLanguage; readonly text: string }> {
  return fc
    .constantFrom(...READ_LANGUAGES)
    .chain((language) => mixtures(lexiconOf(language), seriesNames).map((text) => ({ language, text })));
}

describe("any text", () => {
  it("is read without a fault, whatever it is", async () => {
    const text = fc.oneof(anyText, fc.string({ unit: "binary", maxLength: 400 }));
    await always(
      fc.tuple(text, publications, contexts),
      ([text, published, context]) => keepsItsPromises({ text, published, context }),
      { cases: 200 },
    );
  });

  it("says nothing where it has no words", () => {
    for (const text of ["", " \n ", "…!?", "“”"]) {
      const { claims, notes } = reader.read({ text, published: publishedOn("2023-11-06") });
      expect([claims, notes]).toEqual([[], []]);
    }
  });
});

describe("any mixture of phrases, names and quotes, in each language", () => {
  it("is read without a fault, and nothing is read that does not stand there", async () => {
    await always(
      fc.tuple(aMixture(), publications, contexts),
      ([mixture, published, context]) => keepsItsPromises({ ...mixture, published, context }),
      { cases: 150 },
    );
  });

  it("is read so that nothing has to be taken back, where all of it stands in the text", async () => {
    await always(
      fc.tuple(aMixture(), publications),
      ([{ language, text }, published]) => {
        const proposed = readArticle({ text, published, language }, toolsOf(parts, lexiconOf(language)));
        expect(verified(proposed, text)).toEqual(proposed);
      },
      { cases: 150 },
    );
  });

  it("takes about as much longer to read as it is longer", async () => {
    const grown = aMixture().chain(({ language, text }) =>
      growing(fc.constantFrom(...text.split(" ").slice(0, 12), "\n", " ")).map((made) => ({ language, made })),
    );
    await always(
      grown,
      ({ language, made }) =>
        inProportion(made, (text) => reader.read({ text, language, published: publishedOn("2023-11-06") }), {
          characters: 10_000,
          mostMs: 3000,
        }),
      { cases: 6, mostMs: 10_000 },
    );
  });

  it.each(READ_LANGUAGES)("makes claims with quotes now and then: %s", (language) => {
    const texts = fc.sample(mixtures(lexiconOf(language), seriesNames), { numRuns: 150, seed: 46 });
    const published = publishedOn("2023-11-06");
    const said = texts.flatMap((text) => reader.read({ text, published, language }).claims);
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter(({ quotes }) => quotes.length > 0).length).toBeGreaterThan(3);
  });
});
