import { join } from "node:path";
import { type CalendarFile, calendarFile } from "./calendars/calendar-file.ts";
import type { Wanted } from "./calendars/entries.ts";
import type { Catalogue } from "./catalogue/catalogue.ts";
import { PROJECT_FOLDER } from "./config.ts";
import type { Day } from "./racing/day.ts";
import type { Language } from "./racing/language.ts";
import type { Published } from "./racing/published.ts";
import { loadTexts } from "./talk/phrasing/texts.ts";
import { date } from "./talk/phrasing/words.ts";

/** Makes calendar files. */
export interface Calendars {
  /** `at`: the instant that it is, in milliseconds since 1970. */
  file(wanted: Wanted, language: Language, at: number): CalendarFile;
}

/** Reads what calendar files say, in every language. */
export async function openCalendars(catalogue: Catalogue): Promise<Calendars> {
  const folder = join(PROJECT_FOLDER, "data", "language", "calendars");
  const spoken = await loadTexts(folder);
  return {
    file(wanted, language, at) {
      const texts = spoken.get(language) ?? spoken.get("en");
      if (texts === undefined) throw new Error(`${folder} has no en.ftl`);
      const dated = { ...texts, date: (when: Published | Day) => date(texts, when) };
      return calendarFile({ catalogue, texts: dated }, wanted, at);
    },
  };
}
