import { StoreUnavailable } from "../store.ts";
import type { RawTables } from "./batch.ts";

/** All that was kept, in the form of some version: each table a list of rows. */
export type RawDocument = Readonly<Record<string, readonly unknown[]>>;

/** Turns what one version kept into what the next one keeps. Pure. */
type Upgrade = (document: RawDocument) => RawDocument;

/** Each step by the version that it starts from. */
export type Upgrades = ReadonlyMap<number, Upgrade>;

/** There is one version so far. */
export const UPGRADES: Upgrades = new Map();

export function documentOf(tables: RawTables): RawDocument {
  return Object.fromEntries([...tables].map(([name, rows]) => [name, [...rows.values()]]));
}

/** A document after every step from a version to another. */
export function upgraded(document: RawDocument, from: number, to: number, upgrades: Upgrades): RawDocument {
  let lifted = document;
  for (let version = from; version < to; version += 1) {
    const step = upgrades.get(version);
    if (step === undefined) {
      throw new StoreUnavailable(
        `The store is of version ${from}, and this Pitboard has no way from version ${version} to ${version + 1}. Open it once with the release that follows the one that wrote it.`,
      );
    }
    lifted = step(lifted);
  }
  return lifted;
}
