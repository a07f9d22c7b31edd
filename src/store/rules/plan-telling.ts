import type { AlertSubscription } from "../../audience/alert-subscription.ts";
import { type ChatKey, chatMoved, type PlaceKey } from "../../audience/chat.ts";
import type { DigestSubscription } from "../../audience/digest-subscription.ts";
import type { AlertsWanted } from "../telling.ts";
import type { Draft } from "./draft.ts";
import { lastNumber, nextNumber } from "./numbers.ts";
import { replace } from "./plan-keep.ts";

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

/** Lets what is told in the chats of a place be told in those of another, and what a person set up be set up by another. */
export function planMovedSubscriptions(draft: Draft, from: PlaceKey, to: PlaceKey): void {
  const moved = <Row extends AlertSubscription | DigestSubscription>(row: Row): Row => ({
    ...row,
    ...(row.place === from && { place: to, chat: chatMoved(row.chat, from, to) }),
    ...(row.by === from && { by: to }),
  });
  const [alerts, digests] = [draft.find("alertsConcerning", from), draft.find("digestsConcerning", from)];
  draft.expect({ alerts: alerts.map((kept) => moved(kept).chat), tellings: alerts.map(({ n }) => String(n)) });
  for (const kept of alerts) {
    const row = moved(kept);
    const isMoved = row.chat !== kept.chat;
    if (isMoved && draft.get("alerts", row.chat) !== undefined) {
      forgetAlerts(draft, kept);
      continue;
    }
    if (isMoved) draft.delete("alerts", kept.chat);
    replace(draft, "alerts", row);
  }
  for (const kept of digests) replace(draft, "digests", moved(kept));
}

/** Deletes what is told in the chats of a place, and who set up the rest where that was the person whose place it is; whether anything was. */
export function planForgetSubscriptions(draft: Draft, place: PlaceKey): boolean {
  const without = <Row extends AlertSubscription | DigestSubscription>({ by: _, ...rest }: Row) => rest;
  const [alerts, digests] = [draft.find("alertsConcerning", place), draft.find("digestsConcerning", place)];
  draft.expect({ tellings: alerts.map(({ n }) => String(n)) });
  for (const kept of alerts) {
    if (kept.place === place) forgetAlerts(draft, kept);
    else replace(draft, "alerts", without(kept));
  }
  for (const kept of digests) {
    if (kept.place === place) draft.delete("digests", kept.id);
    else replace(draft, "digests", without(kept));
  }
  return alerts.length + digests.length > 0;
}
