import type { Basis } from "../racing/certainty.ts";
import { type Claim, ordinalOf } from "../racing/claim.ts";
import { judgedDay } from "../racing/published.ts";

/** How much a basis weighs; a higher one is not undone by a lower one as long as it is fresh. */
export function standing(basis: Basis): number {
  switch (basis.kind) {
    case "announcement":
      return 3;
    case "statement":
      return 2;
    case "report":
      return 1;
    case "rumour":
      return 0;
  }
}

/** The order in which claims are judged: by publication; on one day by standing, then by article, then by ordinal. */
export function inOrder(a: Claim, b: Claim): number {
  return (
    compareText(judgedDay(a.article.published), judgedDay(b.article.published)) ||
    standing(a.basis) - standing(b.basis) ||
    compareText(a.article.id, b.article.id) ||
    ordinalOf(a.id) - ordinalOf(b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
