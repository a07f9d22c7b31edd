import type { ChatKey, PlaceKey } from "../audience/chat.ts";
import type { Curator, DeskChat } from "../audience/curator.ts";
import type { Suggestion } from "../audience/suggestion.ts";
import type { ArticleId } from "../racing/article.ts";
import type { Bulletin } from "../racing/bulletin.ts";
import type { Claim } from "../racing/claim.ts";
import type { Day } from "../racing/day.ts";
import type { DriverId } from "../racing/driver.ts";
import type { Alias, Proposal } from "../racing/proposal.ts";
import type { Intake, Kept } from "./intake.ts";
import type { FeedState, Notice } from "./press-records.ts";

/** What is put and what is deleted in one write, each in the place of what has its key. */
export interface PressChanges {
  readonly feeds?: readonly FeedState[];
  readonly feedsGone?: readonly string[];
  readonly curators?: readonly Curator[];
  readonly curatorsGone?: readonly PlaceKey[];
  readonly desks?: readonly DeskChat[];
  readonly desksGone?: readonly ChatKey[];
  readonly suggestions?: readonly Suggestion[];
  readonly notices?: readonly Notice[];
  /** Notices that were told. */
  readonly noticesGone?: readonly string[];
}

/** All that is kept of one article. */
export interface Dossier {
  readonly kept: Kept | undefined;
  readonly proposal: Proposal | undefined;
}

/** What becomes of an article, and what follows from that, in one write. */
export interface Decision extends PressChanges {
  readonly proposal?: Proposal;
  readonly intake?: Intake;
  readonly aliases?: readonly Alias[];
  /** What became different by it; it gets the next number. */
  readonly bulletin?: Omit<Bulletin, "n">;
}

/**
 * Decides by what is kept of an article, and by the claims that stand about whomever it asks for. Pure, and lets through
 * what it is thrown: a store may stop it to look something up, and ask it anew.
 */
export type Deciding<Made extends Decision> = (
  dossier: Dossier,
  claimsAbout: (driver: DriverId) => readonly Claim[],
) => Made;

/** What the bot remembers of news on their way: see `Store`, of which it is a part. */
export interface PressStore {
  /** The article that goes by one of these keys, its own or that of another link to it. */
  knownAs(keys: readonly ArticleId[]): Promise<ArticleId | undefined>;
  proposal(article: ArticleId): Promise<Proposal | undefined>;
  /** Those that wait, in the order in which they came in. */
  proposalsWaiting(): Promise<readonly Proposal[]>;
  /** Those of articles published from one day to another, in any state. */
  proposalsBetween(from: Day, to: Day): Promise<readonly Proposal[]>;
  /**
   * Decides about an article by what is kept when the decision is written, so that two who decide at once do not
   * collide. Keeps all of the decision or nothing, and resolves with it; see `Store.keep` for what it may not contradict.
   */
  decide<Made extends Decision>(article: ArticleId, decide: Deciding<Made>): Promise<Made>;
  /** Does all of the changes, or none. */
  change(changes: PressChanges): Promise<void>;
  feedStates(): Promise<readonly FeedState[]>;
  curators(): Promise<readonly Curator[]>;
  desks(): Promise<readonly DeskChat[]>;
  suggestion(id: string): Promise<Suggestion | undefined>;
  /** What a person brought in on that day or later. */
  suggestionsBy(person: PlaceKey, since: Day): Promise<readonly Suggestion[]>;
  /** Those of which nobody decided yet what becomes, in the order in which they came in. */
  suggestionsOpen(): Promise<readonly Suggestion[]>;
  /** What is to be told and was not yet, the oldest first. */
  notices(): Promise<readonly Notice[]>;
}
