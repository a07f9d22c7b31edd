import { deepEqual } from "fast-equals";
import type { Article } from "../../racing/article.ts";
import type { ClaimId } from "../../racing/claim.ts";
import { type Correction, correctedKey } from "../../racing/correction.ts";
import type { Intake } from "../intake.ts";
import type { SeedRow } from "../records.ts";
import { Conflict } from "../store.ts";
import type { Draft } from "./draft.ts";
import { keyOf, type Rows, rowOf, type TableName } from "./tables.ts";

/** Adds a row that never changes again; `false` where it was kept already. Throws `Conflict` where another is kept. */
export function add<Name extends TableName>(draft: Draft, table: Name, given: unknown): boolean {
  const row = rowOf(table, `Not to be kept in ${table}`, given);
  const key = keyOf(table, row);
  const kept = draft.get(table, key);
  if (kept === undefined) {
    draft.put(table, key, row);
    return true;
  }
  if (deepEqual(kept, row)) return false;
  throw new Conflict(`${table} ${key} is kept already and says something else`);
}

/** Puts a row in the place of the one with its key; `false` where they say the same. */
export function replace<Name extends TableName>(draft: Draft, table: Name, given: Rows[Name]): boolean {
  const row = rowOf(table, `Not to be kept in ${table}`, given);
  const key = keyOf(table, row);
  if (deepEqual(draft.get(table, key), row)) return false;
  draft.put(table, key, row);
  return true;
}

/** Puts a row of which nothing can be kept yet. */
export function put<Name extends TableName>(draft: Draft, table: Name, given: Rows[Name]): void {
  const row = rowOf(table, `Not to be kept in ${table}`, given);
  draft.put(table, keyOf(table, row), row);
}

/** Adds a claim or note, of which the key has to begin with that of an article that is kept. */
export function addSaid(
  draft: Draft,
  table: "claims" | "notes",
  row: { readonly id: string; readonly article: string },
): boolean {
  need(draft, "articles", row.article, `${table} ${row.id}`);
  if (!row.id.startsWith(`${row.article}-`))
    throw new Conflict(`${table} ${row.id} has not the key of its article, ${row.article}`);
  return add(draft, table, row);
}

export function addCorrection(draft: Draft, correction: Correction): boolean {
  const what = `The correction of ${correctedKey(correction)}`;
  switch (correction.kind) {
    case "superseded":
      need(draft, "claims", correction.claim, what);
      need(draft, "claims", correction.by, what);
      checkNoCircle(draft, correction);
      break;
    case "claim-retracted":
      need(draft, "claims", correction.claim, what);
      break;
    case "note-retracted":
      need(draft, "notes", correction.note, what);
      break;
    case "article-retracted":
      need(draft, "articles", correction.article, what);
      break;
  }
  return add(draft, "corrections", correction);
}

export function checkSeed(draft: Draft, seed: SeedRow): void {
  need(draft, "articles", seed.article, "A seed");
  for (const { key } of seed.entries) {
    if (draft.get("claims", key) === undefined) need(draft, "notes", key, `The seed of ${seed.article}`);
  }
}

/** Keeps an intake in a draft; `false` where every record of it was kept already. */
export function planKeep(draft: Draft, { article, claims, notes, corrections, seed }: Intake): boolean {
  let changed = seed === undefined ? add(draft, "articles", article) : replace(draft, "articles", article);
  const keeping = (isNew: boolean) => {
    changed ||= isNew;
  };
  for (const [table, said] of [
    ["claims", claims],
    ["notes", notes],
  ] as const) {
    for (const row of said) {
      checkEmbedded(draft, row.id, row.article);
      keeping(addSaid(draft, table, { ...row, article: row.article.id }));
    }
  }
  for (const correction of corrections) keeping(addCorrection(draft, correction));
  if (seed !== undefined) {
    checkSeed(draft, seed);
    keeping(replace(draft, "seeds", seed));
  }
  return changed;
}

/** Of claims that take each other's place none would stand. */
function checkNoCircle(draft: Draft, { claim, by }: Extract<Correction, { kind: "superseded" }>): void {
  for (let next: ClaimId | undefined = by; next !== undefined; ) {
    if (next === claim) throw new Conflict(`The correction of ${claim} by ${by} leads back to ${claim}`);
    const correction: Correction | undefined = draft.get("corrections", next);
    next = correction?.kind === "superseded" ? correction.by : undefined;
  }
}

/** A claim or note brings its article along, which then has to be the one that is kept. */
function checkEmbedded(draft: Draft, key: string, article: Article): void {
  const kept = draft.get("articles", article.id);
  if (kept !== undefined && !deepEqual(kept, rowOf("articles", `Not to be kept with ${key}`, article))) {
    throw new Conflict(`${key} brings an article ${article.id} that is kept and says something else`);
  }
}

function need(draft: Draft, table: TableName, key: string, what: string): void {
  if (draft.get(table, key) === undefined) throw new Conflict(`${what} names ${key}, which is not kept in ${table}`);
}
