import { type Day, day, fromMs } from "../racing/day.ts";

/** The day that it is in a time zone at an instant, in milliseconds since 1970. */
export function dayIn(timeZone: string, ms: number): Day {
  return day(new Intl.DateTimeFormat("sv-SE", { timeZone }).format(ms)) ?? fromMs(ms); // Swedish writes days as ISO does.
}
