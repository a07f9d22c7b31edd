import type { Day } from "../racing/day.ts";
import type { Driver } from "../racing/driver.ts";
import type { Language } from "../racing/language.ts";
import type { Outlook } from "../racing/outlook.ts";
import type { Season } from "../racing/season.ts";
import type { SeriesId } from "../racing/series.ts";
import type { ReplyFile } from "./reply.ts";

/** Which rounds somebody wants in his own calendar. */
interface RoundsWanted {
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
