import { describe, expect, it } from "vitest";
import { type ArticleFacts, loadArticles } from "../../src/catalogue/load-articles.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { originOf } from "../../src/racing/article.ts";
import { dataFolder, faultsOf, SMALL } from "./data-folder.ts";

const about = { driver: "valentino-rossi", series: "fia-wec", season: 2024 };
const likely = { ...about, certainty: "likely", basis: { kind: "report" }, quotes: [] };
const article = {
  url: "https://www.speedweek.com/news/1",
  publisher: "speedweek",
  language: "de",
  published: "2023-11-06",
  received: "2023-11-06",
};
const tested = { kind: "test", driver: "valentino-rossi", statement: { en: "Rossi tested an LMP2." } };

async function loaded(...folders: readonly Readonly<Record<string, unknown>>[]): Promise<readonly ArticleFacts[]> {
  const paths = [await dataFolder({ ...SMALL, ...folders[0] })];
  for (const files of folders.slice(1)) paths.push(await dataFolder(files));
  return loadArticles(paths, await loadCatalogue(paths));
}

async function faultsOfFile(file: unknown): Promise<readonly string[]> {
  return faultsOf(loaded({ "articles/a.json": file }));
}

describe("an article that cannot be used", () => {
  it("tells a publisher, a driver and a series that the catalogue does not know, all together", async () => {
    expect(
      await faultsOfFile({
        article: { ...article, publisher: "spiedweek" },
        claims: [
          { ...likely, driver: "vale" },
          { ...likely, series: "wec" },
        ],
        notes: [{ ...tested, series: "elms" }],
      }),
    ).toEqual([
      'articles/a.json: article.publisher: expected a publisher of the catalogue, found "spiedweek"',
      'articles/a.json: claims.0.driver: expected a driver of the catalogue, found "vale"',
      'articles/a.json: claims.1.series: expected a series of the catalogue, found "wec"',
      'articles/a.json: notes.0.series: expected a series of the catalogue, found "elms"',
    ]);
  });

  it("tells a drive that is claimed twice", async () => {
    expect(
      await faultsOfFile({
        article,
        claims: [likely, { ...likely, class: "LMGT3" }, { ...likely, certainty: "certain" }],
      }),
    ).toEqual([
      "articles/a.json: claims.2: expected another drive, found that of claims.0 again: valentino-rossi, fia-wec, 2024",
    ]);
  });

  it("tells a class that its series has not, and a team that nobody knows, with what would do", async () => {
    expect(
      await faultsOfFile({
        article,
        claims: [
          { ...likely, class: "GT9", team: "Team Tavullia" },
          { ...likely, class: "lm gt3", team: "WRT" },
        ],
        notes: [{ ...tested, class: "LMP3" }],
      }),
    ).toEqual([
      'articles/a.json: claims.0.class: expected one of LMGT3, LMP2, found "GT9"',
      'articles/a.json: claims.0.team: expected a team of the catalogue, found "Team Tavullia": add it to teams.json',
      'articles/a.json: claims.1.class: expected "LMGT3", the name that claims use for it, found "lm gt3"',
      'articles/a.json: claims.1.team: expected "Team WRT", the name that claims use for it, found "WRT"',
      'articles/a.json: notes.0.class: expected one of LMGT3, LMP2, found "LMP3"',
    ]);
  });

  it("lets a round have the classes of its championship", async () => {
    const atLeMans = { ...likely, series: "le-mans-24h", class: "LMGT3" };
    const [facts] = await loaded({ "articles/a.json": { article, claims: [atLeMans], notes: [] } });
    expect(facts?.claims.map((claim) => claim.facts.class)).toEqual(["LMGT3"]);
  });

  it("lets one article speak of classes, scopes and teams apart", async () => {
    const claims = [
      likely,
      { ...likely, class: "LMP2" },
      { ...likely, scope: "full-season" },
      { ...likely, team: "Team WRT" },
    ];
    const [facts] = await loaded({
      "articles/a.json": { article, claims: [...claims, { ...likely, class: "LMGT3" }] },
    });
    expect(facts?.claims).toHaveLength(5);
  });

  it("tells an article that came in before it was published; a month is judged as such", async () => {
    expect(await faultsOfFile({ article: { ...article, received: "2023-11-05" } })).toEqual([
      'articles/a.json: article.received: expected 2023-11-06, when it was published, or later, found "2023-11-05"',
    ]);
    await expect(
      loaded({ "articles/a.json": { article: { ...article, published: "2023-11" } } }),
    ).resolves.toHaveLength(1);
  });

  it("tells a quote of more than 300 characters", async () => {
    const quotes = [{ text: "x".repeat(301), speaker: "Valentino Rossi" }];
    const [fault] = await faultsOfFile({ article, claims: [{ ...likely, quotes }] });
    expect(fault).toMatch(/^articles\/a\.json: claims\.0\.quotes\.0\.text: expected a quote of at most 300 characters/);
  });

  it("tells a grade, a basis and a kind of note that do not exist", async () => {
    const faults = await faultsOfFile({
      article,
      claims: [
        { ...likely, certainty: "sure" },
        { ...likely, basis: { kind: "gossip" } },
        { ...likely, basis: { kind: "statement" } },
      ],
      notes: [{ ...tested, kind: "gossip" }],
    });
    expect(faults[0]).toMatch(/^articles\/a\.json: claims\.0\.certainty: expected one of ruled-out, .*, found "sure"$/);
    expect(faults[1]).toMatch(/^articles\/a\.json: claims\.1\.basis\.kind: expected .*"rumour".*, found "gossip"$/);
    expect(faults[2]).toBe("articles/a.json: claims.2.basis.speaker: is missing");
    expect(faults[3]).toMatch(/^articles\/a\.json: notes\.0\.kind: expected .*"test".*, found "gossip"$/);
  });

  it("tells a missing key where no page holds the article, and a wrong one", async () => {
    const { url: _, ...television } = article;
    expect(await faultsOfFile({ article: television })).toEqual([
      "articles/a.json: article.id: is missing, and there is no url that it would follow from",
    ]);
    await expect(loaded({ "articles/a.json": { article: { ...television, id: "aaaaaaaaaa" } } })).resolves.toHaveLength(
      1,
    );
    const [fault] = await faultsOfFile({ article: { ...article, id: "aaaaaaaaaa" } });
    expect(fault).toMatch(/^articles\/a\.json: article\.id: expected "[a-z2-7]{10}", .* found "aaaaaaaaaa"$/);
  });

  it("tells two files of one folder about one article, by whatever link", async () => {
    const shared = { ...article, url: `${article.url}/?utm_source=x#top` };
    const faults = await faultsOf(
      loaded({ "articles/a.json": { article }, "articles/b.json": { article: shared }, "articles/c.json": "{" }),
    );
    expect(faults[0]).toMatch(
      /^articles\/b\.json: article: expected one file for an article, found "[a-z2-7]{10}" in /,
    );
    expect(faults[1]).toMatch(/^articles\/c\.json: is no JSON/);
  });
});

