import { type Day, day, fromMs } from "../racing/day.ts";
import type { DriverId } from "../racing/driver.ts";
import type { Language } from "../racing/language.ts";

/** What somebody set for a place; what is left out was never set. */
export interface Preferences {
  readonly language?: Language;
  /** IANA name: `Europe/Rome`. */
  readonly timeZone?: string;
  readonly driver?: DriverId;
  /** Whether the bot may answer what was said to nobody in particular. */
  readonly listenIn?: boolean;
  /** Whether only those who manage the place may use the bot there. */
  readonly moderatorsOnly?: boolean;
  /** Whether pictures are shown there; they are where nobody said otherwise. */
  readonly pictures?: boolean;
}

/** What holds where nobody set anything; the operator's choice. */
export interface Defaults {
  readonly language: Language;
  readonly timeZone: string;
  readonly driver: DriverId;
}

/** The name of a zone as the IANA database spells it; `undefined` for one it does not know. */
export function timeZone(name: string): string | undefined {
  try {
    const { timeZone: known } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return /^[+-]/.test(known) ? undefined : known;
  } catch {
    return undefined;
  }
}

/** Zones differ from UTC by quarters of an hour, so a day lasts at least until the next one. */
const QUARTER_MS = 15 * 60 * 1000;

const calendars = new Map<string, { readonly calendar: Intl.DateTimeFormat; quarter: number; day: Day }>();

/** The day that it is in a zone at an instant, in milliseconds since 1970. */
export function dayIn(zone: string, at: number): Day {
  const quarter = Math.floor(at / QUARTER_MS);
  const known = calendars.get(zone);
  if (known?.quarter === quarter) return known.day;
  // Swedish writes days as ISO 8601 does.
  const calendar = known?.calendar ?? new Intl.DateTimeFormat("sv-SE", { timeZone: zone });
  const today = day(calendar.format(at)) ?? fromMs(at);
  calendars.set(zone, { calendar, quarter, day: today });
  return today;
}
