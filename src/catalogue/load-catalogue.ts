import { join } from "node:path";
import type { Publisher } from "../racing/article.ts";
import type { Calendar } from "../racing/calendar.ts";
import type { Driver, DriverId } from "../racing/driver.ts";
import type { Series, SeriesId } from "../racing/series.ts";
import type { Team } from "../racing/team.ts";
import { parse } from "../schema/faults.ts";
import type { Catalogue } from "./catalogue.ts";
import { checkCalendar } from "./check-calendar.ts";
import { checkDrivers } from "./check-drivers.ts";
import { checkSeries } from "./check-series.ts";
import { checkTeams } from "./check-teams.ts";
import { CalendarFile, DriversFile, PublishersFile, SeriesFile, TeamsFile } from "./file-forms.ts";
import { type GatheredFaults, gatherFaults } from "./gathered-faults.ts";
import type { Placed } from "./placed.ts";
import { readEntries } from "./read-entries.ts";
import { jsonFilesIn, readJsonFile, shownPath } from "./read-file.ts";

/**
 * Reads the catalogue and the calendars of all folders in order, the repository's first: what a later one says takes the
 * place of what has the same id, or the same series and season. Rejects with one `Unusable` that tells all that is wrong.
 */
export async function loadCatalogue(folders: readonly string[]): Promise<Catalogue> {
  const faults = gatherFaults();
  const drivers = await readEntries<DriverId, Driver>(folders, "drivers.json", DriversFile, faults);
  const series = await readEntries<SeriesId, Series>(folders, "series.json", SeriesFile, faults);
  const teams = await readEntries<string, Team>(folders, "teams.json", TeamsFile, faults);
  const publishers = await readEntries<string, Publisher>(folders, "publishers.json", PublishersFile, faults);
  const calendars = await readCalendars(folders, faults);

  checkDrivers(drivers, faults);
  checkSeries(series, faults);
  checkTeams(teams, series, faults);
  for (const calendar of calendars) checkCalendar(calendar, series, faults);
  faults.tell("The catalogue is not usable");

  return {
    drivers: unplaced(drivers),
    series: unplaced(series),
    teams: [...unplaced(teams).values()],
    publishers: unplaced(publishers),
    calendars: calendars.map((placed) => placed.entry),
  };
}

async function readCalendars(folders: readonly string[], faults: GatheredFaults): Promise<readonly Placed<Calendar>[]> {
  const calendars = new Map<string, Placed<Calendar>>();
  for (const folder of folders) {
    const here = new Map<string, string>();
    for (const path of await jsonFilesIn(join(folder, "calendars"), faults)) {
      const value = await readJsonFile(path, "required", faults);
      if (value === undefined) continue;
      const file = shownPath(path);
      const entry = faults.collect(file, () => parse(file, CalendarFile, value));
      if (entry === undefined) continue;
      const key = `${entry.series} ${entry.season}`;
      const other = here.get(key);
      if (other !== undefined) {
        faults.add(file, "series", `expected one calendar of a season, found "${key}" in ${other} too`);
      }
      here.set(key, file);
      calendars.set(key, { entry, file, path: "" });
    }
  }
  return [...calendars.values()];
}

function unplaced<Id, Entry>(entries: ReadonlyMap<Id, Placed<Entry>>): ReadonlyMap<Id, Entry> {
  return new Map([...entries].map(([id, placed]) => [id, placed.entry]));
}
