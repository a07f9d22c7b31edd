import { sql } from "kysely";
import { chatKeyOf } from "../../audience/chat.ts";
import type { ProgressStore } from "../progress.ts";
import type { MarkRow } from "../records.ts";
import { BLOCK_SIZE, blockOf, nthBlock } from "../rules/blocks.ts";
import { faultsIn, planFault } from "../rules/plan-marks.ts";
import { planClosed, planMended, planTold } from "../rules/plan-progress.ts";
import { rowOf } from "../rules/tables.ts";
import { followed, toldMessages } from "../rules/told-messages.ts";
import type { Access } from "./access.ts";
import { boundsOf } from "./finding.ts";
import { rowFrom } from "./row-from.ts";
import { restored, stored, storedJson } from "./stored-text.ts";

/** The part of the store's promise that is about what was told. */
export function postgresProgress({ ask, look, write, change }: Access): ProgressStore {
  return {
    watermarks: (platform) =>
      ask(async (db) => {
        // From the first of each block to the first of the next, not through all of them.
        const { rows } = await sql<{ nth: number; row: string | null; isUneven: boolean }>`
          with recursive blocks (nth) as (
            (select n / ${sql.lit(BLOCK_SIZE)} from pitboard.alerts where platform = ${platform} order by n limit 1)
            union all
            select (select n / ${sql.lit(BLOCK_SIZE)} from pitboard.alerts
              where platform = ${platform} and n >= (nth + 1) * ${sql.lit(BLOCK_SIZE)} order by n limit 1)
            from blocks where nth is not null
          ), uneven as (
            select distinct n / ${sql.lit(BLOCK_SIZE)} as nth
            from pitboard.alerts where platform = ${platform} and n in (select key::bigint from pitboard.tellings)
          )
          select nth, row, exists (select from uneven where uneven.nth = blocks.nth) as "isUneven"
          from blocks left join pitboard.watermarks on key = ${`${platform}:`}::text || nth
          where nth is not null order by nth`.execute(db);
        return rows.map(({ nth, row, isUneven }) => {
          const told = row === null ? 0 : rowFrom("watermarks", row).told;
          return { block: nthBlock(platform, nth), told, ...(isUneven && { isUneven }) };
        });
      }),
    followedIn: (block) =>
      ask(async (db) => {
        const { platform, from, below } = boundsOf(block);
        const { rows } = await sql<{ alert: string; telling: string | null; watermark: string | null }>`
          select alerts.row as alert, tellings.row as telling, watermarks.row as watermark
          from pitboard.alerts left join pitboard.tellings on tellings.key = alerts.n::text
            left join pitboard.watermarks on watermarks.key = ${block}
          where platform = ${platform} and n >= ${from} and n < ${below} order by n`.execute(db);
        return rows.map(({ alert, telling, watermark }) =>
          followed(
            rowFrom("alerts", alert),
            telling === null ? undefined : rowFrom("tellings", telling),
            watermark === null ? undefined : rowFrom("watermarks", watermark).told,
          ),
        );
      }),
    latest: (alert) => look((view) => view.find("alertsNumbered", alert)[0]),
    async keepTold(alert, told, by, at) {
      // One for each message that leaves: it locks nothing but the subscription, and that only against its end.
      const isKept = await change(async (db) => {
        const { platform } = boundsOf(blockOf(alert));
        const row = rowOf("tellings", "Not to be kept in tellings", { n: alert.n, told, ...by });
        const { numAffectedRows } = await sql`insert into pitboard.tellings (key, row)
          select ${String(alert.n)}, ${storedJson(row)}::json from pitboard.alerts
          where platform = ${platform} and n = ${alert.n} for key share
          on conflict (key) do update set row = excluded.row
            where (tellings.row ->> 'told')::int = ${told}
              or (tellings.row ->> 'told')::int < ${told} and tellings.row -> 'message' is null`.execute(db);
        return numAffectedRows === 1n;
      });
      // What told it before is still to be packed, or there is nothing to keep.
      if (!isKept) await write((draft) => planTold(draft, alert, told, by, at));
    },
    messagesFor: (alert) =>
      ask(async (db) => {
        const packs = await db.selectFrom("packs").select("row").where("block", "=", blockOf(alert)).execute();
        const telling = await db
          .selectFrom("tellings")
          .select("row")
          .where("key", "=", String(alert.n))
          .executeTakeFirst();
        return toldMessages(
          alert,
          packs.map(({ row }) => rowFrom("packs", row)),
          telling && rowFrom("tellings", telling.row),
        );
      }),
    keepMended: (alert, message) => write((draft) => planMended(draft, alert, message)),
    closeBlock: (closed, behind, at) => write((draft) => planClosed(draft, closed, behind, at)),
    forgetMessages: (before) =>
      change(async (db) => {
        const [gone] = await db.deleteFrom("packs").where("at", "<", before).execute();
        return Number(gone?.numDeletedRows ?? 0);
      }),
    digestsIn: (chat) =>
      ask(async (db) => {
        const rows = await db
          .selectFrom("digests")
          .select("row")
          .where("chat", "=", stored(chat))
          .orderBy("seq")
          .execute();
        return rows.map(({ row }) => rowFrom("digests", row));
      }),
    digestsReminding: () =>
      ask(async (db) => {
        const going = db.selectFrom("digests").select("row").where(sql<boolean>`is_reminding and not is_paused`);
        return (await going.orderBy("seq").execute()).map(({ row }) => rowFrom("digests", row));
      }),
    chatsPaused: (platform) =>
      ask(async (db) => {
        const { rows } = await sql<{ chat: string }>`
          select chat from (
            select chat, 1 as way, seq from pitboard.alerts where platform = ${platform} and is_paused
            union all select chat, 2, seq from pitboard.digests where platform = ${platform} and is_paused
          ) as paused group by chat order by min(way), min(seq)`.execute(db);
        return rows.flatMap(({ chat }) => chatKeyOf(restored(chat)) ?? []);
      }),
    keepFault: (fault) => write((draft) => planFault(draft, fault)),
    lastFaults: () =>
      ask(async (db) => {
        const rows = await db.selectFrom("marks").select("row").execute();
        const marks = new Map<string, MarkRow>(
          rows.map(({ row }) => rowFrom("marks", row)).map((mark) => [mark.mark, mark]),
        );
        return faultsIn((mark) => marks.get(mark));
      }),
  };
}
