import type { AlertSubscription } from "../../audience/alert-subscription.ts";
import { type ChatKey, chatMoved, type PlaceKey } from "../../audience/chat.ts";
import type { DigestSubscription } from "../../audience/digest-subscription.ts";
import type { AlertsWanted } from "../telling.ts";
import type { Draft } from "./draft.ts";
import { lastNumber, nextNumber } from "./numbers.ts";
import { replace } from "./plan-keep.ts";
import type { Shelf } from "./shelf.ts";
import type { Tables } from "./tables.ts";

/** Changes what is told in a chat, as it is when the change is made. */
export function planAlerts(
  draft: Draft,
  chat: ChatKey,
  change: (kept: AlertSubscription | undefined) => AlertsWanted | undefined,
): AlertSubscription | undefined {
  const kept = draft.get("alerts", chat);
  const wanted = change(kept);
  if (wanted === undefined) {
    if (kept !== undefined) forgetAlerts(draft, kept);
    return undefined;
  }
  const { n, after } = kept ?? { n: nextNumber(draft, "alerts"), after: lastNumber(draft, "bulletins") };
  replace(draft, "alerts", { ...wanted, chat, n, after });
  return draft.get("alerts", chat);
}

function forgetAlerts(draft: Draft, { chat, n }: AlertSubscription): void {
  draft.delete("alerts", chat);
  if (draft.get("tellings", String(n)) !== undefined) draft.delete("tellings", String(n));
}

/** Changes a digest, as it is when the change is made. */
export function planDigest(
  draft: Draft,
  id: string,
  change: (kept: DigestSubscription | undefined) => DigestSubscription | undefined,
): DigestSubscription | undefined {
  const kept = draft.get("digests", id);
  const wanted = change(kept);
  if (wanted !== undefined) replace(draft, "digests", { ...wanted, id });
  else if (kept !== undefined) draft.delete("digests", id);
  return draft.get("digests", id);
}

/** Deletes the bulletins that were published before an instant; how many they were. */
export function planForgetBulletins(draft: Draft, { bulletins }: Pick<Tables, "bulletins">, before: number): number {
  const old = [...bulletins].filter(([, { at }]) => at < before);
  for (const [key] of old) draft.delete("bulletins", key);
  return old.length;
}

/** Lets what is told in the chats of a place be told in those of another, and what a person set up be set up by another. */
export function planMovedSubscriptions(draft: Draft, shelf: Shelf, from: PlaceKey, to: PlaceKey): void {
  if (from === to) return;
  const moved = <Row extends AlertSubscription | DigestSubscription>(row: Row): Row => ({
    ...row,
    ...(row.place === from && { place: to, chat: chatMoved(row.chat, from, to) }),
    ...(row.by === from && { by: to }),
  });
  for (const { chat } of shelf.alerts.concerning(from)) {
    const kept = draft.get("alerts", chat);
    if (kept === undefined) continue;
    const row = moved(kept);
    if (row.chat !== chat && draft.get("alerts", row.chat) !== undefined) {
      forgetAlerts(draft, kept);
      continue;
    }
    if (row.chat !== chat) draft.delete("alerts", chat);
    replace(draft, "alerts", row);
  }
  for (const { id } of shelf.digests.concerning(from)) {
    const kept = draft.get("digests", id);
    if (kept !== undefined) replace(draft, "digests", moved(kept));
  }
}

/** Deletes what is told in the chats of a place, and who set up the rest where that was the person whose place it is; whether anything was. */
export function planForgetSubscriptions(draft: Draft, shelf: Shelf, place: PlaceKey): boolean {
  const without = <Row extends AlertSubscription | DigestSubscription>({ by: _, ...rest }: Row) => rest;
  let isAny = false;
  for (const { chat } of shelf.alerts.concerning(place)) {
    const kept = draft.get("alerts", chat);
    if (kept === undefined) continue;
    isAny = true;
    if (kept.place === place) forgetAlerts(draft, kept);
    else replace(draft, "alerts", without(kept));
  }
  for (const { id } of shelf.digests.concerning(place)) {
    const kept = draft.get("digests", id);
    if (kept === undefined) continue;
    isAny = true;
    if (kept.place === place) draft.delete("digests", id);
    else replace(draft, "digests", without(kept));
  }
  return isAny;
}
