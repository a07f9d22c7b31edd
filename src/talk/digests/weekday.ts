import { MS_A_DAY } from "../../racing/day.ts";
import type { Language } from "../../racing/language.ts";

/** A Sunday. */
const FIRST_MS = Date.UTC(2023, 0, 1);

/** The name of a day of the week; Sunday is 0. */
export function weekdayName(language: Language, weekday: number, form: "long" | "short" = "long"): string {
  return new Intl.DateTimeFormat(language, { weekday: form, timeZone: "UTC" }).format(FIRST_MS + weekday * MS_A_DAY);
}
