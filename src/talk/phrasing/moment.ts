import type { Texts } from "./texts.ts";
import { LOCALES } from "./words.ts";

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly dayOfYear: Intl.DateTimeFormat;
  readonly time: Intl.DateTimeFormat;
  readonly year: Intl.DateTimeFormat;
}

/** Zones and languages that are kept at once; making one takes a hundred times as long as using it. */
const MAX_KEPT = 500;

const formats = new Map<string, Formats>();

function formatsOf({ language }: Pick<Texts, "language">, timeZone: string): Formats {
  const key = `${language} ${timeZone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  if (formats.size >= MAX_KEPT) formats.clear();
  const as = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone });
  const made: Formats = {
    day: as({ weekday: "long", day: "numeric", month: "long" }),
    dayOfYear: as({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    time: as({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    year: as({ year: "numeric" }),
  };
  formats.set(key, made);
  return made;
}

/** "Monday 30 November, 18:00", as clocks there show an instant; the year where it is not that of `now`. */
export function moment(texts: Texts, zone: string, at: number, now: number): string {
  const { day, dayOfYear, year } = formatsOf(texts, zone);
  const isThisYear = year.format(at) === year.format(now);
  return `${(isThisYear ? day : dayOfYear).format(at)}, ${timeOfDay(texts, zone, at)}`;
}

/** "18:00", as clocks there show an instant. */
export function timeOfDay(texts: Pick<Texts, "language">, zone: string, at: number): string {
  return formatsOf(texts, zone).time.format(at);
}
