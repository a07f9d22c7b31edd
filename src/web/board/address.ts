import type { Day } from "../../racing/day.ts";
import type { DriverId } from "../../racing/driver.ts";
import type { Language } from "../../racing/language.ts";
import type { Season } from "../../racing/season.ts";

/** Where a page of the board is: `/it/valentino-rossi/2024`, and as of a day `/it/valentino-rossi/2024/2023-11-06`. */
export interface Place {
  readonly language: Language;
  readonly driver: DriverId;
  readonly season: Season;
  readonly day?: Day | undefined;
}

export function pathOf({ language, driver, season, day }: Place): string {
  return ["", language, driver, season, ...(day === undefined ? [] : [day])].join("/");
}

/** Where the files of a driver, or of one season, are: `/it/valentino-rossi/calendar.ics`. */
export function fileOf(
  file: string,
  { language, driver }: Pick<Place, "language" | "driver">,
  season?: Season,
): string {
  return ["", language, driver, ...(season === undefined ? [] : [season]), file].join("/");
}
