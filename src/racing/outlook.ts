import type { Basis, Certainty, Trend } from "./certainty.ts";
import type { About, Claim, Scope } from "./claim.ts";
import type { Day } from "./day.ts";
import type { DriverId } from "./driver.ts";
import type { Season } from "./season.ts";

/** What all claims together say of one class and scope of a drive. */
export interface Line {
  readonly class?: string;
  readonly scope?: Scope;
  readonly certainty: Certainty;
  readonly basis: Basis;
  readonly trend?: Trend;
  readonly team?: string;
  readonly car?: string;
  readonly crew?: readonly string[];
  readonly number?: string;
  /** The claim whose grade this is. */
  readonly leading: Claim;
  /** The claims that disagree, oldest first; empty where nothing is contested. */
  readonly contest: readonly Claim[];
  /** The leading claim is old, is no announcement, and the season is not over. */
  readonly stale: boolean;
  /** Every claim that speaks to this line, oldest first. */
  readonly evidence: readonly Claim[];
}

/** What is known of one drive as of a day. Judged from claims, never kept. */
export interface Outlook {
  readonly about: About;
  readonly asOf: Day;
  /** One for each class and scope that claims tell apart; none where no claim was published by then. */
  readonly lines: readonly Line[];
  /** The season's last day has passed. */
  readonly over: boolean;
}

/** Everything a driver will race in a season, as far as anybody said. */
export interface Programme {
  readonly driver: DriverId;
  readonly season: Season;
  readonly outlooks: readonly Outlook[];
}
