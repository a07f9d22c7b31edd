import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { articleIdOf, canonicalUrl } from "../../src/catalogue/article-id.ts";
import { type Catalogue, seasonEnds } from "../../src/catalogue/catalogue.ts";
import { digestOf } from "../../src/catalogue/digest.ts";
import { loadArticles } from "../../src/catalogue/load-articles.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { judge } from "../../src/judging/judge.ts";
import { seed } from "../../src/newsroom/seed.ts";
import { nthClaim } from "../../src/racing/claim.ts";
import { LANGUAGES } from "../../src/racing/language.ts";
import { nthNote } from "../../src/racing/note.ts";
import { isMonth, judgedDay } from "../../src/racing/published.ts";
import type { StoreDocument } from "../../src/store/records.ts";
import type { Store } from "../../src/store/store.ts";
import { parseDocument } from "../../src/store/upgrade.ts";
import { ROSSI, theDay, theSeason, theSeries } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { openToWrite } from "../support/stores.ts";
import { DATA } from "../support/talking.ts";

const FILE = "data/press/rossi.json";
const TODAY = theDay("2026-11-23");

let archive: StoreDocument;
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue([DATA]);
  archive = parseDocument(FILE, JSON.parse(readFileSync(join(DATA, "press", "rossi.json"), "utf8")));
});

/** A store that was started, and so knows the first article. */
async function started(): Promise<Store> {
  const store = await openToWrite(freshFolder());
  await seed(store, await loadArticles([DATA], catalogue), TODAY);
  return store;
}

const of = <Row extends { readonly article: string }>(rows: readonly Row[], article: string) =>
  rows.filter((row) => row.article === article);

describe("the press archive", () => {
  it("holds articles, claims and notes, and nothing of any chat or curator", () => {
    expect(archive).toMatchObject({ corrections: [], places: [] });
    expect([archive.articles.length, archive.claims.length, archive.notes.length]).toEqual([17, 31, 24]);
  });

  it("has the ids that the program makes, each counted from 1", () => {
    for (const { id, url } of archive.articles) {
      expect(id).toBe(articleIdOf(canonicalUrl(url ?? "")));
      expect(of(archive.claims, id).map((row) => row.id)).toEqual(
        of(archive.claims, id).map((_, index) => nthClaim(id, index + 1)),
      );
      expect(of(archive.notes, id).map((row) => row.id)).toEqual(
        of(archive.notes, id).map((_, index) => nthNote(id, index + 1)),
      );
    }
    expect(new Set(archive.articles.map(({ id }) => id)).size).toBe(archive.articles.length);
  });

  it("has seeds that say what it says, so that a later archive can take its place", () => {
    const digests = [...archive.claims, ...archive.notes].map(({ id: key, article: _, ...facts }) => ({
      key,
      digest: digestOf(facts),
    }));
    expect(archive.seeds.map(({ article }) => article)).toEqual(archive.articles.map(({ id }) => id));
    for (const { article, entries } of archive.seeds) {
      expect(entries).toEqual(digests.filter(({ key }) => key.startsWith(`${article}-`)));
    }
  });

  it("tells of Valentino Rossi and of no other driver", () => {
    for (const { driver } of archive.claims) expect(driver).toBe(ROSSI);
    for (const { driver } of archive.notes) expect([ROSSI, undefined]).toContain(driver);
  });

  it("names publishers, series, classes and teams as the catalogue does", () => {
    const teams = new Set(catalogue.teams.map(({ name }) => name));
    for (const { publisher, url } of archive.articles) {
      const host = new URL(catalogue.publishers.get(publisher)?.url ?? "").hostname.replace(/^www\./, "");
      // An edition lies under the publisher's own name: fr.motorsport.com.
      expect(new URL(url ?? "").hostname).toMatch(new RegExp(`(^|\\.)${host.replaceAll(".", "\\.")}$`));
    }
    for (const { series, team, class: raceClass } of archive.claims) {
      const own = [series, ...(catalogue.series.get(series)?.partOf ?? [])].flatMap((id) => [
        ...(catalogue.series.get(id)?.classes ?? []),
      ]);
      expect(catalogue.series.has(series)).toBe(true);
      if (team !== undefined) expect(teams).toContain(team);
      if (raceClass !== undefined) expect(own.map(({ name }) => name)).toContain(raceClass);
    }
    for (const { series } of archive.notes) if (series !== undefined) expect(catalogue.series.has(series)).toBe(true);
  });

  it("says in five languages and in our own words what it says, and quotes shortly", () => {
    for (const { statement } of [...archive.claims, ...archive.notes]) {
      expect(Object.keys(statement ?? {})).toEqual([...LANGUAGES]);
      for (const text of Object.values(statement ?? {})) expect(text.length).toBeLessThan(200);
    }
    const quotes = archive.claims.flatMap((claim) => claim.quotes);
    expect(quotes).toHaveLength(1);
    for (const { text, speaker } of quotes) {
      expect(text.length).toBeLessThanOrEqual(300);
      expect(speaker).toBe("Valentino Rossi");
    }
  });

  it("keeps a month a month, and came in when it had been published", async () => {
    const months = archive.articles.filter(({ published }) => isMonth(published));
    expect(months.map(({ published }) => published)).toEqual(
      "2022-12 2023-03 2023-05 2024-01 2024-06 2024-06 2024-10 2025-10 2026-01".split(" "),
    );
    for (const { published, received } of archive.articles) expect(received >= judgedDay(published)).toBe(true);
    const store = await started();
    await store.import(archive);
    const kept = new Map((await store.export(TODAY)).articles.map(({ id, published }) => [id, published]));
    for (const { id, published } of archive.articles) expect(kept.get(id)).toBe(published);
    await store.close();
  });

  it("is kept once beside the first article, and a second time changes nothing", async () => {
    const store = await started();
    const before = await store.export(TODAY);
    const { articles, claims, notes, seeds } = archive;
    const records = articles.length + claims.length + notes.length + seeds.length;
    expect(await store.import(archive)).toEqual({ added: records, known: 0 });
    const once = await store.export(TODAY);
    expect(once.articles).toEqual(expect.arrayContaining([...before.articles, ...articles]));
    expect(once.claims).toHaveLength(before.claims.length + claims.length);
    expect(await store.import(archive)).toEqual({ added: 0, known: records });
    expect(await store.export(TODAY)).toEqual(once);
    await seed(store, await loadArticles([DATA], catalogue), TODAY);
    expect(await store.export(TODAY)).toEqual(once);
    await store.close();
  });

  it("gives way to a later archive that says otherwise", async () => {
    const store = await started();
    await store.import(archive);
    const [first, ...others] = archive.claims;
    if (first === undefined) throw new Error("Expected a claim");
    await store.import({ ...archive, claims: [{ ...first, certainty: "unlikely" }, ...others] });
    const kept = (await store.claimsAbout(ROSSI)).find(({ id }) => id === first.id);
    expect(kept?.certainty).toBe("unlikely");
    await store.close();
  });
});

