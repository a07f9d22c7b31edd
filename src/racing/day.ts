declare const brand: unique symbol;

/** A calendar day, `YYYY-MM-DD`. Days sort and compare as strings. */
export type Day = string & { readonly [brand]: "Day" };

/** The year in which anybody first raced a motor car, and one of which no article will tell. */
const FIRST_YEAR = 1894;
const LAST_YEAR = 2999;

export const MS_A_DAY = 86_400_000;

/** The day in its form; `undefined` for what has not that form, is on no calendar (30 February), or no day of motor racing. */
export function day(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isYearOfRacing(Number(text.slice(0, 4)))) return undefined;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(ms) || fromMs(ms) !== text ? undefined : (text as Day);
}

/** Far enough from the year 0 and the year 9999 that no reckoning with days leaves their form. */
export function isYearOfRacing(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The day that it is in UTC at an instant, in milliseconds since 1970. */
export function fromMs(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10) as Day;
}

/** The day that many days later (earlier where negative). */
export function addDays(from: Day, days: number): Day {
  return fromMs(Date.parse(from) + days * MS_A_DAY);
}

/** Whole days from one day to the other; negative where `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The last day of a year. */
export function lastDayOfYear(year: number): Day {
  return `${String(year).padStart(4, "0")}-12-31` as Day;
}

/** Days since 1 March of the year 0, which puts the leap day at the end of a year; `Date.parse` takes ten times as long. */
function dayNumber(day: Day): number {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
}

/** The year of a day. */
export function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}
