import { digestOf } from "../catalogue/digest.ts";
import type { ArticleFacts } from "../catalogue/load-articles.ts";
import type { ArticleId } from "../racing/article.ts";
import { type Claim, type ClaimId, nthClaim, ordinalOf } from "../racing/claim.ts";
import { type Correction, FILES } from "../racing/correction.ts";
import type { Day } from "../racing/day.ts";
import { type Note, type NoteId, nthNote, ordinalOfNote } from "../racing/note.ts";
import type { Kept, Store } from "../store/store.ts";
import { type Before, type Fix, planSaid } from "./plan-said.ts";

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
  const claimPlan = planSaid(claims, claimsBefore(kept), driveOf, () => {
    lastClaim += 1;
    return nthClaim(article.id, lastClaim);
  });
  const notePlan = planSaid(notes, notesBefore(kept), subjectOf, () => {
    lastNote += 1;
    return nthNote(article.id, lastNote);
  });
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

type Drive = Pick<Claim, "driver" | "series" | "season" | "class" | "scope" | "team">;

function driveOf({ driver, series, season, class: raceClass, scope, team }: Drive): string {
  return JSON.stringify([driver, series, season, raceClass, scope, team]);
}

function subjectOf({ kind, driver, series, season }: Pick<Note, "kind" | "driver" | "series" | "season">): string {
  return JSON.stringify([kind, driver, series, season]);
}

function claimsBefore(kept: Kept | undefined): Before<ClaimId> {
  const claims = kept?.claims ?? [];
  const keys = new Map<string, ClaimId>(claims.map(({ id }) => [id, id]));
  return {
    ...entriesAmong(kept, keys),
    kept: claims.map((claim) => ({
      key: claim.id,
      digest: digestOf(contentOf(claim)),
      about: driveOf(claim),
    })),
    fixes: new Map((kept?.corrections ?? []).flatMap(claimFix)),
  };
}

function notesBefore(kept: Kept | undefined): Before<NoteId> {
  const notes = kept?.notes ?? [];
  const keys = new Map<string, NoteId>(notes.map(({ id }) => [id, id]));
  return {
    ...entriesAmong(kept, keys),
    kept: notes.map((note) => ({ key: note.id, digest: digestOf(contentOf(note)), about: subjectOf(note) })),
    fixes: new Map((kept?.corrections ?? []).flatMap(noteFix)),
  };
}

/** The entries of the last seed that are claims, or that are notes. */
function entriesAmong<Key>(kept: Kept | undefined, keys: ReadonlyMap<string, Key>): Pick<Before<Key>, "entries"> {
  if (kept?.seed === undefined) return {};
  return {
    entries: kept.seed.entries.flatMap(({ digest, key: given }) => {
      const key = keys.get(given);
      return key === undefined ? [] : [{ digest, key }];
    }),
  };
}

function contentOf<Said extends Claim | Note>({ id: _, article: __, ...content }: Said): Omit<Said, "id" | "article"> {
  return content;
}

function claimFix(correction: Correction): readonly [ClaimId, Fix<ClaimId>][] {
  switch (correction.kind) {
    case "superseded":
      return [[correction.claim, { who: correction.who, by: correction.by }]];
    case "claim-retracted":
      return [[correction.claim, { who: correction.who }]];
    case "note-retracted":
    case "article-retracted":
      return [];
  }
}

function noteFix(correction: Correction): readonly [NoteId, Fix<NoteId>][] {
  return correction.kind === "note-retracted" ? [[correction.note, { who: correction.who }]] : [];
}
