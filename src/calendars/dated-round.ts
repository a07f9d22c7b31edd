import type { Calendar, CalendarRevision, Round } from "../racing/calendar.ts";
import type { Day } from "../racing/day.ts";

/** A round as it was last told of, also where it is cancelled by now. */
export interface DatedRound {
  readonly round: Round;
  readonly isCancelled: boolean;
  /** What last told of it. */
  readonly revision: CalendarRevision;
}

/** Every round that was known by a day. */
export function everyRound(calendar: Calendar, asOf: Day): readonly DatedRound[] {
  const known = new Map<string, DatedRound>();
  for (const revision of calendar.revisions) {
    if (revision.published > asOf) continue;
    for (const key of revision.cancelled) {
      const before = known.get(key);
      if (before !== undefined) known.set(key, { ...before, isCancelled: true, revision });
    }
    for (const round of revision.rounds) known.set(round.key, { round, isCancelled: false, revision });
  }
  return [...known.values()];
}
