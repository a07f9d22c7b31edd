import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadArticles } from "../../src/catalogue/load-articles.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { Unusable } from "../../src/schema/faults.ts";
import { SMALL } from "../catalogue/data-folder.ts";
import { freshFolder } from "../support/folders.ts";
import { always } from "./always.ts";
import { changed } from "./grammars/changed.ts";
import { anyText } from "./grammars/hostile.ts";

const ROUND = { key: "qatar", name: "Qatar 1812 km", place: "Lusail", starts: "2024-03-02", ends: "2024-03-02" };

/** A file of each kind that an operator may write. */
const FILES: Readonly<Record<string, unknown>> = {
  ...SMALL,
  "catalogue/drivers.json": [
    {
      ...{
        id: "valentino-rossi",
        name: "Valentino Rossi",
        shortName: "Rossi",
        otherNames: ["Vale"],
        weakNames: ["VR"],
      },
      ...{ notToBeTakenFor: ["Paolo Rossi"], ordinaryPhrases: ["rosso"] },
      namesakes: [{ name: "Louis Rossi", races: ["fia-wec"] }],
    },
  ],
  "calendars/2024-fia-wec.json": {
    series: "fia-wec",
    season: 2024,
    taken: "2023-11-01",
    revisions: [
      { published: "2023-06-09", source: "FIA WEC", url: "https://fiawec.test/", rounds: [ROUND] },
      { published: "2023-07-09", source: "FIA WEC", cancelled: ["qatar"] },
    ],
  },
  "articles/first.json": {
    article: {
      ...{ url: "https://paddock.test/a", publisher: "speedweek", language: "de", published: "2023-11-06" },
      ...{ received: "2023-11-06", origin: "Speedweek" },
    },
    claims: [
      {
        ...{ driver: "valentino-rossi", series: "fia-wec", season: 2024, certainty: "likely", trend: "rising" },
        ...{ basis: { kind: "report" }, class: "LMGT3", quotes: [{ text: "We will try.", speaker: "Rossi" }] },
      },
    ],
    notes: [{ kind: "test", driver: "valentino-rossi", statement: { en: "He tried a car." } }],
  },
};

/** The files as text, one of them changed or broken. */
const aFolder: fc.Arbitrary<Readonly<Record<string, string>>> = fc.constantFrom(...Object.keys(FILES)).chain((name) => {
  const text = JSON.stringify(FILES[name]);
  const broken = fc.oneof(
    { weight: 6, arbitrary: changed(FILES[name]).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(), anyText).map(([at, some]) => text.slice(0, at % text.length) + some) },
    { weight: 1, arbitrary: anyText },
  );
  return broken.map((told) => ({ [name]: told }));
});

/** One folder for all cases, which are made one after the other. */
const folder = freshFolder();

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), files[name] ?? JSON.stringify(content));
  }
}

describe("a file that an operator wrote", () => {
  it("is used, or each of its faults is told in a line of its own", async () => {
    await always(
      aFolder,
      async (files) => {
        await write(files);
        try {
          const catalogue = await loadCatalogue([folder]);
          for (const { article } of await loadArticles([folder], catalogue))
            expect(article.id).toMatch(/^[a-z2-7]{10}$/);
        } catch (error) {
          if (!(error instanceof Unusable)) throw error;
          for (const fault of error.faults) {
            expect(fault).not.toMatch(/\p{Cc}/u);
            expect(fault.length).toBeLessThan(500);
          }
        }
      },
      { cases: 150 },
    );
  });

  it("is used as it stands, so that the others are about something", async () => {
    await write({});
    expect(await loadArticles([folder], await loadCatalogue([folder]))).toHaveLength(1);
  });
});
