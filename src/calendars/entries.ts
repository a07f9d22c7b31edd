import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Calendar, Round } from "../racing/calendar.ts";
import { type Certainty, compareCertainty } from "../racing/certainty.ts";
import type { Day } from "../racing/day.ts";
import type { Driver } from "../racing/driver.ts";
import type { Outlook } from "../racing/outlook.ts";
import type { Season } from "../racing/season.ts";
import type { SeriesId } from "../racing/series.ts";
import { type DatedRound, everyRound } from "./dated-round.ts";
import { type Drive, driveOf, wasOnce } from "./drive.ts";

/** Which rounds a calendar file is to hold. */
export interface Wanted {
  readonly driver: Driver;
  /** Only the rounds of this series, or of this season. */
  readonly series?: SeriesId;
  readonly season?: Season;
  /** What is known of his drives as of the day, each judged once; rounds of what none is about are no drives of his. */
  readonly outlooks: readonly Outlook[];
  readonly asOf: Day;
  /** `sure`: the rounds that are confirmed or certain; `every`: all that are not ruled out, and all of a series that is named. */
  readonly which: "sure" | "every";
}

/** A round of a calendar file. */
export interface Entry extends DatedRound {
  /** The same for the same round of the same driver, in every file. */
  readonly key: string;
  readonly calendar: Calendar;
  /** None where nobody told whether he races it. */
  readonly drive?: Drive;
}

/** The rounds that are wanted, by their dates. What was in once stays in, so that whoever has it hears what became of it. */
export function entriesOf(catalogue: Catalogue, wanted: Wanted): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const calendar of catalogue.calendars) {
    if (wanted.season !== undefined && wanted.season !== calendar.season) continue;
    for (const dated of everyRound(calendar, wanted.asOf)) {
      const entry = entryOf(catalogue, calendar, dated, wanted);
      if (entry !== undefined && !entries.has(entry.key)) entries.set(entry.key, entry); // A round of two series is one race.
    }
  }
  return [...entries.values()].sort((a, b) => (a.round.starts < b.round.starts ? -1 : 1));
}

function entryOf(catalogue: Catalogue, calendar: Calendar, dated: DatedRound, wanted: Wanted): Entry | undefined {
  const kin = kinOf(catalogue, calendar, dated.round);
  if (wanted.series !== undefined && !kin.includes(wanted.series)) return undefined;
  const drives = drivesOf(catalogue, kin, calendar.season, wanted.outlooks);
  if (!isWanted(drives, wanted)) return undefined;
  const [drive] = drives;
  const what = dated.round.event ?? `${calendar.series}-${dated.round.key}`;
  const key = `${what}-${calendar.season}-${wanted.driver.id}`;
  return { ...dated, key, calendar, ...(drive && { drive }) };
}

/** What speaks of a round, the nearest first: the event that it is, its series, and what these are part of. */
function kinOf(catalogue: Catalogue, { series }: Calendar, { event }: Round): readonly SeriesId[] {
  const own = [...(event === undefined ? [] : [event]), series];
  return [...new Set([...own, ...own.flatMap((each) => catalogue.series.get(each)?.partOf ?? [])])];
}

/** What is known of each of these, in their order. */
function drivesOf(
  catalogue: Catalogue,
  kin: readonly SeriesId[],
  season: Season,
  outlooks: readonly Outlook[],
): readonly Drive[] {
  return kin.flatMap((id) => {
    const series = catalogue.series.get(id);
    const outlook = outlooks.find(({ about }) => about.series === id && about.season === season);
    return series === undefined || outlook === undefined ? [] : (driveOf(series, outlook) ?? []);
  });
}

/** From which grade on a round is in. */
const LEAST: Readonly<Record<Wanted["which"], Certainty>> = { sure: "certain", every: "unlikely" };

/** Whether a round is in by the nearest that is known, or was by any of it. */
function isWanted(drives: readonly Drive[], { which, series }: Wanted): boolean {
  const [nearest] = drives;
  if (nearest === undefined) return which === "every" && series !== undefined;
  const isIn = compareCertainty(nearest.line.certainty, LEAST[which]) >= 0 && (nearest.ofAll || which === "every");
  return isIn || drives.some((drive) => wasOnce(drive, LEAST[which]));
}
