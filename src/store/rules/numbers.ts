import type { Numbered } from "../telling-records.ts";
import type { Draft } from "./draft.ts";

/** The last number given to what is numbered; 0 where none was. */
export function lastNumber(draft: Pick<Draft, "get">, of: Numbered): number {
  return draft.get("numbers", of)?.last ?? 0;
}

/** Gives the next number, once. */
export function nextNumber(draft: Draft, of: Numbered): number {
  const next = lastNumber(draft, of) + 1;
  draft.put("numbers", of, { of, last: next });
  return next;
}
