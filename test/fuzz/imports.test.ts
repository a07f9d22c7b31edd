import { beforeAll, describe, expect, it } from "vitest";
import { parseJson, Unusable } from "../../src/schema/faults.ts";
import { Conflict, type Store } from "../../src/store/store.ts";
import { parseDocument } from "../../src/store/upgrade.ts";
import { theDay } from "../support/facts.ts";
import { always } from "./always.ts";
import { changed } from "./grammars/changed.ts";
import { aPiece } from "./grammars/hostile.ts";
import { aDocument, documentWorded } from "./grammars/store-documents.ts";
import { growing, inProportion } from "./in-proportion.ts";
import { bothStores } from "./stores.ts";

const on = theDay("2026-11-22");

let stores: Awaited<ReturnType<typeof bothStores>>;

beforeAll(async () => {
  stores = await bothStores();
});

/** What came of it: how much was kept, or that it was refused calmly. */
async function imported(store: Store, value: unknown) {
  try {
    return await store.import(parseDocument("a file", parseJson("a file", JSON.stringify(value))));
  } catch (error) {
    if (!(error instanceof Unusable || error instanceof Conflict)) throw error;
    expect(error.message).not.toMatch(/[^\P{Cc}\n]/u);
    return error.message;
  }
}

describe("an import", () => {
  it("of any words is kept as it is, in a folder and in a database", async () => {
    await always(
      aDocument,
      async (document) => {
        const { folder, database } = await stores.fresh();
        for (const store of [folder, database]) {
          expect(await imported(store, document)).toMatchObject({ known: 0 });
          expect(await store.export(on)).toEqual(document);
        }
      },
      { cases: 12 },
    );
  });

  it("that somebody changed is kept whole or refused, and means the same to both", async () => {
    await always(
      changed(documentWorded("Rossi's team")),
      async (value) => {
        const { folder, database } = await stores.fresh();
        const came = await imported(folder, value);
        expect(await imported(database, value)).toEqual(came);
        const [kept, also] = await Promise.all([folder.export(on), database.export(on)]);
        expect(also).toEqual(kept);
        if (typeof came === "string") expect(await folder.tally()).toMatchObject({ articles: 0, places: 0, alerts: 0 });
        else expect(parseDocument("what was kept", JSON.parse(JSON.stringify(kept)))).toEqual(kept);
      },
      { cases: 40 },
    );
  });

  it("takes about as much longer to refuse as it is longer", async () => {
    await always(
      growing(aPiece),
      (text) =>
        inProportion(text, (words) => {
          const value = { ...documentWorded("Rossi"), exported: words, [words]: words };
          expect(() => parseDocument(words, value)).toThrow(Unusable);
          expect(() => parseJson(words, `{${words}`)).toThrow(Unusable);
        }),
      { cases: 20, mostMs: 4000 },
    );
  });
});
