import { type ArticleId, articleIn } from "./article.ts";
import type { ClaimId } from "./claim.ts";
import type { Day } from "./day.ts";
import type { NoteId } from "./note.ts";

/** Why something was corrected. */
export const REASONS = ["our-misreading", "publisher-corrected", "false"] as const;

export type Reason = (typeof REASONS)[number];

/** What a changed file of facts is known by among those who correct. */
export const FILES = "files";

interface Corrected {
  /** Who corrected it: `FILES`, else a curator's key. */
  readonly who: string;
  readonly when: Day;
  readonly why: Reason;
}

/** What was found wrong afterwards. It holds for every day: what was wrong is not shown as having been known. */
export type Correction =
  | (Corrected & { readonly kind: "superseded"; readonly claim: ClaimId; readonly by: ClaimId })
  | (Corrected & { readonly kind: "claim-retracted"; readonly claim: ClaimId })
  | (Corrected & { readonly kind: "note-retracted"; readonly note: NoteId })
  | (Corrected & { readonly kind: "article-retracted"; readonly article: ArticleId });

/** The key of what a correction takes back: a claim, a note or a whole article. Nothing is corrected twice under one key. */
export function correctedKey(correction: Correction): ClaimId | NoteId | ArticleId {
  switch (correction.kind) {
    case "superseded":
    case "claim-retracted":
      return correction.claim;
    case "note-retracted":
      return correction.note;
    case "article-retracted":
      return correction.article;
  }
}

/** The key of the article that a correction takes something back from: every key begins with its article's. */
export function correctedArticle(correction: Correction): ArticleId {
  return articleIn(correctedKey(correction));
}

/** Whether a claim or note still stands. `corrected` has each `correctedKey`: its own and its article's take it back. */
export function stands(
  { id, article }: { readonly id: ClaimId | NoteId; readonly article: ArticleId },
  corrected: { has(key: string): boolean },
): boolean {
  return !corrected.has(id) && !corrected.has(article);
}
