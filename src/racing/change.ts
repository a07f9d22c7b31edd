import type { Certainty } from "./certainty.ts";
import type { About, Claim, Scope } from "./claim.ts";

/** How a line stood before or stands after a change. */
export interface Standpoint {
  readonly certainty: Certainty;
  readonly class?: string;
  readonly scope?: Scope;
  readonly team?: string;
  readonly contested: boolean;
}

/** What became different between two outlooks of one drive. */
export interface Change {
  readonly about: About;
  /** None where nothing was known of the line. */
  readonly before?: Standpoint;
  /** None where the line fell away, as after a retraction. */
  readonly after?: Standpoint;
  /** The claim that leads the line now (before, where it fell away). */
  readonly because: Claim;
}
