import type { Series, SeriesId } from "../racing/series.ts";
import type { Team } from "../racing/team.ts";
import { shown } from "../schema/faults.ts";
import { fold } from "./fold.ts";
import type { GatheredFaults } from "./gathered-faults.ts";
import { at, type Placed } from "./placed.ts";

/** Notes series that do not exist, and names that mean two teams. */
export function checkTeams(
  teams: ReadonlyMap<string, Placed<Team>>,
  series: ReadonlyMap<SeriesId, Placed<Series>>,
  faults: GatheredFaults,
): void {
  const means = new Map<string, Placed<Team>>();
  for (const placed of teams.values()) {
    const { entry, file } = placed;
    if (entry.series !== undefined && !series.has(entry.series)) {
      faults.add(file, at(placed, "series"), `expected a series of the catalogue, found "${entry.series}"`);
    }
    for (const name of [entry.name, ...entry.otherNames]) {
      const other = means.get(fold(name)) ?? placed;
      means.set(fold(name), other);
      if (other === placed) continue;
      const meant = `which means ${other.entry.id} too (${other.file}: ${other.path})`;
      faults.add(file, at(placed, "otherNames"), `expected a name of its own, found ${shown(name)}, ${meant}`);
    }
  }
}
