import * as v from "valibot";
import { parse, Unusable } from "../schema/faults.ts";
import type { RawDocument } from "./raw-document.ts";
import { STORE_VERSION, StoreDocument } from "./records.ts";
import { withAlerts } from "./upgrade-wishes.ts";

/** Turns what one version kept into what the next one keeps. Pure. */
type Upgrade = (document: RawDocument) => RawDocument;

/** Each step by the version that it starts from. */
export type Upgrades = ReadonlyMap<number, Upgrade>;

export const UPGRADES: Upgrades = new Map([
  // A place may say besides when the bot was removed there, and that only moderators use it.
  [1, (document: RawDocument) => document],
  // The newsroom: what came in and waits, curators, feeds, suggestions.
  [
    2,
    (document: RawDocument) => ({
      ...document,
      proposals: [],
      aliases: [],
      feeds: [],
      curators: [],
      desks: [],
      suggestions: [],
      notices: [],
    }),
  ],
  // What a chat wished to hear of became its alerts; digests, and what was published to be told.
  [3, withAlerts],
]);

/** A document after every step from a version to this one, or an `Unusable` that says which step is missing. */
export function upgraded(what: string, document: RawDocument, from: number, upgrades: Upgrades): RawDocument {
  let latest = document;
  for (let version = from; version < STORE_VERSION; version += 1) {
    const step = upgrades.get(version);
    if (step === undefined) {
      const missing = `this Pitboard has no way from version ${version} to ${version + 1}`;
      throw new Unusable(what, [
        `is of version ${from}, and ${missing}: read it with the release that follows the one which wrote it`,
      ]);
    }
    latest = step(latest);
  }
  return latest;
}

/** An export or a backup of this version or an older one, or an `Unusable` that names each path and value that is wrong. */
export function parseDocument(what: string, told: unknown, upgrades: Upgrades = UPGRADES): StoreDocument {
  try {
    return lifted(what, told, upgrades);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Unusable(what, ["is nested too deeply"]); // Whoever walks it runs out of stack.
  }
}

function lifted(what: string, told: unknown, upgrades: Upgrades): StoreDocument {
  const { version, ...rest } = parse(what, v.looseObject({ version: v.optional(v.unknown()) }), told);
  if (typeof version !== "number" || version === STORE_VERSION) return parse(what, StoreDocument, told);
  if (version > STORE_VERSION) {
    const fault = `version: expected ${STORE_VERSION} or older, found ${version}: a newer Pitboard wrote it`;
    throw new Unusable(what, [fault]);
  }
  const isTable = (entry: [string, unknown]): entry is [string, unknown[]] => Array.isArray(entry[1]);
  const tables = Object.fromEntries(Object.entries(rest).filter(isTable));
  const { format, exported } = rest;
  const latest = upgraded(what, tables, version, upgrades);
  return parse(what, StoreDocument, { format, version: STORE_VERSION, exported, ...latest });
}
