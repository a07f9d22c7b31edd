import { digestOf } from "../catalogue/digest.ts";
import { type Claim, type ClaimId, claimId } from "../racing/claim.ts";
import type { Correction } from "../racing/correction.ts";
import { type Note, type NoteId, noteId } from "../racing/note.ts";
import type { ProposedClaim, ProposedNote } from "../racing/proposal.ts";
import type { Before, Fix } from "./plan-said.ts";

/** Each fact as it was told last, by its fingerprint, and its key; `undefined` where nothing ever was told. */
type Told = readonly { readonly digest: string; readonly key: ClaimId | NoteId }[] | undefined;

/** A claim that is kept, or that waits. */
type SomeClaim = Claim | ProposedClaim;
type SomeNote = Note | ProposedNote;

/** What stays the same of a claim when only the words about it change. */
export function driveOf({
  driver,
  series,
  season,
  class: raceClass,
  scope,
  team,
}: Pick<SomeClaim, "driver" | "series" | "season" | "class" | "scope" | "team">): string {
  return JSON.stringify([driver, series, season, raceClass, scope, team]);
}

/** What stays the same of a note when only the words about it change. */
export function subjectOf({
  kind,
  driver,
  series,
  season,
}: Pick<Note, "kind" | "driver" | "series" | "season">): string {
  return JSON.stringify([kind, driver, series, season]);
}

/** Keys, and what only who decides about it needs. */
const BESIDE: ReadonlySet<string> = new Set(["id", "article", "sentence", "confidence", "insteadOf"]);

/** What a claim or note says and nothing besides; it may have no key yet. */
export function digestOfSaid(said: Partial<SomeClaim> | Partial<SomeNote>): string {
  return digestOf(Object.fromEntries(Object.entries(said).filter(([name]) => !BESIDE.has(name))));
}

/** The claims that are kept of an article, and what was told and done of them. */
export function claimsBefore(
  claims: readonly SomeClaim[],
  corrections: readonly Correction[],
  told: Told,
): Before<ClaimId> {
  return {
    ...(told && { entries: told.flatMap(({ digest, key }) => keyed(claimId(key), digest)) }),
    kept: claims.map((claim) => ({ key: claim.id, digest: digestOfSaid(claim), about: driveOf(claim) })),
    fixes: new Map(corrections.flatMap(claimFix)),
  };
}

/** The notes that are kept of an article, and what was told and done of them. */
export function notesBefore(
  notes: readonly SomeNote[],
  corrections: readonly Correction[],
  told: Told,
): Before<NoteId> {
  return {
    ...(told && { entries: told.flatMap(({ digest, key }) => keyed(noteId(key), digest)) }),
    kept: notes.map((note) => ({ key: note.id, digest: digestOfSaid(note), about: subjectOf(note) })),
    fixes: new Map(corrections.flatMap(noteFix)),
  };
}

function keyed<Key>(key: Key | undefined, digest: string): readonly { readonly key: Key; readonly digest: string }[] {
  return key === undefined ? [] : [{ key, digest }];
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
