import type { Day } from "../racing/day.ts";
import type { Driver } from "../racing/driver.ts";
import type { Language } from "../racing/language.ts";
import type { Outlook } from "../racing/outlook.ts";
import type { Season } from "../racing/season.ts";
import type { SeriesId } from "../racing/series.ts";
import type { Knowledge } from "./knowledge.ts";
import type { ReplyFile } from "./reply.ts";

/** Which rounds somebody wants in his own calendar. */
export interface RoundsWanted {
  readonly driver: Driver;
  readonly series?: SeriesId;
  readonly season?: Season;
  readonly outlooks: readonly Outlook[];
  readonly asOf: Day;
  /** `sure`: confirmed or certain; `every`: all that are not ruled out. */
  readonly which: "sure" | "every";
}

/** A file that calendars read, and how many rounds are in it. */
interface CalendarFile extends ReplyFile {
  readonly rounds: number;
}

/** Makes calendar files. `at`: the instant that it is, in milliseconds since 1970. */
export type MakeCalendarFile = (wanted: RoundsWanted, language: Language, at: number) => Promise<CalendarFile>;

/** The rounds of a driver as far as is known; of one series or season where these are told. */
export function roundsWanted(
  knowledge: Knowledge,
  { series, season }: { readonly series?: SeriesId | undefined; readonly season?: Season | undefined },
  which: RoundsWanted["which"],
): RoundsWanted {
  const seasons = season === undefined ? knowledge.seasons() : [season];
  return {
    driver: knowledge.driver,
    ...(series !== undefined && { series }),
    ...(season !== undefined && { season }),
    outlooks: seasons.flatMap((each) => knowledge.programme(each).outlooks),
    asOf: knowledge.asOf,
    which,
  };
}
