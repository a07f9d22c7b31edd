import type { PlaceKey } from "../audience/chat.ts";
import type { Presence } from "../talk/presence.ts";

/** Of how many places it is remembered that the bot could not write there, or that somebody was heard there. */
const REMEMBERED = 10_000;

/** How often a place is let in where another process may have found that it is shut; each time it is looked what is kept. */
const LET_IN_EACH_MS = 10 * 60 * 1000;

/** Presence that heeds who writes: where somebody does, the bot is let in, whatever was said before. */
export interface HeedfulPresence extends Presence {
  /** Nothing could be said to somebody there. */
  silenced(place: PlaceKey): void;
  /** Somebody said something there. */
  heard(place: PlaceKey): Promise<void>;
}

interface Means {
  /** Whether other processes post by the same token. */
  readonly isShared?: boolean;
  now(): number;
}

export function heedful(presence: Presence, { isShared = false, now }: Means): HeedfulPresence {
  const away = new Set<PlaceKey>();
  /** When each place was let in last, the longest ago first. */
  const letIn = new Map<PlaceKey, number>();

  function silenced(place: PlaceKey): void {
    if (away.size < REMEMBERED) away.add(place);
  }

  async function back(place: PlaceKey): Promise<void> {
    away.delete(place);
    await presence.back(place);
    letIn.delete(place);
    letIn.set(place, now());
    for (const oldest of letIn.keys()) {
      if (letIn.size <= REMEMBERED) break;
      letIn.delete(oldest);
    }
  }

  function mayBeAway(place: PlaceKey): boolean {
    return away.has(place) || (isShared && now() - (letIn.get(place) ?? Number.NEGATIVE_INFINITY) >= LET_IN_EACH_MS);
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
      if (mayBeAway(place)) await back(place);
    },
  };
}
