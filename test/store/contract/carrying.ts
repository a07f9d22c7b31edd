import { expect, it } from "vitest";
import { placeKey } from "../../../src/audience/chat.ts";
import { Conflict } from "../../../src/store/store.ts";
import { aNote, ROSSI, theDay } from "../../support/facts.ts";
import type { Session } from "./session.ts";
import { article, curated, intake, likely, other, telegram } from "./told.ts";

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

  it("forgets a place when it is asked to", async () => {
    await at.store.setPreferences(telegram, { language: "it" });
    expect(await at.store.forget(telegram)).toBe(true);
    await at.nowAndLater(async () => {
      expect(await at.store.preferences(telegram)).toEqual({});
      expect(await at.store.forget(telegram)).toBe(false);
    });
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

  it("remembers since when another machine tells", async () => {
    await at.store.handOver(theDay("2023-11-08"));
    await at.store.handOver(theDay("2023-11-09"));
    await at.nowAndLater(async () => expect(await at.store.handedOver()).toBe("2023-11-08"));
  });
}
