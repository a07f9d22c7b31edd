import { expect, it } from "vitest";
import { type PlaceKey, placeKey } from "../../../src/audience/chat.ts";
import type { ClaimId } from "../../../src/racing/claim.ts";
import { type Correction, FILES } from "../../../src/racing/correction.ts";
import type { NoteId } from "../../../src/racing/note.ts";
import type { Intake } from "../../../src/store/intake.ts";
import { Conflict } from "../../../src/store/store.ts";
import { aClaim, aNote, ROSSI, theDay, theSeries } from "../../support/facts.ts";
import type { Session } from "./session.ts";
import { article, curated, intake, likely, other, telegram, vosse } from "./told.ts";

/** What a store promises about settings, and about moving to another machine. */
export function promisesOfCarrying(at: Session): void {
  it("remembers what was set for a place, the last of it", async () => {
    await at.store.setPreferences(telegram, { language: "it", timeZone: "Europe/Rome", listenIn: true });
    await at.store.setPreferences(telegram, { language: "de", driver: ROSSI });
    await at.nowAndLater(async () => {
      expect(await at.store.preferences(telegram)).toEqual({ language: "de", driver: ROSSI });
      expect(await at.store.preferences(placeKey("discord", "-1001234"))).toEqual({});
      expect((await at.store.tally()).places).toBe(1);
    });
  });

  it("holds all changes of settings that come together", async () => {
    await Promise.all([
      at.store.changePreferences(telegram, (set) => ({ ...set, language: "it" })),
      at.store.changePreferences(telegram, (set) => ({ ...set, timeZone: "Asia/Tokyo" })),
    ]);
    await at.nowAndLater(async () => {
      expect(await at.store.preferences(telegram)).toEqual({ language: "it", timeZone: "Asia/Tokyo" });
    });
  });

  it("forgets a place when it is asked to", async () => {
    await at.store.setPreferences(telegram, { language: "it" });
    expect(await at.store.forget(telegram)).toBe(true);
    await at.nowAndLater(async () => {
      expect(await at.store.preferences(telegram)).toEqual({});
      expect(await at.store.forget(telegram)).toBe(false);
    });
  });

  it("forgets the places that the bot left long ago, and only those", async () => {
    const [came, stays, later] = ["-1", "-2", "-3"].map((id) => placeKey("telegram", id)) as [
      PlaceKey,
      PlaceKey,
      PlaceKey,
    ];
    for (const place of [telegram, came, stays, later]) await at.store.setPreferences(place, { language: "it" });
    for (const place of [telegram, came]) await at.store.markLeft(place, theDay("2026-10-01"));
    await at.store.markLeft(telegram, theDay("2026-11-01")); // The first day counts.
    await at.store.markLeft(later, theDay("2026-10-02"));
    await at.store.markBack(came);
    await at.store.markLeft(placeKey("telegram", "-4"), theDay("2026-10-01")); // Of which nothing is kept.
    await at.reopen();
    expect(await at.store.preferences(telegram)).toEqual({ language: "it" });
    expect(await at.store.forgetLeft(theDay("2026-10-01"))).toBe(1);
    await at.nowAndLater(async () => {
      expect([...(await at.store.places())].sort()).toEqual([came, stays, later]);
      expect(await at.store.forgetLeft(theDay("2026-10-01"))).toBe(0);
    });
  });

  it("takes the settings along when a chat gets another id, and keeps those that are there already", async () => {
    const [old, known] = [placeKey("telegram", "-1"), placeKey("telegram", "-2")];
    await at.store.setPreferences(telegram, { language: "it" });
    await at.store.movePlace(telegram, old);
    await at.store.setPreferences(known, { language: "de" });
    await at.store.movePlace(old, known);
    await at.store.movePlace(known, known);
    await at.nowAndLater(async () => {
      expect(await at.store.places()).toEqual([known]);
      expect(await at.store.preferences(known)).toEqual({ language: "de" });
    });
    await at.store.movePlace(known, telegram);
    expect(await at.store.preferences(telegram)).toEqual({ language: "de" });
  });

  it("exports everything, and another store that imports it knows the same", async () => {
    const seed = { article: article.id, digest: "file", entries: [{ digest: "likely", key: likely.id }] };
    await at.store.keep(intake({ notes: [aNote(article)], seed }));
    await at.store.keep(intake({ corrections: [{ kind: "claim-retracted", claim: likely.id, ...curated }], seed }));
    await at.store.setPreferences(telegram, { language: "it" });
    const document = await at.store.export(theDay("2023-11-08"));
    const carried = JSON.parse(JSON.stringify(document));
    const elsewhere = await at.freshPlace().open();
    expect(await elsewhere.import(carried)).toEqual({ added: 6, known: 0 });
    expect(await elsewhere.export(theDay("2023-11-08"))).toEqual(document);
    expect(await elsewhere.import(carried)).toEqual({ added: 0, known: 6 });
    await elsewhere.close();
  });

  it("imports all of a document or nothing", async () => {
    await at.store.keep(intake());
    const document = await at.store.export(theDay("2023-11-08"));
    const [kept] = document.claims;
    const contradicting = kept === undefined ? [] : [{ ...kept, certainty: "possible" as const }];
    const elsewhere = { ...document, articles: [...document.articles, other], claims: contradicting };
    await expect(at.store.import(elsewhere)).rejects.toThrow(Conflict);
    await at.nowAndLater(async () => {
      expect(await at.store.kept(other.id)).toBeUndefined();
      expect(await at.store.claimsAbout(ROSSI)).toEqual([likely]);
    });
  });

  it("takes settings from an import, but not what files beside another store said", async () => {
    const seed = { article: article.id, digest: "theirs", entries: [] };
    await at.store.keep(intake({ seed }));
    await at.store.setPreferences(telegram, { language: "it" });
    const document = await at.store.export(theDay("2023-11-08"));
    await at.store.keep(intake({ seed: { ...seed, digest: "ours" } }));
    await at.store.setPreferences(telegram, { language: "fr" });
    await at.store.import(document);
    await at.nowAndLater(async () => {
      expect(await at.store.preferences(telegram)).toEqual({ language: "it" });
      expect((await at.store.kept(article.id))?.seed?.digest).toBe("ours");
    });
  });

  it("lets an import tell otherwise what files alone have told of an article", async () => {
    const possible = aClaim(article, 1, { driver: vosse, certainty: "possible" });
    const [moved, kept] = [aClaim(article, 2, { certainty: "possible" }), aClaim(other)];
    const fileSays = (...keys: readonly (ClaimId | NoteId)[]) => ({
      article: article.id,
      digest: "file",
      entries: keys.map((key) => ({ digest: "fact", key })),
    });
    const note = aNote(article);
    await at.store.keep(intake({ claims: [possible], notes: [note], seed: fileSays(possible.id, note.id) }));
    await at.store.keep({ article: other, claims: [kept], notes: [], corrections: [] });
    const elsewhere = await at.freshPlace().open();
    const superseded: Correction = { kind: "superseded", claim: likely.id, by: moved.id, ...curated, who: FILES };
    const theirs = intake({ claims: [likely, moved], corrections: [superseded], seed: fileSays(moved.id) });
    await elsewhere.keep(theirs);
    const document = await elsewhere.export(theDay("2023-11-08"));
    await elsewhere.close();
    expect(await at.store.import(document)).toEqual({ added: 4, known: 1 });
    await at.nowAndLater(async () => {
      expect(await at.store.kept(article.id)).toEqual(theirs);
      expect(await at.store.claimsAbout(vosse)).toEqual([]);
      expect(await at.store.claimsAbout(ROSSI)).toEqual([moved, kept]);
      expect(await at.store.notesAbout(ROSSI)).toEqual([]);
    });
  });

  it("lets no import tell otherwise what a curator corrected, or what was kept without a file", async () => {
    const seed = { article: article.id, digest: "file", entries: [{ digest: "likely", key: likely.id }] };
    const corrected: Correction = { kind: "claim-retracted", claim: likely.id, ...curated };
    const told: readonly Partial<Intake>[] = [
      { seed, corrections: [corrected] },
      { seed, claims: [likely, aClaim(article, 2, { series: theSeries("dtm") })] },
      {},
    ];
    for (const one of told) {
      const here = await at.freshPlace().open();
      await here.keep(intake(one));
      const before = await here.export(theDay("2023-11-08"));
      const claims = before.claims.map((claim) => ({ ...claim, certainty: "possible" as const }));
      await expect(here.import({ ...before, claims })).rejects.toThrow(Conflict);
      expect(await here.export(theDay("2023-11-08"))).toEqual(before);
      await here.close();
    }
  });

  it("remembers since when another machine tells", async () => {
    await at.store.handOver(theDay("2023-11-08"));
    await at.store.handOver(theDay("2023-11-09"));
    await at.nowAndLater(async () => expect(await at.store.handedOver()).toBe("2023-11-08"));
  });
}