describe("the story that the press archive tells beside the first article", () => {
  let store: Store;
  beforeAll(async () => {
    store = await started();
    await store.import(archive);
    return () => store.close();
  });

  /** Each line of a season: series, class, scope, grade, trend, and what else holds of it. */
  async function outlooks(on: string, year: number): Promise<readonly string[]> {
    const claims = await store.claimsAbout(ROSSI);
    const season = theSeason(year);
    const series = [...new Set(claims.flatMap((claim) => (claim.season === season ? [claim.series] : [])))].sort();
    return series.flatMap((id) => {
      const about = { driver: ROSSI, series: theSeries(id), season };
      const day = theDay(on);
      const ends = seasonEnds(catalogue, about.series, season, day);
      const { lines, over } = judge(about, claims, { asOf: day, today: day, seasonEnds: ends });
      return lines.map((line) =>
        [
          id,
          line.class,
          line.scope,
          line.certainty,
          line.trend,
          line.team,
          line.contest.length > 0 ? "contested" : undefined,
          line.stale ? "stale" : undefined,
          over ? "over" : undefined,
        ]
          .filter((part) => part !== undefined)
          .join(" "),
      );
    });
  }

  it("is, on 10 November 2023, a WEC that grows likelier and an LMP2 season that is ruled out", async () => {
    expect(await outlooks("2023-11-10", 2024)).toEqual([
      "fia-wec LMGT3 likely rising Team WRT",
      "fia-wec LMP2 full-season ruled-out",
      "gtwc-europe-endurance certain",
      "gtwc-europe-sprint full-season uncertain",
      "le-mans-24h single-event possible",
    ]);
  });

  it("is, on 10 February 2024, the whole WEC, and the reports of November grown old", async () => {
    expect(await outlooks("2024-02-10", 2024)).toEqual([
      "bathurst-12h single-event certain",
      "fia-wec LMGT3 full-season certain rising Team WRT",
      "fia-wec LMP2 full-season ruled-out stale",
      "gtwc-europe-endurance certain stale",
      "gtwc-europe-sprint full-season uncertain stale",
      "le-mans-24h LMGT3 single-event certain rising",
      "nls single-event possible",
      "nurburgring-24h single-event ruled-out",
    ]);
  });

  it("is, on 10 November 2024, a choice that is open, after a season of the WEC that is over", async () => {
    expect(await outlooks("2024-11-10", 2025)).toEqual([
      "bathurst-12h single-event certain",
      "fia-wec uncertain",
      "gtwc-europe uncertain",
    ]);
    expect(await outlooks("2024-11-10", 2024)).toContain("fia-wec LMGT3 full-season certain rising Team WRT over");
    expect(await outlooks("2024-11-10", 2024)).toContain("le-mans-24h LMGT3 single-event certain Team WRT over");
  });

  it("is, on 5 March 2026, both cups and no WEC", async () => {
    expect(await outlooks("2026-03-05", 2026)).toEqual([
      "fia-wec ruled-out",
      "gtwc-europe full-season confirmed",
      "gtwc-europe-endurance full-season certain Team WRT",
      "gtwc-europe-sprint full-season certain Team WRT",
    ]);
  });
});
