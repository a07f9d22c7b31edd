import { join } from "node:path";
import { STORE_VERSION } from "../records.ts";
import { parseTables, type RawRow } from "./parse-tables.ts";
import { originKey, type Recovered } from "./recover.ts";
import type { Tables } from "./tables.ts";
import { documentOf, type RawDocument, type Upgrades, upgraded } from "./upgrade.ts";

function* rowsIn(folder: string, { tables, origins }: Recovered): Generator<RawRow> {
  for (const [table, rows] of tables) {
    for (const [key, row] of rows) {
      yield { table, key, row, where: join(folder, origins.get(originKey(table, key)) ?? "store.json") };
    }
  }
}

function* rowsOf(document: RawDocument, where: string): Generator<RawRow> {
  for (const [table, rows] of Object.entries(document)) {
    for (const row of rows) yield { table, row, where };
  }
}

/** The rows of a folder in the form of this version; `before` is given what an older version kept before it is upgraded. */
export async function loadTables(
  folder: string,
  recovered: Recovered,
  upgrades: Upgrades,
  before: (version: number, document: RawDocument) => Promise<void>,
): Promise<Tables> {
  const { version, tables } = recovered;
  if (version === STORE_VERSION) return parseTables(rowsIn(folder, recovered));
  const document = documentOf(tables);
  await before(version, document);
  const where = `${join(folder, "store.json")}, upgraded from version ${version}`;
  return parseTables(rowsOf(upgraded(document, version, STORE_VERSION, upgrades), where));
}
