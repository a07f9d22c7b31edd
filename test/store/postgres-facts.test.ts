import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Facts, factsMemory } from "../../src/store/postgres/facts-memory.ts";
import { aClaim, anArticle, articleKey, ROSSI, theDriver } from "../support/facts.ts";
import { freshDatabase } from "../support/postgres.ts";
import { openOn } from "../support/postgres-stores.ts";
import { nthIntake } from "../support/stores.ts";

const OTHER = theDriver("mick-schumacher");

describe("what PostgreSQL's store remembers of facts", () => {
  it("is given again until something changes, whoever changes it", async () => {
    const url = await freshDatabase();
    const [here, there] = [await openOn(url), await openOn(url)];
    const operator = new pg.Client({ connectionString: url });
    await operator.connect();
    onTestFinished(async () => {
      await Promise.all([here.close(), there.close(), operator.end()]);
    });
    await here.keep(nthIntake(0));
    const first = await here.claimsAbout(ROSSI);
    expect(first).toHaveLength(1);
    expect(await here.claimsAbout(ROSSI)).toBe(first);
    expect(await here.notesAbout(ROSSI)).toBe(await here.notesAbout(ROSSI));

    await there.keep(nthIntake(1));
    expect(await here.claimsAbout(ROSSI)).toHaveLength(2);
    await operator.query("begin");
    await operator.query("delete from pitboard.claims where article = $1", [nthIntake(1).article.id]);
    expect(await here.claimsAbout(ROSSI)).toHaveLength(2);
    await operator.query("commit");
    expect(await here.claimsAbout(ROSSI)).toEqual(first);
    await operator.query("truncate pitboard.claims");
    expect(await here.claimsAbout(ROSSI)).toEqual([]);
  });

  it("is never older than what was kept before it was asked for, however many ask and keep at once", async () => {
    const url = await freshDatabase();
    const [here, there] = [await openOn(url), await openOn(url)];
    onTestFinished(async () => {
      await Promise.all([here.close(), there.close()]);
    });
    for (let n = 0; n < 20; n += 1) {
      const asking = Promise.all([here.claimsAbout(ROSSI), there.claimsAbout(ROSSI)]);
      await (n % 2 === 0 ? here : there).keep(nthIntake(n));
      const found = await Promise.all([here.claimsAbout(ROSSI), there.claimsAbout(ROSSI)]);
      expect(found.map(({ length }) => length)).toEqual([n + 1, n + 1]);
      await asking;
    }
  });

  it("is loaded anew after a load that failed", async () => {
    let fails = 1;
    const factsOf = factsMemory({
      revision: async () => "1",
      load: async () => {
        fails -= 1;
        if (fails >= 0) throw new Error("Not this time");
        return { claims: [], notes: [] };
      },
    });
    await expect(factsOf(ROSSI)).rejects.toThrow("Not this time");
    expect(await factsOf(ROSSI)).toEqual({ claims: [], notes: [] });
  });

  it("is forgotten where it would be too much, what was asked for last at the end", async () => {
    const article = anArticle({ id: articleKey(1) });
    const facts: Facts = { claims: [aClaim(article, 1)], notes: [] };
    const loaded: string[] = [];
    const factsOf = factsMemory(
      {
        revision: async () => "1",
        load: async (driver) => {
          loaded.push(driver);
          return facts;
        },
      },
      2,
    );
    const third = theDriver("toprak-razgatlioglu");
    for (const driver of [ROSSI, OTHER, ROSSI, third, ROSSI, OTHER]) await factsOf(driver);
    expect(loaded).toEqual([ROSSI, OTHER, third, OTHER]);
  });
});
