import type { AlertSubscription } from "../../audience/alert-subscription.ts";
import type { ToldMessage, Watermark } from "../progress.ts";
import type { TellingRow } from "../progress-records.ts";
import { blockOf } from "./blocks.ts";
import type { Draft } from "./draft.ts";
import { packed, packKey } from "./packs.ts";
import { replace } from "./plan-keep.ts";

/** Keeps how far one subscription was told, where it is kept still and nobody told it more meanwhile. */
export function planTold(
  draft: Draft,
  alert: AlertSubscription,
  told: number,
  by: Pick<ToldMessage, "from" | "message">,
  at: number,
): void {
  const [kept] = draft.find("alertsNumbered", alert);
  const before = draft.get("tellings", String(alert.n));
  if (kept === undefined || (before?.told ?? 0) > told) return;
  if (before !== undefined && before.told < told) pack(draft, blockOf(kept), before, at);
  replace(draft, "tellings", { n: kept.n, told, ...by });
}

/** Lets another message take the place of one that told something. */
export function planMended(draft: Draft, alert: AlertSubscription, { from, to, message }: ToldMessage): void {
  const telling = draft.get("tellings", String(alert.n));
  if (telling?.from === from && telling.told === to) return void replace(draft, "tellings", { ...telling, message });
  const pack = draft.get("packs", packKey({ block: blockOf(alert), from, to }));
  if (pack !== undefined) replace(draft, "packs", packed(pack, alert.n, message));
}

/** Keeps how far a block was told, and who of it is not; messages are packed. Nothing where somebody told it further meanwhile. */
export function planClosed(draft: Draft, watermark: Watermark, behind: ReadonlyMap<number, number>, at: number): void {
  const { block, told } = watermark;
  if ((draft.get("watermarks", block)?.told ?? 0) > told) return;
  const alerts = draft.find("alertsInBlock", block);
  draft.expect({ tellings: alerts.map(({ n }) => String(n)) });
  for (const { n } of alerts) {
    const telling = draft.get("tellings", String(n));
    if (telling !== undefined) pack(draft, block, telling, at);
    const late = behind.get(n);
    if (late !== undefined) replace(draft, "tellings", { n, told: Math.max(late, telling?.told ?? 0) });
    else if (telling !== undefined && telling.told > told) replace(draft, "tellings", { n, told: telling.told });
    else if (telling !== undefined) draft.delete("tellings", String(n));
  }
  replace(draft, "watermarks", watermark);
}

/** Packs the message of a telling, if it has one. */
function pack(draft: Draft, block: string, { n, from, told, message }: TellingRow, at: number): void {
  if (message === undefined || from === undefined) return;
  const stretch = { block, from, to: told, at };
  const kept = draft.get("packs", packKey(stretch)) ?? stretch;
  replace(draft, "packs", packed({ ...kept, at }, n, message));
}
