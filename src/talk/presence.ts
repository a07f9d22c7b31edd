import { discordServerOf, type PlaceKey } from "../audience/chat.ts";
import { type Barrier, goingOn, type Pausable } from "../audience/pause.ts";
import { dayIn } from "../audience/preferences.ts";
import type { Store } from "../store/store.ts";

/** Where the bot is, as the platforms tell it. What is kept of a place is deleted a month after the bot was removed. */
export interface Presence {
  /** The bot was removed at an instant, in milliseconds since 1970. */
  left(place: PlaceKey, at: number): Promise<void>;
  /** It was let in, maybe again. */
  back(place: PlaceKey): Promise<void>;
  /** A chat has got a new id, under which everything goes on. */
  moved(from: PlaceKey, to: PlaceKey): Promise<void>;
  /** The Discord servers that it is in, whether they are reachable or not: of those in question, it left all others meanwhile. */
  inServers(ids: ReadonlySet<string>, at: number, inQuestion?: (id: string) => boolean): Promise<void>;
}

/** What ends by itself where the bot is let in again. */
const ENDED_BY_RETURN: readonly Barrier[] = ["blocked", "removed"];

/** Keeps in a store where the bot is; days are those of a zone. `onResumed` is told where it may tell something again. */
export function presenceIn(store: Store, timeZone: string, onResumed: () => void = () => undefined): Presence {
  const left: Presence["left"] = (place, at) => store.markLeft(place, dayIn(timeZone, at));
  async function back(place: PlaceKey): Promise<void> {
    await store.markBack(place);
    if (await resume(store, place)) onResumed();
  }
  return {
    left,
    back,
    moved: (from, to) => store.movePlace(from, to),
    async inServers(ids, at, inQuestion = () => true) {
      for (const place of await store.places()) {
        const server = discordServerOf(place);
        if (server === undefined || !inQuestion(server)) continue;
        await (ids.has(server) ? back(place) : left(place, at));
      }
    },
  };
}

/** Lets alerts and digests go on that were paused because the bot was away; whether any were. */
async function resume(store: Store, place: PlaceKey): Promise<boolean> {
  let resumed = false;
  /** Looked at once more where it is changed: it may have been shut for another reason meanwhile. */
  const resumedIfOver = <Kept extends Pausable>(kept: Kept | undefined) => {
    if (kept === undefined || !isOver(kept)) return kept;
    resumed = true;
    return goingOn(kept);
  };
  for (const alerts of await store.alertsOf(place)) {
    if (isOver(alerts)) await store.changeAlerts(alerts.chat, resumedIfOver);
  }
  for (const digest of await store.digestsOf(place)) {
    if (isOver(digest)) await store.changeDigest(digest.id, resumedIfOver);
  }
  return resumed;
}

function isOver({ paused }: Pausable): boolean {
  return paused !== undefined && ENDED_BY_RETURN.includes(paused.why);
}
