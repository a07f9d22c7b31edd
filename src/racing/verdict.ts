import type { ArticleId } from "./article.ts";
import type { Certainty } from "./certainty.ts";
import type { Change } from "./change.ts";
import type { ClaimId } from "./claim.ts";
import type { Proposal } from "./proposal.ts";
import type { Season } from "./season.ts";
import type { SeriesId } from "./series.ts";

/** Why an address could not be read. */
export const HINDRANCES = [
  "address",
  "private-address",
  "robots",
  "unreachable",
  "certificate",
  "too-slow",
  "too-large",
  "redirects",
  "cut",
  "status",
  "type",
  "malformed",
] as const;

/** Why an address brought no article or no feed. `detail` is the status, the host or the code, where there is one. */
export interface Hindrance {
  readonly kind: (typeof HINDRANCES)[number];
  readonly detail?: string;
}

/** What came of an article that was brought in. */
export type Arrival =
  | {
      /** `revised`: it was known, and says something else now. */
      readonly kind: "proposed" | "revised";
      readonly proposal: Proposal;
      /** What publishing itself changed, where its publisher is trusted so far. */
      readonly changes: readonly Change[];
    }
  | { readonly kind: "known"; readonly article: ArticleId }
  /** It says nothing of anybody who is followed. */
  | { readonly kind: "nothing" }
  | { readonly kind: "unreadable"; readonly hindrance: Hindrance };

/** What came of deciding about a proposal, a claim or an article. */
export type Verdict =
  | { readonly kind: "done"; readonly proposal: Proposal; readonly changes: readonly Change[] }
  /** Somebody had decided before; nothing was done. */
  | { readonly kind: "decided-before"; readonly proposal: Proposal }
  /** Nothing is kept under that key. */
  | { readonly kind: "unknown" }
  /** Nothing was done: these claims lack their season. */
  | { readonly kind: "incomplete"; readonly claims: readonly ClaimId[] };

/** What a curator says instead of what was read or published. */
export interface Amendment {
  readonly certainty?: Certainty;
  readonly series?: SeriesId;
  readonly season?: Season;
  readonly team?: string;
}
