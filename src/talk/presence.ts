import { discordServerOf, type PlaceKey } from "../audience/chat.ts";
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
  /** The Discord servers that it is in, whether they are reachable or not: it left all others meanwhile. */
  inServers(ids: ReadonlySet<string>, at: number): Promise<void>;
}

/** Keeps in a store where the bot is; days are those of a zone. */
export function presenceIn(store: Store, timeZone: string): Presence {
  const left: Presence["left"] = (place, at) => store.markLeft(place, dayIn(timeZone, at));
  return {
    left,
    back: (place) => store.markBack(place),
    moved: (from, to) => store.movePlace(from, to),
    async inServers(ids, at) {
      for (const place of await store.places()) {
        const server = discordServerOf(place);
        if (server === undefined) continue;
        await (ids.has(server) ? store.markBack(place) : left(place, at));
      }
    },
  };
}
