import type { ArticleId } from "./article.ts";
import type { Standpoint } from "./change.ts";
import type { About, ClaimId } from "./claim.ts";
import type { Reason } from "./correction.ts";

/** A change as it is kept to be told: see `Change`. */
export interface KeptChange {
  readonly about: About;
  readonly before?: Standpoint;
  readonly after?: Standpoint;
  readonly because: ClaimId;
}

/** What one decision about an article made different, kept with it in one write so that it can be told. */
export interface Bulletin {
  /** Counts up from 1 in the order in which they were published; never used again. */
  readonly n: number;
  /** When it was published, in milliseconds since 1970. */
  readonly at: number;
  readonly article: ArticleId;
  /** All that the article changed; of a correction maybe nothing, since other sources say the same. */
  readonly changes: readonly KeptChange[];
  /** Where it takes back or mends what was told before: the claims that stand no more, and why. */
  readonly correction?: { readonly claims: readonly ClaimId[]; readonly why: Reason };
}
