import type { ArticleId } from "../../racing/article.ts";
import { ordinalOf } from "../../racing/claim.ts";
import { ordinalOfNote } from "../../racing/note.ts";
import type { Kept } from "../intake.ts";
import type { View } from "./view.ts";

/** Everything kept of an article, what was corrected among it; `undefined` for one that is not kept. */
export function keptIn(view: View, id: ArticleId): Kept | undefined {
  const article = view.get("articles", id);
  if (article === undefined) return undefined;
  const claims = view.find("claimsBy", id).toSorted((a, b) => ordinalOf(a.id) - ordinalOf(b.id));
  const notes = view.find("notesBy", id).toSorted((a, b) => ordinalOfNote(a.id) - ordinalOfNote(b.id));
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
