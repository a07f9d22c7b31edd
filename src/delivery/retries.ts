import type { AlertSubscription } from "../audience/alert-subscription.ts";
import { type ChatKey, chatOf } from "../audience/chat.ts";
import { goingOn, type Pausable, type Shut } from "../audience/pause.ts";
import { MS_A_DAY } from "../racing/day.ts";
import type { Means } from "./means.ts";
import type { Sent, Source } from "./sender.ts";

/** Looks once a day whether the bot may write again where it might not; nothing is posted for that. */
export interface Retries extends Source {
  /** It was just seen that the bot may not write there. */
  postpone(chat: ChatKey): void;
  /** Looks for whom the day is over. */
  sweep(): Promise<void>;
}

/** `resumed` is told that somebody may be told something again. */
export function retriesFor({ platform, store, chats, now }: Means, resumed: () => void): Retries {
  const triedAt = new Map<ChatKey, number>();
  const due = new Set<ChatKey>();

  /** The same as it is to be from now on: going on, or paused for the reason that holds now. */
  function tried<Kept extends Pausable>(kept: Kept, [barrier]: readonly Shut[]): Kept | Omit<Kept, "paused"> {
    const { paused } = kept;
    if (barrier !== undefined && paused !== undefined) return { ...kept, paused: { ...barrier, since: paused.since } };
    // Who blocks the bot is seen by no look, but shows when that is over.
    return paused?.why === "blocked" ? kept : goingOn(kept);
  }

  async function tryAgain(chat: ChatKey): Promise<Sent> {
    const barriers = ({ manner }: Pick<AlertSubscription, "manner">) => platform.barriers(chatOf(chat), manner);
    const alert = await store.alertsIn(chat);
    if (alert?.paused !== undefined) {
      const found = await barriers(alert);
      await store.changeAlerts(chat, (kept) => kept && tried(kept, found));
    }
    for (const digest of await store.digestsIn(chat)) {
      if (digest.paused === undefined) continue;
      const found = await barriers(digest);
      await store.changeDigest(digest.id, (kept) => kept && tried(kept, found));
    }
    due.delete(chat);
    resumed();
    return { kind: "unsaid" };
  }

  return {
    postpone: (chat) => void triedAt.set(chat, now()),
    async sweep() {
      const paused = new Set(await store.chatsPaused(platform.name));
      for (const chat of triedAt.keys()) if (!paused.has(chat)) triedAt.delete(chat);
      for (const chat of paused) {
        if (now() - (triedAt.get(chat) ?? Number.NEGATIVE_INFINITY) < MS_A_DAY) continue;
        triedAt.set(chat, now());
        due.add(chat);
      }
    },
    async next() {
      let until = Number.POSITIVE_INFINITY;
      for (const chat of due) {
        const free = chats.freeAt(chat);
        if (free <= now()) return { kind: "job", chat, send: () => tryAgain(chat) };
        until = Math.min(until, free);
      }
      return { kind: "wait", until };
    },
  };
}
