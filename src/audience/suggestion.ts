import type { ArticleId } from "../racing/article.ts";
import type { ClaimId } from "../racing/claim.ts";
import type { Day } from "../racing/day.ts";
import type { Language } from "../racing/language.ts";
import type { ChatKey, PlaceKey } from "./chat.ts";

/** What somebody who is no curator brought in: a link, or a claim that seems wrong. */
export interface Suggestion {
  /** Ten base-32 characters. */
  readonly id: string;
  readonly of:
    | { readonly kind: "link"; readonly url: string }
    | { readonly kind: "wrong"; readonly claim: ClaimId; readonly words?: string };
  readonly by: PlaceKey;
  /** Where the outcome is told. */
  readonly chat: ChatKey;
  readonly language: Language;
  readonly when: Day;
  /** The article that came of a link. */
  readonly article?: ArticleId;
  /** Whether who brought it in was told what became of it. */
  readonly isSettled: boolean;
}
