import { type ChatKey, chatKeyOf } from "../audience/chat.ts";
import type { Pause, Shut } from "../audience/pause.ts";
import { fromMs } from "../racing/day.ts";
import type { Notice } from "../store/press-records.ts";
import type { Store } from "../store/store.ts";

/** Keeps that the bot may not write in a chat any more. Nothing is told there until it may, and who set it up hears of it once. */
export async function shutChat(store: Store, chat: ChatKey, { why, right }: Shut, at: number): Promise<void> {
  const since = fromMs(at);
  const shut = { why, ...(right !== undefined && { right }) };
  const [alerts, digests] = await Promise.all([store.alertsIn(chat), store.digestsIn(chat)]);
  const setUpBy = new Set(
    [...(alerts === undefined ? [] : [alerts]), ...digests].flatMap(({ by, paused }) =>
      by === undefined || paused !== undefined ? [] : [by],
    ),
  );
  const notices = [...setUpBy].flatMap((by): readonly Notice[] => {
    const own = chatKeyOf(by);
    if (own === undefined || own === chat) return [];
    return [{ id: `paused ${chat} ${by} ${since}`, chat: own, since, about: { kind: "paused", chat, ...shut } }];
  });
  const noticesGone = (await store.notices()).filter((each) => each.chat === chat).map(({ id }) => id);
  const isDesk = (await store.desks()).some((desk) => desk.chat === chat);
  // Before anything is paused: after a crash in between it is found shut again, and nobody is left without word of it.
  await store.change({ notices, noticesGone, ...(isDesk && { desksGone: [chat] }) });
  /** The same, paused since it was first. */
  const paused = <Kept extends { readonly paused?: Pause }>(kept: Kept): Kept => ({
    ...kept,
    paused: { ...shut, since: kept.paused?.since ?? since },
  });
  await store.changeAlerts(chat, (kept) => kept && paused(kept));
  for (const { id } of digests) await store.changeDigest(id, (kept) => kept && paused(kept));
}
