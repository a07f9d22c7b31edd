import type { StoreDocument } from "../records.ts";
import type { Numbered } from "../telling-records.ts";
import type { Draft } from "./draft.ts";
import { lastNumber, nextNumber } from "./numbers.ts";
import { replace } from "./plan-keep.ts";

type Telling = Pick<
  StoreDocument,
  "alerts" | "digests" | "bulletins" | "numbers" | "watermarks" | "tellings" | "packs"
>;

/**
 * Keeps whom to tell what. A store that numbered none of its own takes the numbers of the document over; else what is new is
 * numbered anew, and what was published elsewhere is told by nobody. How far it was told comes along with the numbers.
 */
export function importTelling(draft: Draft, document: Telling, count: (isNew: boolean) => void): void {
  const takesOver = { alerts: lastNumber(draft, "alerts") === 0, bulletins: lastNumber(draft, "bulletins") === 0 };
  for (const row of document.bulletins) count(takesOver.bulletins && replace(draft, "bulletins", row));
  for (const of of ["alerts", "bulletins"] as const) {
    const last = takesOver[of] ? lastOf(document, of) : 0;
    if (last > 0) replace(draft, "numbers", { of, last });
  }
  const last = lastNumber(draft, "bulletins");
  for (const row of document.alerts) {
    const after = takesOver.bulletins ? row.after : last;
    const { chat } = row;
    const kept = draft.get("alerts", chat) ?? { n: takesOver.alerts ? row.n : nextNumber(draft, "alerts"), after };
    count(replace(draft, "alerts", { ...row, n: kept.n, after: kept.after }));
  }
  for (const row of document.digests) count(replace(draft, "digests", row));
  if (!takesOver.alerts || !takesOver.bulletins) return;
  for (const row of document.watermarks) replace(draft, "watermarks", row);
  for (const row of document.tellings) replace(draft, "tellings", row);
  for (const row of document.packs) replace(draft, "packs", row);
}

/** The last number that a document knows of, used or not. */
function lastOf({ numbers, ...rows }: Pick<Telling, "numbers" | Numbered>, of: Numbered): number {
  const told = numbers.find((row) => row.of === of)?.last ?? 0;
  return rows[of].reduce((last, { n }) => Math.max(last, n), told);
}
