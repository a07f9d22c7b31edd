import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { StoreDocument } from "../../../src/store/records.ts";
import { compareDocuments } from "../../../src/store/rules/compare-documents.ts";
import { manyClaims } from "../../bench/many-claims.ts";
import { theDay } from "../../support/facts.ts";
import { createDatabase, startPostgres } from "../../support/postgres-server.ts";
import { openOn } from "../../support/postgres-stores.ts";
import { startProcess } from "../../support/processes.ts";
import { openToRead, openToWrite } from "../../support/stores.ts";
import { broken, type Ordeal } from "../ordeal.ts";

const CLAIMS = 5000;
const LONGEST_MS = 3500;
const TODAY = theDay("2026-11-22");

/** A move to a database that is killed has moved all or nothing, hands over only what is there, and is done by moving again. */
export const killMigrate: Ordeal = {
  name: "kill-migrate",
  weight: 2,
  async endure({ folder: root, random, goesOn }) {
    const server = await startPostgres({ durable: false });
    let [moves, kills, halves, early, failed, lost] = [0, 0, 0, 0, 0, 0];
    try {
      do {
        const folder = join(root, String(moves));
        const document = await filled(folder);
        const database = await createDatabase(server.urlOf("postgres"));
        const migrating = () => startProcess(["migrate", "--to", "postgres"], { folder, database });
        for (let tries = random.between(1, 3); tries > 0; tries -= 1) {
          const killed = migrating();
          await pause(random.between(200, LONGEST_MS));
          await killed.end("SIGKILL");
          kills += 1;
          const missing = await missingIn(database, document);
          if (missing > 0 && missing < rowsOf(document)) halves += 1;
          const from = await openToRead(folder);
          if (missing > 0 && (await from.handedOver()) !== undefined) early += 1;
          await from.close();
        }
        if ((await migrating().end()) !== 0) failed += 1;
        lost += await missingIn(database, document);
        moves += 1;
      } while (goesOn());
    } finally {
      await server.remove();
    }
    return {
      did: { moves, kills },
      broken: broken({
        "moves there by half": halves,
        "stores handed over too early": early,
        "moves failed in the end": failed,
        "records lost": lost,
      }),
    };
  },
};

async function filled(folder: string): Promise<StoreDocument> {
  await mkdir(folder);
  const store = await openToWrite(folder);
  await store.import(manyClaims(CLAIMS));
  const document = await store.export(TODAY);
  await store.close();
  return document;
}

function rowsOf(document: StoreDocument): number {
  return compareDocuments(document, document).reduce((sum, { rows }) => sum + rows, 0);
}

/** How many records a database has not. */
async function missingIn(database: string, document: StoreDocument): Promise<number> {
  const store = await openOn(database);
  const compared = compareDocuments(document, await store.export(TODAY));
  await store.close();
  return compared.reduce((sum, { rows, same }) => sum + rows - same, 0);
}
