import type { Article, ArticleId } from "./article.ts";
import type { Claim, ClaimId } from "./claim.ts";
import type { Day } from "./day.ts";
import type { Fact, NoteId, Outcome } from "./note.ts";
import type { Season } from "./season.ts";

/** What a page says of one drive, before anybody published it. */
export interface ProposedClaim extends Omit<Claim, "article" | "season" | "changedMind" | "statement"> {
  /** `null` where the page does not tell; such a claim cannot be published. */
  readonly season: Season | null;
  /** The sentence that it rests on, as it stands on the page; empty once it is decided. */
  readonly sentence: string;
  /** From 0 to 1: how often a claim read in this way is right. */
  readonly confidence: number;
  /** The published claim that it takes the place of, since the page was edited. */
  readonly insteadOf?: ClaimId;
}

/** What a page says besides, before anybody published it. */
export type ProposedNote = (Omit<Fact, "article"> | Omit<Outcome, "article">) & { readonly sentence: string };

/** How an article came in. */
export const WAYS_IN = ["feed", "curator", "suggestion", "command-line"] as const;

export type WayIn = (typeof WAYS_IN)[number];

/** What can be done about an article that came in. */
export const DEEDS = ["proposed", "published", "edited", "dropped", "rejected", "corrected", "retracted"] as const;

/** What was done about an article, by whom and when. */
export interface Deed {
  readonly deed: (typeof DEEDS)[number];
  /** A curator's key; `press` where the page itself was the cause, `trust` where its publisher is trusted so far. */
  readonly who: string;
  readonly when: Day;
  /** What it was done to, where that is not the whole article. */
  readonly what?: ClaimId | NoteId;
  /** What became different: "possible → likely". */
  readonly how?: string;
}

/** One article as the newsroom knows it: what waits to be decided, and all that was done about it. */
export interface Proposal {
  readonly article: Article;
  readonly way: WayIn;
  /** `waiting` as long as something of it is undecided. */
  readonly state: "waiting" | "published" | "rejected";
  /** What waits; of a rejected article, what it said. */
  readonly claims: readonly ProposedClaim[];
  readonly notes: readonly ProposedNote[];
  /** Published claims and notes that the page says no longer. */
  readonly gone: readonly (ClaimId | NoteId)[];
  /** Each fact as the page told it last, by its fingerprint, and its key. */
  readonly told: readonly { readonly digest: string; readonly key: ClaimId | NoteId }[];
  /** By which the text is known again; see `newsroom/likeness.ts`. */
  readonly print: string;
  /** The oldest first. */
  readonly deeds: readonly Deed[];
}

/** Keys by which an article is known besides its own: those of other links to it. */
export interface Alias {
  readonly alias: ArticleId;
  readonly article: ArticleId;
}
