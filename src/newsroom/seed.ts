import type { ArticleFacts } from "../catalogue/load-articles.ts";
import type { ArticleId } from "../racing/article.ts";
import { nthClaim, ordinalOf } from "../racing/claim.ts";
import { type Correction, FILES } from "../racing/correction.ts";
import type { Day } from "../racing/day.ts";
import { nthNote, ordinalOfNote } from "../racing/note.ts";
import type { Kept } from "../store/intake.ts";
import type { Store } from "../store/store.ts";
import { planSaid } from "./plan-said.ts";
import { claimsBefore, driveOf, notesBefore, subjectOf } from "./said-before.ts";

/** What became of the facts of one article. */
export interface Seeded {
  readonly article: ArticleId;
  /** `retracted`: a curator took the whole article back, so nothing was kept of it. */
  readonly kind: "new" | "unchanged" | "corrected" | "retracted";
}

/** Small enough that a hundred thousand articles do not all wait in memory, large enough that they share their syncs. */
const AT_ONCE = 100;

/** Keeps the facts of files by their articles. What was kept before and reads otherwise now is corrected; nobody is alerted. */
export async function seed(store: Store, files: readonly ArticleFacts[], today: Day): Promise<readonly Seeded[]> {
  const seeded: Seeded[] = [];
  for (let first = 0; first < files.length; first += AT_ONCE) {
    const some = files.slice(first, first + AT_ONCE);
    seeded.push(...(await Promise.all(some.map((facts) => seedArticle(store, facts, today)))));
  }
  return seeded;
}

async function seedArticle(store: Store, facts: ArticleFacts, today: Day): Promise<Seeded> {
  const article = facts.article.id;
  const kept = await store.kept(article);
  if (kept?.seed?.digest === facts.digest) return { article, kind: "unchanged" };
  if (kept?.corrections.some(({ kind }) => kind === "article-retracted")) return { article, kind: "retracted" };
  await store.keep(intakeOf(facts, kept, today));
  return { article, kind: kept === undefined ? "new" : "corrected" };
}

function intakeOf({ article, digest, claims, notes }: ArticleFacts, kept: Kept | undefined, today: Day): Kept {
  const corrected = { who: FILES, when: today, why: "our-misreading" } as const;
  let lastClaim = (kept?.claims ?? []).reduce((last, { id }) => Math.max(last, ordinalOf(id)), 0);
  let lastNote = (kept?.notes ?? []).reduce((last, { id }) => Math.max(last, ordinalOfNote(id)), 0);
  const claimPlan = planSaid(
    claims,
    claimsBefore(kept?.claims ?? [], kept?.corrections ?? [], kept?.seed?.entries),
    driveOf,
    () => {
      lastClaim += 1;
      return nthClaim(article.id, lastClaim);
    },
  );
  const notePlan = planSaid(
    notes,
    notesBefore(kept?.notes ?? [], kept?.corrections ?? [], kept?.seed?.entries),
    subjectOf,
    () => {
      lastNote += 1;
      return nthNote(article.id, lastNote);
    },
  );
  const notesGone = [...notePlan.added.flatMap(({ insteadOf }) => insteadOf ?? []), ...notePlan.retracted];
  return {
    article,
    claims: claimPlan.added.map(({ key, facts }) => ({ id: key, article, ...facts })),
    notes: notePlan.added.map(({ key, facts }) => ({ id: key, article, ...facts })),
    corrections: [
      ...claimPlan.added.flatMap(({ key, insteadOf }): readonly Correction[] =>
        insteadOf === undefined ? [] : [{ kind: "superseded", claim: insteadOf, by: key, ...corrected }],
      ),
      ...claimPlan.retracted.map((claim): Correction => ({ kind: "claim-retracted", claim, ...corrected })),
      ...notesGone.map((note): Correction => ({ kind: "note-retracted", note, ...corrected })),
    ],
    seed: { article: article.id, digest, entries: [...claimPlan.entries, ...notePlan.entries] },
  };
}
