import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Migrator } from "kysely";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { discordPersonKey, placeKey } from "../../src/audience/chat.ts";
import { connect } from "../../src/store/postgres/connection.ts";
import { MIGRATIONS } from "../../src/store/postgres/migrations.ts";
import { STORE_VERSION } from "../../src/store/records.ts";
import { CARRIED_NAMES } from "../../src/store/rules/document.ts";
import { keyOf } from "../../src/store/rules/tables.ts";
import type { Store } from "../../src/store/store.ts";
import { parseDocument } from "../../src/store/upgrade.ts";
import { ROSSI, theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { freshDatabase } from "../support/postgres.ts";
import { openOn } from "../support/postgres-stores.ts";
import { silentLog } from "../support/silent-log.ts";
import { nthIntake, openToRead, openToWrite } from "../support/stores.ts";

/** Each folder was written by the code of its version, a snapshot and a journal behind it, and is never changed. */
const WRITTEN = fileURLToPath(new URL("../fixtures/stores", import.meta.url));
const VERSIONS = Array.from({ length: STORE_VERSION }, (_, index) => index + 1);

const writtenOn = theDay("2026-11-20");
const group = placeKey("telegram", "-1001234");

function folderOf(version: number): string {
  const folder = freshFolder();
  const written = join(WRITTEN, `version-${version}`);
  for (const name of ["store.json", "journal-2.jsonl"]) cpSync(join(written, name), join(folder, name));
  return folder;
}

function exportOf(version: number) {
  const path = join(WRITTEN, `version-${version}`, "export.json");
  return parseDocument(path, JSON.parse(readFileSync(path, "utf8")));
}

async function expectWhole(store: Store, version: number): Promise<void> {
  expect(await store.export(writtenOn)).toEqual(exportOf(version));
  expect((await store.claimsAbout(ROSSI)).map(({ id, certainty }) => [id, certainty])).toEqual([
    ["aaaaaaaaaa-1", "likely"],
    ["aaaaaaaaab-1", "possible"],
  ]);
  expect(await store.preferences(group)).toEqual({ language: "it", listenIn: true });
  const person = discordPersonKey("80351110224678912");
  expect(await store.preferences(person)).toEqual({ language: "de", timeZone: "Europe/Berlin" });
  expect((await store.proposalsWaiting()).map(({ article }) => article.id)).toEqual(version < 3 ? [] : ["aaaaaaaaac"]);
  expect((await store.alertsOf(group)).length).toBe([0, 2, 2, 1][version - 1]);
}

describe.each(VERSIONS)("a store that version %i wrote", (version) => {
  it("says of itself that it is of that version", () => {
    const { version: told } = JSON.parse(readFileSync(join(WRITTEN, `version-${version}`, "store.json"), "utf8"));
    expect(told).toBe(version);
  });

  it("is opened with all that it keeps, its journal too, and goes on from there", async () => {
    const folder = folderOf(version);
    const store = await openToWrite(folder);
    await expectWhole(store, version);
    expect(await store.handedOver()).toBe(writtenOn);
    await store.keep(nthIntake(9));
    await store.close();
    const again = await openToWrite(folder);
    expect(await again.claimsAbout(ROSSI)).toHaveLength(3);
    await again.close();
    expect(readdirSync(join(folder, "backups")).some((name) => name.startsWith(`store-version-${version}-`))).toBe(
      version < STORE_VERSION,
    );
  });

  it("is read beside whoever holds it, and is not changed by that", async () => {
    const folder = folderOf(version);
    await expectWhole(await openToRead(folder), version);
    expect(readdirSync(folder).sort()).toEqual(["journal-2.jsonl", "store.json"]);
  });

  it("is imported from its export, into a folder and into PostgreSQL", async () => {
    for (const store of [await openToWrite(freshFolder()), await openOn(await freshDatabase())]) {
      await store.import(exportOf(version));
      await expectWhole(store, version);
      await store.close();
    }
  });
});

/** A database as it was after the first steps, with all that version 4 kept. */
async function databaseAfter(steps: readonly string[]): Promise<string> {
  const url = await freshDatabase();
  const connection = connect(url, silentLog);
  const migrator = new Migrator({
    db: connection.db,
    provider: { getMigrations: async () => Object.fromEntries(Object.entries(MIGRATIONS).slice(0, steps.length)) },
    migrationTableSchema: "pitboard",
    migrationTableName: "migrations",
    migrationLockTableName: "migrations_lock",
  });
  const { error } = await migrator.migrateToLatest();
  expect(error).toBeUndefined();
  await connection.close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const document = exportOf(4);
  for (const table of CARRIED_NAMES) {
    for (const row of document[table]) {
      const values = [keyOf(table, row as never), JSON.stringify(row)];
      await client.query(`insert into pitboard.${table} (key, row) values ($1, $2)`, values);
    }
  }
  await client.end();
  return url;
}

describe("a database that an earlier Pitboard left", () => {
  const steps = Object.keys(MIGRATIONS);

  it.each(steps.map((step, index) => ({ step, done: steps.slice(0, index + 1) })))(
    "after $step is brought to today's tables with all that it keeps, by whichever of several processes",
    async ({ done }) => {
      const url = await databaseAfter(done);
      const stores = await Promise.all([openOn(url), openOn(url), openOn(url)]);
      for (const store of stores) await expectWhole(store, 4);
      await stores[0]?.keep(nthIntake(9));
      for (const store of stores) expect(await store.claimsAbout(ROSSI)).toHaveLength(3);
      await Promise.all(stores.map((store) => store.close()));
    },
  );
});
