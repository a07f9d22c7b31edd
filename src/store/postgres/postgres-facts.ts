import { type Kysely, sql } from "kysely";
import type { ArticleId } from "../../racing/article.ts";
import { type Claim, ordinalOf } from "../../racing/claim.ts";
import type { DriverId } from "../../racing/driver.ts";
import { type Note, ordinalOfNote } from "../../racing/note.ts";
import { inOrder } from "../rules/in-order.ts";
import { keptIn } from "../rules/kept-in.ts";
import { planKeep } from "../rules/plan-keep.ts";
import type { Rows } from "../rules/tables.ts";
import type { Store } from "../store.ts";
import type { Access } from "./access.ts";
import type { Database } from "./database.ts";
import { factsMemory } from "./facts-memory.ts";
import { rowAsPut } from "./row-from.ts";
import { stored } from "./stored-text.ts";

interface Told {
  readonly said: string;
  readonly article: string;
}

/** Neither itself nor its article was corrected. */
const STANDS = sql`not exists (select from pitboard.corrections where corrections.key = said.key)
  and not exists (select from pitboard.corrections where corrections.key = said.article)`;

/** Looked up one by one: what was said of one driver is in few articles of all, and the planner does not know so. */
const ARTICLE = sql`lateral (select row from pitboard.articles where key = said.article limit 1) as articles`;

/** What was said, each with its article, which is read once. */
function joined<Name extends "claims" | "notes">(table: Name, told: readonly Told[]) {
  const articles = new Map<string, Rows["articles"]>();
  return told.map(({ said, article: kept }) => {
    const article = articles.get(kept) ?? rowAsPut("articles", kept);
    articles.set(kept, article);
    return { ...rowAsPut(table, said), article };
  });
}

async function claimsAbout(db: Kysely<Database>, driver: DriverId): Promise<readonly Claim[]> {
  const { rows } = await sql<Told>`
    select said.row as said, articles.row as article
    from pitboard.claims as said cross join ${ARTICLE}
    where said.driver = ${stored(driver)} and ${STANDS}`.execute(db);
  return inOrder(joined("claims", rows), ({ id }) => ordinalOf(id));
}

async function notesAbout(db: Kysely<Database>, driver: DriverId): Promise<readonly Note[]> {
  const { rows } = await sql<Told>`
    with heard as (
      select key, article, row from pitboard.notes where driver = ${stored(driver)}
      union all
      select key, article, row from pitboard.notes where driver is null and article in (
        select said.article from pitboard.claims as said where said.driver = ${stored(driver)} and ${STANDS}
      )
    )
    select said.row as said, articles.row as article
    from heard as said cross join ${ARTICLE} where ${STANDS}`.execute(db);
  return inOrder<Note>(joined("notes", rows), ({ id }) => ordinalOfNote(id));
}

async function revision(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ revision: string }>`select revision from pitboard.facts_revision`.execute(db);
  return rows[0]?.revision ?? crypto.randomUUID(); // Without the row, which only somebody else deletes, nothing is remembered.
}

/** What articles said, as a store tells it. */
export function postgresFacts({
  ask,
  look,
  write,
}: Access): Pick<Store, "claimsAbout" | "notesAbout" | "kept" | "keep"> {
  const factsOf = factsMemory({
    revision: () => ask(revision),
    load: (driver) =>
      ask(async (db) => {
        const [claims, notes] = await Promise.all([claimsAbout(db, driver), notesAbout(db, driver)]);
        return { claims, notes };
      }),
  });
  return {
    claimsAbout: async (driver) => (await factsOf(driver)).claims,
    notesAbout: async (driver) => (await factsOf(driver)).notes,
    kept: (id: ArticleId) => look((view) => keptIn(view, id)),
    keep: (intake) => write((draft) => planKeep(draft, intake)),
  };
}
