import { beforeEach, describe, expect, it } from "vitest";
import type { ArticleFacts } from "../../src/catalogue/load-articles.ts";
import { seed } from "../../src/newsroom/seed.ts";
import { nthClaim } from "../../src/racing/claim.ts";
import type { Correction } from "../../src/racing/correction.ts";
import { nthNote } from "../../src/racing/note.ts";
import type { Store } from "../../src/store/store.ts";
import { aClaim, anArticle, articleKey, ROSSI, theDay, theSeries } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { openToWrite } from "../support/stores.ts";
import { article, file, lmp2, rule, sprint, wec } from "./file-of-facts.ts";

const today = theDay("2026-11-22");
const curator = { who: "telegram:456", when: today, why: "false" } as const;

describe("seeding a store with files of facts", () => {
  let store: Store;

  beforeEach(async () => {
    store = await openToWrite(freshFolder());
    return () => store.close();
  });

  async function seeded(...files: readonly ArticleFacts[]): Promise<readonly string[]> {
    return (await seed(store, files, today)).map(({ kind }) => kind);
  }

  /** Claims that stand, as `ordinal series certainty`. */
  async function standing(): Promise<readonly string[]> {
    const claims = await store.claimsAbout(ROSSI);
    return claims.map(({ id, series, certainty }) => `${id.slice("aaaaaaaaaa-".length)} ${series} ${certainty}`).sort();
  }

  async function notes(): Promise<readonly string[]> {
    return (await store.notesAbout(ROSSI))
      .map(({ id, statement }) => `${id.slice("aaaaaaaaaa-".length)} ${statement.en}`)
      .sort();
  }

  async function correct(correction: Correction, ...claims: Parameters<typeof aClaim>[2][]): Promise<void> {
    const before = (await store.kept(article.id))?.claims.length ?? 0;
    await store.keep({
      article,
      claims: claims.map((told, n) => aClaim(article, before + n + 1, told)),
      notes: [],
      corrections: [correction],
    });
  }

  it("keeps what a new file tells", async () => {
    expect(await seeded(file([wec, sprint], [lmp2]))).toEqual(["new"]);
    expect(await standing()).toEqual(["1 fia-wec likely", "2 gtwc-europe-sprint uncertain"]);
    expect(await notes()).toEqual(["n1 He tried an LMP2 car in Bahrain."]);
  });

  it("does nothing where no file changed", async () => {
    await seeded(file([wec], [lmp2]));
    const before = await store.export(today);
    expect(await seeded(file([wec], [lmp2]))).toEqual(["unchanged"]);
    expect(await store.export(today)).toEqual(before);
  });

  it("corrects a claim that a file tells otherwise now, under a key that was never used", async () => {
    await seeded(file([wec, sprint]));
    expect(await seeded(file([{ ...wec, certainty: "possible" }, sprint]))).toEqual(["corrected"]);
    expect(await standing()).toEqual(["2 gtwc-europe-sprint uncertain", "3 fia-wec possible"]);
    expect((await store.kept(article.id))?.corrections).toEqual([
      {
        kind: "superseded",
        claim: nthClaim(article.id, 1),
        by: nthClaim(article.id, 3),
        who: "files",
        when: today,
        why: "our-misreading",
      },
    ]);
  });

  it("corrects a claim again when the file changes again", async () => {
    for (const certainty of ["likely", "possible", "unlikely"] as const) await seeded(file([{ ...wec, certainty }]));
    expect(await standing()).toEqual(["3 fia-wec unlikely"]);
  });

  it("keeps a claim apart from one of another class, scope or team", async () => {
    await seeded(file([wec]));
    await seeded(file([wec, { ...wec, class: "Hypercar", certainty: "possible" }]));
    expect(await standing()).toEqual(["1 fia-wec likely", "2 fia-wec possible"]);
  });

  it("retracts a claim that vanished from its file, and brings it back when the file does", async () => {
    await seeded(file([wec, sprint]));
    await seeded(file([wec]));
    expect(await standing()).toEqual(["1 fia-wec likely"]);
    await seeded(file([wec, sprint]));
    expect(await standing()).toEqual(["1 fia-wec likely", "3 gtwc-europe-sprint uncertain"]);
  });

  it("does not mind in which order a file tells things", async () => {
    await seeded(file([wec, sprint]));
    await seeded(file([sprint, wec]));
    expect(await standing()).toEqual(["1 fia-wec likely", "2 gtwc-europe-sprint uncertain"]);
  });

  it("takes a note back that changed or vanished", async () => {
    await seeded(file([wec], [lmp2, rule]));
    await seeded(file([wec], [{ ...lmp2, statement: { en: "He tried the LMP2 car of WRT." } }]));
    expect(await notes()).toEqual(["n3 He tried the LMP2 car of WRT."]);
    expect((await store.kept(article.id))?.corrections.map(({ kind }) => kind)).toEqual([
      "note-retracted",
      "note-retracted",
    ]);
  });

  it("leaves retracted what a curator retracted, whatever else changes in the file", async () => {
    await seeded(file([wec, sprint]));
    await correct({ kind: "claim-retracted", claim: nthClaim(article.id, 1), ...curator });
    await seeded(file([wec, { ...sprint, certainty: "possible" }]));
    expect(await standing()).toEqual(["3 gtwc-europe-sprint possible"]);
    await seeded(
      file([
        { ...wec, certainty: "certain" },
        { ...sprint, certainty: "possible" },
      ]),
    );
    expect(await standing()).toEqual(["3 gtwc-europe-sprint possible"]);
  });

  it("leaves retracted what a curator retracted, even after it had vanished from the file", async () => {
    await seeded(file([wec, sprint]));
    await correct({ kind: "claim-retracted", claim: nthClaim(article.id, 1), ...curator });
    await seeded(file([sprint]));
    await seeded(file([wec, sprint]));
    expect(await standing()).toEqual(["2 gtwc-europe-sprint uncertain"]);
  });

  it("leaves a note retracted that a curator retracted", async () => {
    await seeded(file([wec], [lmp2]));
    await correct({ kind: "note-retracted", note: nthNote(article.id, 1), ...curator });
    await seeded(file([wec, sprint], [{ ...lmp2, statement: { en: "He tried it." } }]));
    expect(await notes()).toEqual([]);
  });

  it("leaves a curator's claim in its place while the file says the same about it", async () => {
    await seeded(file([wec, sprint]));
    const by = nthClaim(article.id, 3);
    await correct({ kind: "superseded", claim: nthClaim(article.id, 1), by, ...curator }, { certainty: "possible" });
    await seeded(file([wec]));
    expect(await standing()).toEqual(["3 fia-wec possible"]);
    await seeded(file([]));
    expect(await standing()).toEqual(["3 fia-wec possible"]);
  });

  it("lets a file that tells something new take a curator's claim's place", async () => {
    await seeded(file([wec]));
    const by = nthClaim(article.id, 2);
    await correct({ kind: "superseded", claim: nthClaim(article.id, 1), by, ...curator }, { certainty: "possible" });
    await seeded(file([{ ...wec, certainty: "confirmed" }]));
    expect(await standing()).toEqual(["3 fia-wec confirmed"]);
  });

  it("adds nothing where the file now says what a curator had put in its place", async () => {
    await seeded(file([wec]));
    const by = nthClaim(article.id, 2);
    await correct({ kind: "superseded", claim: nthClaim(article.id, 1), by, ...curator }, { certainty: "possible" });
    await seeded(file([{ ...wec, certainty: "possible" }]));
    expect(await standing()).toEqual(["2 fia-wec possible"]);
  });

  it("adds nothing to an article that a curator retracted", async () => {
    await seeded(file([wec]));
    await correct({ kind: "article-retracted", article: article.id, ...curator });
    expect(await seeded(file([wec, sprint]))).toEqual(["retracted"]);
    expect(await standing()).toEqual([]);
    expect((await store.kept(article.id))?.claims).toHaveLength(1);
  });

  it("takes up a change of the article's own line", async () => {
    await seeded(file([wec]));
    expect(await seeded(file([wec], [], { ...article, title: "FIA WEC 2024 für Rossi" }))).toEqual(["corrected"]);
    const [claim] = await store.claimsAbout(ROSSI);
    expect(claim).toMatchObject({ id: nthClaim(article.id, 1), article: { title: "FIA WEC 2024 für Rossi" } });
  });

  it("counts what was read from the article itself as said before, and adds only what is new", async () => {
    await store.keep({
      article,
      claims: [aClaim(article), aClaim(article, 2, { series: theSeries("dtm") })],
      notes: [],
      corrections: [],
    });
    await seeded(file([{ ...wec, certainty: "possible" }, sprint]));
    expect(await standing()).toEqual(["2 dtm likely", "3 fia-wec possible", "4 gtwc-europe-sprint uncertain"]);
  });

  it("keeps many files at once", async () => {
    const files = [0, 1, 2].map((n) => file([wec], [lmp2], anArticle({ id: articleKey(n) })));
    expect(await seeded(...files)).toEqual(["new", "new", "new"]);
    expect(await store.tally()).toMatchObject({ articles: 3, claims: 3, notes: 3 });
  });
});
