import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { ChatKey, PlaceKey } from "../../src/audience/chat.ts";
import type { ArticleId } from "../../src/racing/article.ts";
import type { DriverId } from "../../src/racing/driver.ts";
import { Unusable } from "../../src/schema/faults.ts";
import { Conflict, type Store } from "../../src/store/store.ts";
import { theDay } from "../support/facts.ts";
import { alertsWanted } from "../support/subscriptions.ts";
import { always, PATIENT } from "./always.ts";
import { anyText } from "./grammars/hostile.ts";
import { documentWorded } from "./grammars/store-documents.ts";
import { bothStores } from "./stores.ts";

const on = theDay("2026-11-22");

let stores: Awaited<ReturnType<typeof bothStores>>;

beforeAll(async () => {
  stores = await bothStores();
});

type Act = (store: Store, key: string, other: string) => Promise<unknown>;

const place = (key: string) => key as PlaceKey;
const chat = (key: string) => key as ChatKey;
const article = (key: string) => key as ArticleId;

/** All that a store is asked by a key from outside, or told under one. */
const ACTS: readonly Act[] = [
  (store, key) => store.claimsAbout(key as DriverId),
  (store, key) => store.notesAbout(key as DriverId),
  (store, key) => store.kept(article(key)),
  (store, key, other) => store.knownAs([article(key), article(other)]),
  (store, key) => store.proposal(article(key)),
  (store, key) => store.preferences(place(key)),
  (store, key) => store.setPreferences(place(key), { listenIn: true }),
  (store, key) => store.changePreferences(place(key), (set) => ({ ...set, pictures: false })),
  (store, key) => store.isKept(place(key)),
  (store, key) => store.forget(place(key)),
  (store, key, other) => store.movePlace(place(key), place(other)),
  (store, key) => store.markLeft(place(key), on),
  (store, key) => store.alertsIn(chat(key)),
  (store, key) => store.alertsOf(place(key)),
  (store, key) => store.changeAlerts(chat(key), () => alertsWanted({ chat: chat(key) })),
  (store, key) => store.digest(key),
  (store, key) => store.digestsOf(place(key)),
  (store, key) => store.digestsIn(chat(key)),
  (store, key) => store.suggestion(key),
  (store, key) => store.suggestionsBy(place(key), on),
  (store, key) => store.change({ noticesGone: [key], feedsGone: [key], curatorsGone: [place(key)] }),
  (store, key) => store.keepFault({ platform: "discord", at: 1, reason: key }),
  (store) => store.lastFaults(),
  async (store) => new Set(await store.places()), // In no order.
];

/** What came of it: a value, or why it was refused. */
async function outcome(act: () => Promise<unknown>): Promise<unknown> {
  try {
    return { value: await act() };
  } catch (error) {
    if (!(error instanceof Unusable || error instanceof Conflict)) throw error;
    return { refused: error.message };
  }
}

const aKey = fc.oneof(
  anyText,
  anyText.map((text) => `discord:${text}`),
  anyText.map((text) => `telegram:${text.replace(/\s/g, "")}`),
  fc.constantFrom("telegram:-1001234", "telegram:456", "aaaaaaaaad", "valentino-rossi", "abcdefghij"),
);

describe("keys from outside", () => {
  it("are keys and nothing else, and mean the same in a folder and in a database", PATIENT, async () => {
    await always(
      fc.tuple(aKey, aKey, fc.array(fc.nat(ACTS.length - 1), { minLength: 5, maxLength: 15 })),
      async ([key, other, chosen]) => {
        const { folder, database } = await stores.fresh();
        for (const store of [folder, database]) await store.import(documentWorded("Rossi"));
        for (const n of chosen) {
          const [kept, also] = [folder, database].map((store) => outcome(async () => ACTS[n]?.(store, key, other)));
          expect(await also).toEqual(await kept);
        }
        expect(await database.export(on)).toEqual(await folder.export(on));
      },
      { cases: 12 },
    );
  });
});
