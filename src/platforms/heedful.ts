import type { PlaceKey } from "../audience/chat.ts";
import type { Presence } from "../talk/presence.ts";

/** Of how many places it is remembered that the bot could not write there. */
const REMEMBERED = 10_000;

/** Presence that heeds who writes: where somebody does, the bot is let in, whatever was said before. */
export interface HeedfulPresence extends Presence {
  /** Nothing could be said to somebody there. */
  silenced(place: PlaceKey): void;
  /** Somebody said something there. */
  heard(place: PlaceKey): Promise<void>;
}

export function heedful(presence: Presence): HeedfulPresence {
  const away = new Set<PlaceKey>();
  function silenced(place: PlaceKey): void {
    if (away.size < REMEMBERED) away.add(place);
  }
  async function back(place: PlaceKey): Promise<void> {
    away.delete(place);
    await presence.back(place);
  }
  return {
    ...presence,
    silenced,
    back,
    async left(place, at) {
      silenced(place);
      await presence.left(place, at);
    },
    async heard(place) {
      if (away.has(place)) await back(place);
    },
  };
}
