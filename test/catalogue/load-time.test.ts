import { expect, it } from "vitest";
import { loadArticles } from "../../src/catalogue/load-articles.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { dataFolder, SMALL } from "./data-folder.ts";

const DRIVERS = 1000;
const ARTICLES = 1000;

/** Many times what it takes here, so that only a cost that grows with the square of the number fails. */
const MOST_MS = 15_000;

it("loads 1,000 drivers and 100,000 claims in bounded time", { timeout: 60_000 }, async () => {
  const drivers = Array.from({ length: DRIVERS }, (_, nth) => ({
    id: `driver-${nth}`,
    name: `Driver ${nth}`,
    shortName: `D${nth}`,
    otherNames: [`number ${nth}`],
  }));
  const files: Record<string, unknown> = { ...SMALL, "catalogue/drivers.json": drivers };
  for (let nth = 0; nth < ARTICLES; nth += 1) {
    const url = `https://www.speedweek.com/news/${nth}`;
    const days = { published: "2023-11-06", received: "2023-11-06" };
    const claims = Array.from({ length: 100 }, (_, index) => ({
      driver: `driver-${(nth + index) % DRIVERS}`,
      series: "fia-wec",
      season: 2024,
      certainty: "likely",
      basis: { kind: "report" },
      quotes: [{ text: "We will see.", speaker: "Somebody", occasion: { en: "TV interview", it: "intervista TV" } }],
      statement: { en: "A drive is likely.", it: "La partecipazione è probabile." },
    }));
    files[`articles/${nth}.json`] = { article: { url, publisher: "speedweek", language: "de", ...days }, claims };
  }
  const folder = await dataFolder(files);

  const began = performance.now();
  const catalogue = await loadCatalogue([folder]);
  const articles = await loadArticles([folder], catalogue);
  const ended = performance.now();

  expect(catalogue.drivers.size).toBe(DRIVERS);
  expect(articles.flatMap((article) => article.claims)).toHaveLength(100_000);
  expect(ended - began).toBeLessThan(MOST_MS);
});
