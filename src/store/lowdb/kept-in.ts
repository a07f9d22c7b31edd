import type { ArticleId } from "../../racing/article.ts";
import { type ClaimId, claimId, ordinalOf } from "../../racing/claim.ts";
import { type NoteId, noteId, ordinalOfNote } from "../../racing/note.ts";
import type { Kept } from "../intake.ts";
import type { View } from "./view.ts";

/** Everything kept of an article, what was corrected among it; `undefined` for one that is not kept. */
export function keptIn(view: View, id: ArticleId): Kept | undefined {
  const article = view.get("articles", id);
  if (article === undefined) return undefined;
  const keys = [...view.saidBy(id)];
  const claimKeys = keys.filter(isClaim).sort((a, b) => ordinalOf(a) - ordinalOf(b));
  const noteKeys = keys.filter(isNote).sort((a, b) => ordinalOfNote(a) - ordinalOfNote(b));
  const claims = claimKeys.flatMap((key) => view.get("claims", key) ?? []);
  const notes = noteKeys.flatMap((key) => view.get("notes", key) ?? []);
  const corrected = [id, ...claims.map((claim) => claim.id), ...notes.map((note) => note.id)];
  const seed = view.get("seeds", id);
  return {
    article,
    claims: claims.map((claim) => ({ ...claim, article })),
    notes: notes.map((note) => ({ ...note, article })),
    corrections: corrected.flatMap((key) => view.get("corrections", key) ?? []),
    ...(seed !== undefined && { seed }),
  };
}

function isClaim(key: ClaimId | NoteId): key is ClaimId {
  return claimId(key) !== undefined;
}

function isNote(key: ClaimId | NoteId): key is NoteId {
  return noteId(key) !== undefined;
}
