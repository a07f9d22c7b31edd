import type { Article } from "../racing/article.ts";
import type { Claim } from "../racing/claim.ts";
import type { Correction } from "../racing/correction.ts";
import type { Note } from "../racing/note.ts";
import type { SeedRow } from "./records.ts";

/** An article with everything that followed from it, to be kept in one write. */
export interface Intake {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly notes: readonly Note[];
  readonly corrections: readonly Correction[];
  /** What a file of facts said, where one was read. */
  readonly seed?: SeedRow;
}

/** Everything kept of one article, what was corrected among it. */
export type Kept = Intake;
