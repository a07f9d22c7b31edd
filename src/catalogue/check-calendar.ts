import type { Calendar, CalendarRevision } from "../racing/calendar.ts";
import type { Series, SeriesId } from "../racing/series.ts";
import type { GatheredFaults } from "./gathered-faults.ts";
import { at, type Placed } from "./placed.ts";

/** Notes series that do not exist, days out of order, and round keys that are used twice or cancel nothing. */
export function checkCalendar(
  placed: Placed<Calendar>,
  all: ReadonlyMap<SeriesId, Placed<Series>>,
  faults: GatheredFaults,
): void {
  const fault = (field: string, what: string) => faults.add(placed.file, at(placed, field), what);
  const { series, revisions } = placed.entry;
  if (!all.has(series)) fault("series", `expected a series of the catalogue, found "${series}"`);

  const known = new Set<string>();
  let before: CalendarRevision | undefined;
  for (const [index, revision] of revisions.entries()) {
    const where = `revisions.${index}`;
    const { published } = revision;
    if (before !== undefined && published < before.published) {
      fault(`${where}.published`, `expected ${before.published} or later, as the one before it, found "${published}"`);
    }
    before = revision;
    for (const [nth, key] of revision.cancelled.entries()) {
      if (!known.delete(key)) {
        fault(`${where}.cancelled.${nth}`, `expected the key of an earlier round, found "${key}"`);
      }
    }
    checkRounds(revision, where, all, fault);
    for (const round of revision.rounds) known.add(round.key);
  }
}

function checkRounds(
  revision: CalendarRevision,
  where: string,
  all: ReadonlyMap<SeriesId, Placed<Series>>,
  fault: (field: string, what: string) => void,
): void {
  const keys = new Set<string>();
  for (const [index, { key, starts, ends, event }] of revision.rounds.entries()) {
    const path = `${where}.rounds.${index}`;
    if (keys.has(key)) fault(`${path}.key`, `expected a key of its own in this revision, found "${key}" again`);
    keys.add(key);
    if (ends < starts) fault(`${path}.ends`, `expected ${starts}, when it starts, or later, found "${ends}"`);
    if (event === undefined) continue;
    const kind = all.get(event)?.entry.kind;
    if (kind === undefined) fault(`${path}.event`, `expected a series of the catalogue, found "${event}"`);
    else if (kind !== "event")
      fault(`${path}.event`, `expected a series that is an event, found "${event}", a ${kind}`);
  }
}
