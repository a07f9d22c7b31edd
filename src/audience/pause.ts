import type { Day } from "../racing/day.ts";

/** Why a platform does not let the bot write somewhere, as long as nobody there changes it. */
export const BARRIERS = ["blocked", "removed", "no-right", "topic-closed", "chat-gone"] as const;

export type Barrier = (typeof BARRIERS)[number];

/** What keeps the bot from writing in a chat; `right`: the one that it lacks, as the platform calls it. */
export interface Shut {
  readonly why: Barrier;
  readonly right?: string;
}

/** That nothing is told for a while, and why. */
export interface Pause extends Shut {
  readonly since: Day;
}

/** What may be paused. */
export interface Pausable {
  readonly paused?: Pause;
}

/** The same, going on. */
export function goingOn<Kept extends Pausable>({ paused: _, ...rest }: Kept): Omit<Kept, "paused"> {
  return rest;
}
