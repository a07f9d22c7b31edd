import type { Chat, PlaceKey } from "../audience/chat.ts";
import type { Suggestion } from "../audience/suggestion.ts";
import type { ArticleId } from "../racing/article.ts";
import type { ClaimId } from "../racing/claim.ts";
import type { Reason } from "../racing/correction.ts";
import type { Language } from "../racing/language.ts";
import type { NoteId } from "../racing/note.ts";
import type { Proposal, WayIn } from "../racing/proposal.ts";
import type { Published } from "../racing/published.ts";
import type { Amendment, Arrival, Verdict } from "../racing/verdict.ts";
import type { Kept } from "../store/intake.ts";

/** An article that somebody brings in: a link, a text, or both. */
export interface Brought {
  readonly url?: string;
  readonly text?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: Published;
  /** ISO 639-1. */
  readonly language?: string;
}

/** Who does something at the desk: a person's key, or `terminal`. */
export type Who = string;

/** What somebody who is no curator brings in, and where he is told what became of it. */
export interface Suggesting {
  readonly of:
    | { readonly kind: "link"; readonly url: string }
    | { readonly kind: "wrong"; readonly claim: ClaimId; readonly words?: string };
  readonly by: PlaceKey;
  readonly chat: Chat;
  readonly language: Language;
}

/** What came of a suggestion at once. */
export type Suggested =
  | { readonly kind: "queued" }
  /** So many a day are taken of a person, and no more. */
  | { readonly kind: "too-many"; readonly most: number }
  /** That was suggested before by the same person, or the claim is not kept. */
  | { readonly kind: "twice" }
  | { readonly kind: "unknown" }
  | Exclude<Arrival, { kind: "proposed" | "revised" }>;

/** All that is kept of one article. */
export interface OnDesk {
  readonly proposal: Proposal | undefined;
  readonly kept: Kept | undefined;
}

/** What the newsroom does for commands. Who may ask for it is checked by `talk`. */
export interface Desk {
  /** Whether a person may add and review articles. */
  isCurator(person: PlaceKey): Promise<boolean>;
  /** Reads what somebody brings in, and proposes what it says. */
  add(brought: Brought, who: Who, way: WayIn): Promise<Arrival>;
  /** What waits, in the order in which it came in. */
  waiting(): Promise<readonly Proposal[]>;
  /** What readers brought in and nobody decided about yet: what they call wrong, and links that could not be read. */
  open(): Promise<readonly Suggestion[]>;
  /** What is kept under the key of an article, or of a claim or note of it. */
  find(key: ArticleId): Promise<OnDesk>;
  /** The articles that came in last, the newest first. */
  recent(most: number): Promise<readonly Proposal[]>;
  publish(article: ArticleId, who: Who): Promise<Verdict>;
  reject(article: ArticleId, who: Who): Promise<Verdict>;
  amend(claim: ClaimId, amendment: Amendment, who: Who): Promise<Verdict>;
  drop(claim: ClaimId, who: Who): Promise<Verdict>;
  correct(claim: ClaimId, amendment: Amendment, why: Reason, who: Who): Promise<Verdict>;
  retract(what: ArticleId | ClaimId | NoteId, why: Reason, who: Who): Promise<Verdict>;
  suggest(suggesting: Suggesting): Promise<Suggested>;
  /** Leaves a suggestion as it is; whoever brought it in is told. `false` where it is settled already, or unknown. */
  dismiss(suggestion: string, who: Who): Promise<boolean>;
  /** Has proposals pushed into a chat, or no longer; `false` where it was so already. */
  push(chat: Chat, isWanted: boolean, who: Who): Promise<boolean>;
  /** The curators, those of the configuration first. */
  curators(): Promise<readonly { readonly person: PlaceKey; readonly isConfigured: boolean }[]>;
  /** Lets a person review, or no longer; `false` where it was so already, or where the configuration says otherwise. */
  setCurator(person: PlaceKey, isCurator: boolean, who: Who): Promise<boolean>;
}
