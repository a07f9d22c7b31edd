import { expect, it } from "vitest";
import type { Correction } from "../../../src/racing/correction.ts";
import { Conflict } from "../../../src/store/store.ts";
import { aClaim, aNote, ROSSI } from "../../support/facts.ts";
import type { Session } from "./session.ts";
import { article, curated, intake, likely, other } from "./told.ts";

/** What a store promises about what was found wrong afterwards. */
export function promisesOfCorrecting(at: Session): void {
  it("refuses to correct what is not kept", async () => {
    await at.store.keep(intake({ claims: [] }));
    const corrections: readonly Correction[] = [
      { kind: "superseded", claim: likely.id, by: aClaim(article, 2).id, ...curated },
      { kind: "claim-retracted", claim: likely.id, ...curated },
      { kind: "note-retracted", note: aNote(article).id, ...curated },
      { kind: "article-retracted", article: other.id, ...curated },
    ];
    for (const correction of corrections) {
      await expect(at.store.keep(intake({ claims: [], corrections: [correction] }))).rejects.toThrow(Conflict);
    }
    await at.nowAndLater(async () => expect((await at.store.tally()).corrections).toBe(0));
  });

  it("shows the claim that took another's place", async () => {
    const possible = aClaim(article, 2, { certainty: "possible" });
    const corrections: readonly Correction[] = [{ kind: "superseded", claim: likely.id, by: possible.id, ...curated }];
    await at.store.keep(intake());
    expect(await at.store.claimsAbout(ROSSI)).toEqual([likely]);
    await at.store.keep(intake({ claims: [possible], corrections }));
    await at.nowAndLater(async () => {
      expect(await at.store.claimsAbout(ROSSI)).toEqual([possible]);
      expect(await at.store.kept(article.id)).toEqual(intake({ claims: [likely, possible], corrections }));
    });
  });

  it("refuses claims that would take each other's place in a circle", async () => {
    const possible = aClaim(article, 2, { certainty: "possible" });
    const there: Correction = { kind: "superseded", claim: likely.id, by: possible.id, ...curated };
    const back: Correction = { kind: "superseded", claim: possible.id, by: likely.id, ...curated };
    const both = intake({ claims: [likely, possible], corrections: [there, back] });
    await expect(at.store.keep(both)).rejects.toThrow(Conflict);
    await at.nowAndLater(async () => expect((await at.store.tally()).claims).toBe(0));
  });

  it("corrects nothing twice", async () => {
    const retracted: Correction = { kind: "claim-retracted", claim: likely.id, ...curated };
    await at.store.keep(intake({ corrections: [retracted] }));
    expect(await at.store.keep(intake({ corrections: [retracted] }))).toBe(false);
    const otherwise: Correction = { ...retracted, why: "our-misreading" };
    await expect(at.store.keep(intake({ corrections: [otherwise] }))).rejects.toThrow(Conflict);
    await at.nowAndLater(async () => expect((await at.store.kept(article.id))?.corrections).toEqual([retracted]));
  });

  it("is silent about a claim that was retracted", async () => {
    await at.store.keep(intake());
    expect(await at.store.claimsAbout(ROSSI)).toEqual([likely]);
    await at.store.keep(intake({ corrections: [{ kind: "claim-retracted", claim: likely.id, ...curated }] }));
    await at.nowAndLater(async () => {
      expect(await at.store.claimsAbout(ROSSI)).toEqual([]);
    });
  });

  it("tells nothing of an article that was retracted", async () => {
    await at.store.keep(intake({ notes: [aNote(article)] }));
    await at.store.keep(intake({ corrections: [{ kind: "article-retracted", article: article.id, ...curated }] }));
    await at.nowAndLater(async () => {
      expect(await at.store.claimsAbout(ROSSI)).toEqual([]);
      expect(await at.store.notesAbout(ROSSI)).toEqual([]);
    });
  });

  it("is silent about a note that was retracted", async () => {
    const note = aNote(article);
    await at.store.keep(intake({ notes: [note] }));
    await at.store.keep(intake({ corrections: [{ kind: "note-retracted", note: note.id, ...curated }] }));
    await at.nowAndLater(async () => {
      expect(await at.store.notesAbout(ROSSI)).toEqual([]);
      expect((await at.store.kept(article.id))?.notes).toEqual([note]);
    });
  });

  it("lets a file of facts say anew what it says of its article", async () => {
    const seed = { article: article.id, digest: "first", entries: [{ digest: "likely", key: likely.id }] };
    await at.store.keep(intake({ seed }));
    const renamed = { ...article, title: "GT World Challenge und FIA WEC 2024 für Rossi" };
    const later = { ...seed, digest: "second" };
    expect(await at.store.keep(intake({ article: renamed, claims: [], seed: later }))).toBe(true);
    await at.nowAndLater(async () => {
      expect(await at.store.kept(article.id)).toMatchObject({ article: renamed, seed: later });
      expect(await at.store.claimsAbout(ROSSI)).toEqual([{ ...likely, article: renamed }]);
      expect(await at.store.keep(intake({ article: renamed, claims: [], seed: later }))).toBe(false);
    });
  });
}
