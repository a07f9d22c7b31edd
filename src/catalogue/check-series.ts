import type { Series, SeriesId } from "../racing/series.ts";
import { shown } from "../schema/faults.ts";
import { fold } from "./fold.ts";
import type { GatheredFaults } from "./gathered-faults.ts";
import { namesOfSeries } from "./names.ts";
import { at, type Placed } from "./placed.ts";

type AllSeries = ReadonlyMap<SeriesId, Placed<Series>>;

/** Notes parents that do not exist, series that belong to themselves, names that mean two series, and what only others can have. */
export function checkSeries(all: AllSeries, faults: GatheredFaults): void {
  for (const placed of all.values()) {
    for (const [index, parent] of placed.entry.partOf.entries()) {
      const where = at(placed, `partOf.${index}`);
      if (!all.has(parent)) faults.add(placed.file, where, `expected a series of the catalogue, found "${parent}"`);
      else if (belongsTo(all, parent, placed.entry.id)) {
        faults.add(
          placed.file,
          where,
          `expected no circle, found "${parent}", which is part of ${placed.entry.id} itself`,
        );
      }
    }
  }
  checkNames(all, faults);
  for (const placed of all.values()) {
    checkClasses(placed, faults);
    checkKind(placed, all, faults);
  }
}

function belongsTo(all: AllSeries, series: SeriesId, whole: SeriesId): boolean {
  const seen = new Set<SeriesId>([series]);
  for (const id of seen) for (const parent of all.get(id)?.entry.partOf ?? []) seen.add(parent);
  return seen.has(whole);
}

function checkNames(all: AllSeries, faults: GatheredFaults): void {
  const means = new Map<string, Placed<Series>>();
  for (const placed of all.values()) {
    for (const { field, name } of namesOfSeries(placed.entry)) {
      const folded = fold(name);
      const other = means.get(folded) ?? placed;
      means.set(folded, other);
      if (other === placed) continue;
      const meant = `which means ${other.entry.id} too (${other.file}: ${other.path})`;
      faults.add(placed.file, at(placed, field), `expected a name of its own, found ${shown(name)}, ${meant}`);
    }
  }
}

function checkClasses(placed: Placed<Series>, faults: GatheredFaults): void {
  const means = new Map<string, string>();
  for (const [index, { name, otherNames }] of placed.entry.classes.entries()) {
    for (const called of [name, ...otherNames]) {
      const other = means.get(fold(called)) ?? name;
      means.set(fold(called), other);
      if (other === name) continue;
      const meant = `which means ${shown(other)} too`;
      faults.add(
        placed.file,
        at(placed, `classes.${index}`),
        `expected names of its own, found ${shown(called)}, ${meant}`,
      );
    }
  }
}

/** An event has no season that runs over two years, and only what has events has places that mean them. */
function checkKind(placed: Placed<Series>, all: AllSeries, faults: GatheredFaults): void {
  const { id, kind, overTwoYears, eventsByPlace, usualMonth } = placed.entry;
  const hasEvents = [...all.values()].some(({ entry }) => entry.kind === "event" && entry.partOf.includes(id));
  const wrong = [
    ...(overTwoYears !== undefined && kind === "event" ? ["overTwoYears"] : []),
    ...(usualMonth !== undefined && kind !== "event" ? ["usualMonth"] : []),
  ];
  for (const field of wrong)
    faults.add(placed.file, at(placed, field), `expected nothing, since ${id} is of kind ${kind}`);
  if (eventsByPlace === true && !hasEvents)
    faults.add(placed.file, at(placed, "eventsByPlace"), `expected nothing, since no event is part of ${id}`);
}
