import { deepEqual } from "fast-equals";
import type { ArticleId } from "../../racing/article.ts";
import type { ClaimId } from "../../racing/claim.ts";
import { correctedArticle, correctedKey, FILES } from "../../racing/correction.ts";
import type { NoteId } from "../../racing/note.ts";
import type { StoreDocument } from "../records.ts";
import type { Draft } from "./draft.ts";

/** Where what is told of an article lies. */
type ToldIn = "articles" | "claims" | "notes" | "corrections";

/** A row that a document tells of an article, and where it would be kept. */
interface ToldRow {
  readonly table: ToldIn;
  readonly key: string;
  readonly row: unknown;
}

/**
 * Takes away what a document tells otherwise of an article, where files of facts alone have told of it here: the same file,
 * read anew on another machine, is kept under other keys than where it was corrected bit by bit.
 */
export function giveWay(draft: Draft, document: StoreDocument): void {
  // All is looked at before anything is taken away, so that the draft stays small while it is searched.
  const giving = [...toldByArticle(document)].filter(
    ([article, told]) => !told.every((row) => isKept(draft, row)) && onlyFilesTold(draft, article),
  );
  const ours = giving.map(([article, told]) => ({ article, told, keys: saidBy(draft, article) }));
  for (const { article, told, keys } of ours) {
    const stays = new Set(told.filter((row) => isKept(draft, row)).map(({ table, key }) => `${table} ${key}`));
    const takeAway = (table: ToldIn, key: string) => {
      if (draft.get(table, key) !== undefined && !stays.has(`${table} ${key}`)) draft.delete(table, key);
    };
    for (const key of [article, ...keys]) {
      for (const table of ["articles", "claims", "notes", "corrections"] as const) takeAway(table, key);
    }
    draft.delete("seeds", article);
  }
}

function isKept(draft: Draft, { table, key, row }: ToldRow): boolean {
  return deepEqual(draft.get(table, key), row);
}

function toldByArticle({ articles, claims, notes, corrections }: StoreDocument): Map<ArticleId, ToldRow[]> {
  const told = new Map<ArticleId, ToldRow[]>(
    articles.map((row) => [row.id, [{ table: "articles", key: row.id, row }]]),
  );
  for (const row of claims) told.get(row.article)?.push({ table: "claims", key: row.id, row });
  for (const row of notes) told.get(row.article)?.push({ table: "notes", key: row.id, row });
  for (const row of corrections) {
    told.get(correctedArticle(row))?.push({ table: "corrections", key: correctedKey(row), row });
  }
  return told;
}

/** No curator corrected anything of it, and all that stands of it is what its file told last. */
function onlyFilesTold(draft: Draft, article: ArticleId): boolean {
  const seed = draft.get("seeds", article);
  if (seed === undefined || draft.get("corrections", article) !== undefined) return false;
  const told = new Set<string>(seed.entries.map(({ key }) => key));
  return saidBy(draft, article).every((key) => {
    const correction = draft.get("corrections", key);
    return correction === undefined ? told.has(key) : correction.who === FILES;
  });
}

/** The keys of the claims and notes of an article. */
function saidBy(draft: Draft, article: ArticleId): readonly (ClaimId | NoteId)[] {
  return [...draft.find("claimsBy", article), ...draft.find("notesBy", article)].map(({ id }) => id);
}
