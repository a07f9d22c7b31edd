import { sql } from "kysely";
import type { ArticleId } from "../../racing/article.ts";
import { type Claim, ordinalOf } from "../../racing/claim.ts";
import { type Note, ordinalOfNote } from "../../racing/note.ts";
import { inOrder } from "../rules/in-order.ts";
import { keptIn } from "../rules/kept-in.ts";
import { planKeep } from "../rules/plan-keep.ts";
import type { Rows } from "../rules/tables.ts";
import type { Store } from "../store.ts";
import type { Access } from "./access.ts";
import { rowFrom } from "./row-from.ts";

interface Told {
  readonly said: string;
  readonly article: string;
}

type Articles = Map<string, Rows["articles"]>;

/** Each article is told beside everything it said; it is read once. */
function articleFrom(kept: string, read: Articles): Rows["articles"] {
  const known = read.get(kept) ?? rowFrom("articles", kept);
  read.set(kept, known);
  return known;
}

/** Neither itself nor its article was corrected. */
const STANDS = sql`not exists (select from pitboard.corrections where corrections.key in (said.key, said.article))`;

/** What articles said, as a store tells it. */
export function postgresFacts({
  ask,
  look,
  write,
}: Access): Pick<Store, "claimsAbout" | "notesAbout" | "kept" | "keep"> {
  return {
    claimsAbout: (driver) =>
      ask(async (db) => {
        const { rows } = await sql<Told>`
          select said.row as said, articles.row as article
          from pitboard.claims as said join pitboard.articles on articles.key = said.article
          where said.driver = ${driver} and ${STANDS}`.execute(db);
        const read: Articles = new Map();
        const claims = rows.map(({ said, article }): Claim => {
          return { ...rowFrom("claims", said), article: articleFrom(article, read) };
        });
        return inOrder(claims, ({ id }) => ordinalOf(id));
      }),
    notesAbout: (driver) =>
      ask(async (db) => {
        const { rows } = await sql<Told>`
          with heard as (
            select key, article, row from pitboard.notes where driver = ${driver}
            union all
            select key, article, row from pitboard.notes where driver is null and article in (
              select said.article from pitboard.claims as said where said.driver = ${driver} and ${STANDS}
            )
          )
          select said.row as said, articles.row as article
          from heard as said join pitboard.articles on articles.key = said.article where ${STANDS}`.execute(db);
        const read: Articles = new Map();
        const notes = rows.map(({ said, article }): Note => {
          return { ...rowFrom("notes", said), article: articleFrom(article, read) };
        });
        return inOrder(notes, ({ id }) => ordinalOfNote(id));
      }),
    kept: (id: ArticleId) => look((view) => keptIn(view, id)),
    keep: (intake) => write((draft) => planKeep(draft, intake)),
  };
}
