import type { Fault, FeedAnswer } from "../feeds/feed.ts";
import { MS_A_DAY } from "../racing/day.ts";
import type { FeedState } from "../store/press-records.ts";
import { hindranceOf } from "./hindrance.ts";

const MINUTE_MS = 60_000;

/** How often a feed is asked that does not tell how long nothing will be new. */
const EVERY_MS = 15 * MINUTE_MS;

/** Nobody asks a feed any more that could not be read for so long. */
const GIVEN_UP_AFTER_MS = 30 * MS_A_DAY;

/** So often it has to have failed at least, since the bot itself may have been off for a month. */
const LEAST_FAILURES = 10;

export function neverRead(url: string): FeedState {
  return { url, due: 0, failures: 0, isPaused: false, items: [] };
}

/** Whether it is time to ask for it. A due time that a wrong clock set too far ahead does not count. */
export function isDue({ due, isPaused }: FeedState, now: number): boolean {
  return !isPaused && (due <= now || due > now + MS_A_DAY);
}

/** After it could not be read: asked ever less often, at least once a day, and not at all after a month. */
export function afterFailure(state: FeedState, fault: Fault, now: number): FeedState {
  const failingSince = state.failingSince ?? now;
  const wait = EVERY_MS * 2 ** Math.min(state.failures, 10);
  const asked = fault.kind === "status" ? (fault.retryAfterMs ?? 0) : 0;
  return {
    ...state,
    due: now + Math.min(Math.max(wait, asked), MS_A_DAY),
    failures: state.failures + 1,
    failingSince,
    fault: hindranceOf(fault),
    isPaused: now - failingSince >= GIVEN_UP_AFTER_MS && state.failures + 1 >= LEAST_FAILURES,
  };
}

/** After it was read, or told that nothing is new. */
export function afterAnswer(
  state: FeedState,
  { freshForMs = 0 }: Pick<FeedAnswer & { kind: "unchanged" }, "freshForMs">,
  now: number,
): FeedState {
  const { failingSince: _, fault: __, ...known } = state;
  return { ...known, due: now + Math.min(Math.max(EVERY_MS, freshForMs), MS_A_DAY), failures: 0 };
}

/** As a curator wants it asked again. */
export function resumed(state: FeedState): FeedState {
  const { failingSince: _, fault: __, ...known } = state;
  return { ...known, due: 0, failures: 0, isPaused: false };
}
