/** How sure a drive is, from ruled out to confirmed. */
export const CERTAINTIES = [
  "ruled-out",
  "unlikely",
  "uncertain",
  "possible",
  "likely",
  "certain",
  "confirmed",
] as const;

export type Certainty = (typeof CERTAINTIES)[number];

/** Where the words of an article say that the certainty is heading. */
export const TRENDS = ["rising", "falling"] as const;

export type Trend = (typeof TRENDS)[number];

/** How an article knows what it says. */
export type Basis =
  | { readonly kind: "announcement"; readonly by: "driver" | "team" | "manufacturer" | "organiser" }
  | { readonly kind: "statement"; readonly speaker: string }
  | { readonly kind: "report" }
  | { readonly kind: "rumour" };

/** Below zero where `a` is less sure than `b`, zero where they are equally sure. */
export function compareCertainty(a: Certainty, b: Certainty): number {
  return CERTAINTIES.indexOf(a) - CERTAINTIES.indexOf(b);
}

export function isLikelyOrBetter(certainty: Certainty): boolean {
  return compareCertainty(certainty, "likely") >= 0;
}

export function isUncertainOrWorse(certainty: Certainty): boolean {
  return compareCertainty(certainty, "uncertain") <= 0;
}

export function isUnlikelyOrWorse(certainty: Certainty): boolean {
  return compareCertainty(certainty, "unlikely") <= 0;
}
