import type { Article, ArticleId } from "./article.ts";
import type { Basis, Certainty, Trend } from "./certainty.ts";
import type { DriverId } from "./driver.ts";
import type { Localized } from "./language.ts";
import type { Season } from "./season.ts";
import type { SeriesId } from "./series.ts";

declare const brand: unique symbol;

/** The key of a claim: its article's, a hyphen, and an ordinal that is never used again. */
export type ClaimId = string & { readonly [brand]: "ClaimId" };

/** The key in its form; `undefined` for what has not that form. */
export function claimId(key: string): ClaimId | undefined {
  return /^[a-z2-7]{10}-[1-9]\d{0,5}$/.test(key) ? (key as ClaimId) : undefined;
}

/** The key of an article's claim with that ordinal, from 1. */
export function nthClaim(article: ArticleId, ordinal: number): ClaimId {
  return `${article}-${ordinal}` as ClaimId;
}

/** The ordinal inside a claim's key. */
export function ordinalOf(claim: ClaimId): number {
  return Number(claim.slice(claim.indexOf("-") + 1));
}

/** How much of a season a drive covers. */
export const SCOPES = ["full-season", "selected-rounds", "single-event"] as const;

export type Scope = (typeof SCOPES)[number];

/** Words that a person spoke, as spoken. */
export interface Quote {
  readonly text: string;
  readonly speaker: string;
  /** Where they were said: "TV interview, Bahrain". */
  readonly occasion?: Localized;
  /** How sure these words alone are; may differ from the article's own grade. */
  readonly certainty?: Certainty;
}

/** Which drive a claim, an outlook or a question is about. */
export interface About {
  readonly driver: DriverId;
  readonly series: SeriesId;
  readonly season: Season;
}

/** Whether two are about the same drive. */
export function sameDrive(a: About, b: About): boolean {
  return a.driver === b.driver && a.series === b.series && a.season === b.season;
}

/** What one article says of one drive. */
export interface Claim extends About {
  readonly id: ClaimId;
  readonly article: Article;
  readonly certainty: Certainty;
  readonly basis: Basis;
  readonly trend?: Trend;
  readonly scope?: Scope;
  readonly class?: string;
  readonly team?: string;
  readonly car?: string;
  readonly crew?: readonly string[];
  readonly number?: string;
  /** The speaker takes back what he had said before, so that the two do not contest each other. */
  readonly changedMind?: boolean;
  readonly quotes: readonly Quote[];
  /** What it says, in our own words, where somebody wrote it down. */
  readonly statement?: Localized;
}
