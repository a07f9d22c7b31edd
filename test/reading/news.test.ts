import { beforeAll, describe, expect, it } from "vitest";
import { driverId } from "../../src/racing/driver.ts";
import { READ_LANGUAGES } from "../../src/reading/languages.ts";
import type { Reader } from "../../src/reading/reading.ts";
import { readerOfTheFixtures } from "../support/reading.ts";
import { type Figures, newsOf, scoreNews } from "../support/score-news.ts";

/**
 * What reading has to reach on whole articles; `measure` holds news that no lexicon was made from. All but recall is of what was
 * read: a reader that says nothing has the best of them, and recall alone refuses it.
 */
const FLOORS = {
  tune: { precision: 0.86, recall: 0.62, exact: 0.88, withinOne: 0.91, season: 0.91, empties: 0.85 },
  measure: { precision: 0.78, recall: 0.46, exact: 0.7, withinOne: 0.77, season: 0.86, empties: 0.75 },
} as const;

/** What may go wrong, in claims of the whole split. */
const MOST = { flips: 8, homonyms: 0 } as const;

/** In ms, for a split. */
const LONGEST = 25_000;

const SPLITS = ["tune", "measure"] as const;

let reader: Reader;

beforeAll(async () => {
  ({ reader } = await readerOfTheFixtures());
});

describe.each(SPLITS)("the news of split %s", (split) => {
  const news = newsOf(split);
  let figures: Figures;
  let took: number;

  beforeAll(() => {
    const started = performance.now();
    figures = scoreNews(news, reader);
    took = performance.now() - started;
  });

  it("are of every language that is read, and some of them make no claim", () => {
    expect(new Set(news.map(({ language }) => language))).toEqual(new Set(READ_LANGUAGES));
    expect(news.filter(({ gold }) => gold.length === 0).length).toBeGreaterThan(5);
  });

  it("are of drivers who are followed", () => {
    const named = news.flatMap(({ gold, optional, crew }) => [...[...gold, ...optional].map((g) => g.driver), ...crew]);
    const unknown = named.filter((key) => {
      const driver = driverId(key);
      return driver === undefined || !reader.follows(driver);
    });
    expect([...new Set(unknown)]).toEqual([]);
  });

  it.each(Object.entries(FLOORS[split]) as [keyof (typeof FLOORS)[typeof split], number][])(
    "are read with a share of %s of %f at least",
    (figure, floor) => {
      expect(figures[figure], figures.misses.join("\n")).toBeGreaterThanOrEqual(floor);
    },
  );

  it.each(Object.entries(MOST) as [keyof typeof MOST, number][])("are read with %s: %i at most", (figure, most) => {
    expect(figures[figure], figures.misses.join("\n")).toBeLessThanOrEqual(most);
  });

  it("are read while somebody waits", () => {
    expect(took).toBeLessThan(LONGEST);
  });
});

describe("the figures", () => {
  it("do not get better by telling a claim twice", () => {
    const news = newsOf("tune");
    const twice: Reader = {
      ...reader,
      read(article) {
        const reading = reader.read(article);
        return { ...reading, claims: [...reading.claims, ...reading.claims] };
      },
    };
    const [once, again] = [scoreNews(news, reader), scoreNews(news, twice)];
    expect(again.precision).toBeLessThan(once.precision * 0.6);
    expect(again.recall).toBeCloseTo(once.recall, 2);
  });
});