describe("the articles of two folders", () => {
  it("are told together, and the operator's word on an article replaces the repository's", async () => {
    const facts = await loaded(
      { "articles/a.json": { article, claims: [likely] } },
      {
        "articles/mine.json": { article, claims: [{ ...likely, certainty: "possible" }] },
        "articles/other.json": { article: { ...article, url: "https://www.speedweek.com/news/2" } },
      },
    );
    expect(facts.map(({ claims }) => claims.map((claim) => claim.facts.certainty))).toEqual([["possible"], []]);
  });

  it("need not be there", async () => {
    await expect(loaded({}, {})).resolves.toEqual([]);
  });
});

describe("a digest", () => {
  const digests = async (file: unknown) => {
    const [facts] = await loaded({ "articles/a.json": file });
    return {
      file: facts?.digest,
      claims: facts?.claims.map(({ digest }) => digest),
      notes: facts?.notes.map(({ digest }) => digest),
    };
  };

  it("stays the same when only spacing or the order of keys changes", async () => {
    const before = await digests({ article, claims: [likely], notes: [tested] });
    const reversed = Object.fromEntries(Object.entries(likely).reverse());
    const text = JSON.stringify({ notes: [tested], claims: [reversed], article }, undefined, "\t");
    expect(await digests(text)).toEqual(before);
  });

  it("changes for the claim that changed, and for its file, and for no other", async () => {
    const lmp2 = { ...likely, class: "LMP2" };
    const before = await digests({ article, claims: [likely, lmp2], notes: [tested] });
    const after = await digests({ article, claims: [likely, { ...lmp2, certainty: "ruled-out" }], notes: [tested] });
    expect(after.file).not.toBe(before.file);
    expect(after.claims?.[0]).toBe(before.claims?.[0]);
    expect(after.claims?.[1]).not.toBe(before.claims?.[1]);
    expect(after.notes).toEqual(before.notes);
  });

  it("knows a publisher that it repeats by id and by name, and leaves another name as it is written", async () => {
    const publishers = [
      ...SMALL["catalogue/publishers.json"],
      { id: "the-race", name: "The Race", url: "https://www.the-race.com" },
    ];
    const origins = ["The Race", "the-race", "THE RACE", "La Gazzetta"];
    const files = origins.map((origin, n) => [
      `articles/${n}.json`,
      { article: { ...article, url: `${article.url}${n}`, origin } },
    ]);
    const told = await loaded({ "catalogue/publishers.json": publishers, ...Object.fromEntries(files) });
    expect(told.map((facts) => facts.article.origin)).toEqual(["the-race", "the-race", "the-race", "La Gazzetta"]);
    const own = { ...article, publisher: "the-race" };
    const [its] = await loaded({ "catalogue/publishers.json": publishers, "articles/own.json": { article: own } });
    expect(its && originOf(its.article)).toBe("the-race");
    expect(told[0] && originOf(told[0].article)).toBe("the-race");
  });
});
