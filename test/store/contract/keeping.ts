import { expect, it } from "vitest";
import type { Article } from "../../../src/racing/article.ts";
import type { Intake } from "../../../src/store/intake.ts";
import { Conflict, StoreUnavailable } from "../../../src/store/store.ts";
import { aClaim, aNote, anArticle, articleKey, publishedOn, ROSSI, theDay, theSeries } from "../../support/facts.ts";
import type { Session } from "./session.ts";
import { article, curated, intake, likely, other, telegram, vosse } from "./told.ts";

/** What a store promises about what articles say. */
export function promisesOfKeeping(at: Session): void {
  it("knows nothing at first", () =>
    at.nowAndLater(async () => {
      expect(await at.store.claimsAbout(ROSSI)).toEqual([]);
      expect(await at.store.notesAbout(ROSSI)).toEqual([]);
      expect(await at.store.kept(article.id)).toBeUndefined();
      expect(await at.store.preferences(telegram)).toEqual({});
      expect(await at.store.handedOver()).toBeUndefined();
      expect(new Set(Object.values(await at.store.tally()))).toEqual(new Set([0]));
    }));

  it("gives back what an article said, word for word", async () => {
    const note = aNote(article);
    await at.store.keep(intake({ notes: [note] }));
    await at.nowAndLater(async () => {
      expect(await at.store.claimsAbout(ROSSI)).toEqual([likely]);
      expect(await at.store.notesAbout(ROSSI)).toEqual([note]);
      expect(await at.store.kept(article.id)).toEqual(intake({ notes: [note] }));
    });
  });

  it("says that an intake was new the first time, and known after that", async () => {
    expect(await at.store.keep(intake())).toBe(true);
    await at.nowAndLater(async () => expect(await at.store.keep(intake())).toBe(false));
  });

  it("adds to an article what it had not said before", async () => {
    await at.store.keep(intake());
    const sprint = aClaim(article, 2, { series: theSeries("gtwc-europe-sprint"), certainty: "uncertain" });
    expect(await at.store.keep(intake({ claims: [likely, sprint] }))).toBe(true);
    await at.nowAndLater(async () => expect(await at.store.claimsAbout(ROSSI)).toEqual([likely, sprint]));
  });

  it("shows a claim about one driver to nobody who asks about another", async () => {
    await at.store.keep(intake());
    await at.nowAndLater(async () => expect(await at.store.claimsAbout(vosse)).toEqual([]));
  });

  it("refuses an article that reads otherwise under the same key, and keeps nothing of it", async () => {
    await at.store.keep(intake());
    const changed = { ...article, published: other.published, publisher: "autosport" };
    const more = aClaim(changed, 2, { driver: vosse });
    await expect(at.store.keep(intake({ article: changed, claims: [more] }))).rejects.toThrow(Conflict);
    await at.nowAndLater(async () => {
      expect((await at.store.kept(article.id))?.article).toEqual(article);
      expect(await at.store.claimsAbout(vosse)).toEqual([]);
    });
  });

  it("refuses a claim that reads otherwise under the same key, and keeps nothing beside it", async () => {
    await at.store.keep(intake());
    const again = { ...likely, certainty: "confirmed" } as const;
    await expect(at.store.keep(intake({ claims: [aClaim(article, 2), again] }))).rejects.toThrow(Conflict);
    await at.nowAndLater(async () => expect(await at.store.claimsAbout(ROSSI)).toEqual([likely]));
  });

  it("refuses claims and notes of an article that is not kept", async () => {
    await expect(at.store.keep(intake({ claims: [aClaim(other)] }))).rejects.toThrow(Conflict);
    await expect(at.store.keep(intake({ notes: [aNote(other)] }))).rejects.toThrow(Conflict);
    await at.nowAndLater(async () => expect((await at.store.tally()).articles).toBe(0));
  });

  it("refuses text that nobody could read back", async () => {
    const unreadable = aClaim(article, 1, { team: "Team\nWRT" });
    await expect(at.store.keep(intake({ claims: [unreadable] }))).rejects.toThrow("team");
    await at.nowAndLater(async () => expect((await at.store.tally()).articles).toBe(0));
  });

  it("tells the notes that name a driver, and of articles with a claim about him that stands those that name nobody", async () => {
    const { driver: _, ...rule } = aNote(article, 2, { kind: "rule", statement: { en: "LMGT3 replaces GTE." } });
    const elsewhere = aNote(other);
    const { driver: __, ...unrelated } = aNote(other, 2, { kind: "rule" });
    await at.store.keep(intake({ notes: [rule] }));
    await at.store.keep({ article: other, claims: [], notes: [elsewhere, unrelated], corrections: [] });
    await at.nowAndLater(async () => expect(await at.store.notesAbout(ROSSI)).toEqual([rule, elsewhere]));
    await at.store.keep(intake({ corrections: [{ kind: "claim-retracted", claim: likely.id, ...curated }] }));
    await at.nowAndLater(async () => expect(await at.store.notesAbout(ROSSI)).toEqual([elsewhere]));
  });

  it("tells nobody the notes that an article on two drivers has about the other one", async () => {
    const his = aNote(article, 1);
    const theirs = aNote(article, 2, { driver: vosse, statement: { en: "Vincent Vosse tested an LMGT3 car." } });
    const { driver: _, ...rule } = aNote(article, 3, { kind: "rule" });
    await at.store.keep(
      intake({ claims: [likely, aClaim(article, 2, { driver: vosse })], notes: [his, theirs, rule] }),
    );
    await at.nowAndLater(async () => {
      expect(await at.store.notesAbout(ROSSI)).toEqual([his, rule]);
      expect(await at.store.notesAbout(vosse)).toEqual([theirs, rule]);
    });
  });

  it("tells claims and notes by the day they are judged by, article and ordinal, in whatever order they came in", async () => {
    const told = (key: number, published: string) =>
      anArticle({ id: articleKey(key), published: publishedOn(published) });
    const [first, month, later, latest] = [
      told(5, "2023-11-06"),
      told(4, "2023-11"), // Judged by 30 November.
      told(3, "2023-12-01"),
      told(6, "2023-12-01"),
    ];
    const tenth = (one: Article): Intake => ({
      article: one,
      claims: [aClaim(one, 10), aClaim(one, 9, { series: theSeries("dtm") })],
      notes: [aNote(one, 10), aNote(one, 9)],
      corrections: [],
    });
    for (const one of [latest, month, later, first]) await at.store.keep(tenth(one));
    const keys = [first, month, later, latest].map(({ id }) => id);
    await at.nowAndLater(async () => {
      const [claims, notes] = [await at.store.claimsAbout(ROSSI), await at.store.notesAbout(ROSSI)];
      expect(claims.map(({ id }) => id)).toEqual(keys.flatMap((key) => [`${key}-9`, `${key}-10`]));
      expect(notes.map(({ id }) => id)).toEqual(keys.flatMap((key) => [`${key}-n9`, `${key}-n10`]));
    });
  });

  it("keeps what many said at once", async () => {
    const articles = Array.from({ length: 200 }, (_, n) => anArticle({ id: articleKey(n) }));
    await Promise.all(
      articles.map((one) => at.store.keep({ article: one, claims: [aClaim(one)], notes: [], corrections: [] })),
    );
    await at.nowAndLater(async () => expect(await at.store.claimsAbout(ROSSI)).toHaveLength(200));
  });

  it("of two that say the same at once finds one new", async () => {
    const found = await Promise.all([at.store.keep(intake()), at.store.keep(intake())]);
    expect(found.sort()).toEqual([false, true]);
  });

  it("of two that contradict each other at once keeps one", async () => {
    const contradicting = intake({ claims: [{ ...likely, certainty: "unlikely" }] });
    const [first, second] = await Promise.allSettled([at.store.keep(intake()), at.store.keep(contradicting)]);
    expect(first).toEqual({ status: "fulfilled", value: true });
    expect(second).toMatchObject({ status: "rejected", reason: expect.any(Conflict) });
    await at.nowAndLater(async () => expect(await at.store.claimsAbout(ROSSI)).toEqual([likely]));
  });

  it("waits for writes under way when it is closed, and answers nothing after that", async () => {
    const writing = at.store.keep(intake());
    await at.store.close();
    await expect(writing).resolves.toBe(true);
    await at.store.close();
    await expect(at.store.claimsAbout(ROSSI)).rejects.toThrow(StoreUnavailable);
    await expect(at.store.keep(intake())).rejects.toThrow(StoreUnavailable);
    await expect(at.store.backUp(theDay("2023-11-08"))).rejects.toThrow(StoreUnavailable);
    await at.reopen();
    expect(await at.store.claimsAbout(ROSSI)).toEqual([likely]);
  });
}
