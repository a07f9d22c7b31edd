import type { Draft } from "../rules/draft.ts";
import type { Tables } from "../rules/tables.ts";

/** Deletes the bulletins or packs of before an instant; how many they were. */
export function planForgetOld(
  draft: Draft,
  table: "bulletins" | "packs",
  rows: Tables[typeof table],
  before: number,
): number {
  const old = [...rows].filter(([, { at }]) => at < before);
  for (const [key] of old) draft.delete(table, key);
  return old.length;
}
