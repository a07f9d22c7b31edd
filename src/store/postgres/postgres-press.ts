import { sql } from "kysely";
import { articleId } from "../../racing/article.ts";
import type { PressStore } from "../press.ts";
import { planChanges, planDecision } from "../rules/plan-press.ts";
import type { Access } from "./access.ts";
import { rowFrom } from "./row-from.ts";
import { stored } from "./stored-text.ts";

/** The newsroom's part of the store's promise. */
export function postgresPress({ ask, look, write }: Access): PressStore {
  const all = <Name extends "feeds" | "curators" | "desks" | "notices">(table: Name) =>
    ask(async (db) => {
      const rows = await sql<{ row: string }>`select row from ${sql.table(`pitboard.${table}`)} order by seq`.execute(
        db,
      );
      return rows.rows.map(({ row }) => rowFrom(table, row));
    });
  return {
    knownAs: (keys) =>
      ask(async (db) => {
        const asked = keys.map(stored);
        const { rows } = await sql<{ article: string }>`
          select article from (
            select asked.key as article, 1 as way, nth from unnest(${asked}::text[]) with ordinality as asked (key, nth)
              where exists (select from pitboard.articles where key = asked.key)
                or exists (select from pitboard.proposals where key = asked.key)
            union all
            select aliases.row ->> 'article', 2, nth from unnest(${asked}::text[]) with ordinality as asked (key, nth)
              join pitboard.aliases using (key)
          ) as known order by way, nth limit 1`.execute(db);
        return rows[0] && articleId(rows[0].article);
      }),
    proposal: (article) => look((view) => view.get("proposals", article)),
    proposalsWaiting: () =>
      ask(async (db) => {
        const rows = await db
          .selectFrom("proposals")
          .select("row")
          .where("state", "=", "waiting")
          .orderBy("seq")
          .execute();
        return rows.map(({ row }) => rowFrom("proposals", row));
      }),
    proposalsBetween: (from, to) =>
      ask(async (db) => {
        const rows = await db
          .selectFrom("proposals")
          .select("row")
          .where("judged", ">=", from)
          .where("judged", "<=", to)
          .orderBy("seq")
          .execute();
        return rows.map(({ row }) => rowFrom("proposals", row));
      }),
    decide: (article, decide) => write((draft) => planDecision(draft, article, decide)),
    change: (changes) => write((draft) => planChanges(draft, changes)),
    feedStates: () => all("feeds"),
    curators: () => all("curators"),
    desks: () => all("desks"),
    suggestion: (id) => look((view) => view.get("suggestions", id)),
    suggestionsBy: (person, since) =>
      ask(async (db) => {
        const rows = await db
          .selectFrom("suggestions")
          .select("row")
          .where("by", "=", stored(person))
          .where("came", ">=", since)
          .orderBy("seq")
          .execute();
        return rows.map(({ row }) => rowFrom("suggestions", row));
      }),
    suggestionsOpen: () =>
      ask(async (db) => {
        const open = db.selectFrom("suggestions").select("row").where(sql<boolean>`not is_settled`);
        return (await open.orderBy("seq").execute()).map(({ row }) => rowFrom("suggestions", row));
      }),
    notices: () => all("notices"),
  };
}
