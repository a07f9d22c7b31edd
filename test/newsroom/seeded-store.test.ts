import { beforeEach, describe, expect, it } from "vitest";
import { seed } from "../../src/newsroom/seed.ts";
import { nthClaim } from "../../src/racing/claim.ts";
import type { Store } from "../../src/store/store.ts";
import { anArticle, articleKey, ROSSI, theDay, theSeries } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { openToWrite } from "../support/stores.ts";
import { article, type ClaimFacts, file, lmp2, type NoteFacts, rule, sprint, wec } from "./file-of-facts.ts";

const today = theDay("2026-11-22");
const curator = { who: "telegram:456", when: today, why: "false" } as const;

describe("a store that was seeded", () => {
  let store: Store;

  beforeEach(async () => {
    store = await openToWrite(freshFolder());
    return () => store.close();
  });

  it("can move to a machine that has read the same files already", async () => {
    await seed(store, [file([wec, sprint], [lmp2])], today);
    const now = file([{ ...wec, certainty: "possible" }, sprint], [lmp2, rule]);
    await seed(store, [now], today);
    const retracted = { kind: "claim-retracted", claim: nthClaim(article.id, 2), ...curator } as const;
    await store.keep({ article, claims: [], notes: [], corrections: [retracted] });
    const document = await store.export(today);
    const elsewhere = await openToWrite(freshFolder());
    await seed(elsewhere, [now, file([wec], [], anArticle({ id: articleKey(1) }))], today);
    await elsewhere.import(document);
    expect(await elsewhere.kept(article.id)).toEqual(await store.kept(article.id));
    expect(await elsewhere.tally()).toMatchObject({ articles: 2 });
    expect((await seed(elsewhere, [now], today)).map(({ kind }) => kind)).toEqual(["unchanged"]);
    const later = file([{ ...wec, certainty: "confirmed" }, sprint], [lmp2, rule]);
    await seed(elsewhere, [later], today);
    const [claim, ...others] = (await elsewhere.claimsAbout(ROSSI)).filter((one) => one.article.id === article.id);
    expect([claim?.id, claim?.certainty, others]).toEqual([nthClaim(article.id, 4), "confirmed", []]);
    await elsewhere.close();
  });

  it("takes a bounded time for ten thousand changed facts of one article", { timeout: 60_000 }, async () => {
    const claims = Array.from({ length: 10_000 }, (_, n): ClaimFacts => ({ ...wec, series: theSeries(`cup-${n}`) }));
    const remarks = Array.from({ length: 10_000 }, (_, n): NoteFacts => ({ ...lmp2, statement: { en: `Lap ${n}` } }));
    await seed(store, [file(claims, remarks)], today);
    const changed = file(
      claims.map((claim) => ({ ...claim, certainty: "possible" })),
      remarks.map((remark) => ({ ...remark, statement: { en: `${remark.statement.en} again` } })),
    );
    const begun = performance.now();
    await seed(store, [changed], today);
    expect(performance.now() - begun).toBeLessThan(5000); // It took 20 s as long as each was compared with all.
    expect(await store.tally()).toMatchObject({ claims: 20_000, notes: 20_000, corrections: 20_000 });
  });
});
