import { join } from "node:path";
import { Unusable } from "../../schema/faults.ts";
import type { RawDocument } from "../raw-document.ts";
import { STORE_VERSION } from "../records.ts";
import type { Tables } from "../rules/tables.ts";
import { StoreUnavailable } from "../store.ts";
import { type Upgrades, upgraded } from "../upgrade.ts";
import { parseTables, type RawRow } from "./parse-tables.ts";
import { originKey, type Recovered } from "./recover.ts";

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
  const document = Object.fromEntries([...tables].map(([name, rows]) => [name, [...rows.values()]]));
  const lifted = lift(join(folder, "store.json"), document, version, upgrades);
  await before(version, document);
  const where = `${join(folder, "store.json")}, upgraded from version ${version}`;
  return parseTables(rowsOf(lifted, where));
}

function lift(path: string, document: RawDocument, version: number, upgrades: Upgrades): RawDocument {
  try {
    return upgraded(path, document, version, upgrades);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    throw new StoreUnavailable(`${error.message}.`, { cause: error });
  }
}
