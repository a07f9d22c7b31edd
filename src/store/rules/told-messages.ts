import type { AlertSubscription } from "../../audience/alert-subscription.ts";
import type { Followed, ToldMessage } from "../progress.ts";
import type { PackRow, TellingRow } from "../progress-records.ts";
import { messageIn } from "./packs.ts";

/** How far a subscription was told, by what is kept of it and of its block. */
export function followed(alert: AlertSubscription, telling: TellingRow | undefined, watermark = 0): Followed {
  return { alert, told: Math.max(telling?.told ?? watermark, alert.after) };
}

/** The messages that told a subscription something, the oldest first: those of its block's packs, then the one that is not packed. */
export function toldMessages(
  { n }: AlertSubscription,
  packs: readonly PackRow[],
  telling: TellingRow | undefined,
): readonly ToldMessage[] {
  const earlier = packs.flatMap((pack) => {
    const message = messageIn(pack, n);
    return message === undefined ? [] : [{ from: pack.from, to: pack.to, message }];
  });
  const last =
    telling?.message === undefined || telling.from === undefined
      ? []
      : [{ from: telling.from, to: telling.told, message: telling.message }];
  return [...earlier.sort((a, b) => a.to - b.to), ...last];
}
