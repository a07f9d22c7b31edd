import { sql } from "kysely";
import { planAlerts, planDigest } from "../rules/plan-telling.ts";
import type { TellingStore } from "../telling.ts";
import type { Access } from "./access.ts";
import { rowFrom } from "./row-from.ts";
import { stored } from "./stored-text.ts";

/** The part of the store's promise that is about whom to tell what. */
export function postgresTelling({ ask, look, write, change }: Access): TellingStore {
  return {
    alertsOf: (place) =>
      ask(async (db) => {
        const rows = await db
          .selectFrom("alerts")
          .select("row")
          .where("place", "=", stored(place))
          .orderBy("n")
          .execute();
        return rows.map(({ row }) => rowFrom("alerts", row));
      }),
    alertsIn: (chat) => look((view) => view.get("alerts", chat)),
    changeAlerts: (chat, change) => write((draft) => planAlerts(draft, chat, change)),
    digestsOf: (place) =>
      ask(async (db) => {
        const of = db.selectFrom("digests").select("row").where("place", "=", stored(place));
        return (await of.orderBy("since").orderBy("seq").execute()).map(({ row }) => rowFrom("digests", row));
      }),
    digest: (id) => look((view) => view.get("digests", id)),
    changeDigest: (id, change) => write((draft) => planDigest(draft, id, change)),
    digestsDue: (platform, until, most, passed = 0) =>
      ask(async (db) => {
        const due = db.selectFrom("digests").select("row").where("platform", "=", platform).where("due", "<=", until);
        const going = due.where(sql<boolean>`not is_paused`).orderBy("due").orderBy("key").limit(most).offset(passed);
        return (await going.execute()).map(({ row }) => rowFrom("digests", row));
      }),
    nextDigest: () =>
      ask(async (db) => {
        const going = db.selectFrom("digests").select("row").where(sql<boolean>`not is_paused`);
        const [first] = await going.orderBy("due").orderBy("key").limit(1).execute();
        return first && rowFrom("digests", first.row);
      }),
    bulletinsAfter: (n) =>
      ask(async (db) => {
        const rows = await db.selectFrom("bulletins").select("row").where("n", ">", n).orderBy("n").execute();
        return rows.map(({ row }) => rowFrom("bulletins", row));
      }),
    forgetBulletins: (before) =>
      change(async (db) => {
        const [gone] = await db.deleteFrom("bulletins").where("at", "<", before).execute();
        return Number(gone?.numDeletedRows ?? 0);
      }),
  };
}
