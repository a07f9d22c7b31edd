import { addDays, type Day, daysBetween, fromMs, yearOf } from "../racing/day.ts";

/** Days along a stretch of pixels. */
export interface TimeScale {
  readonly from: Day;
  readonly to: Day;
  readonly left: number;
  readonly right: number;
  at(day: Day): number;
}

/** A short time is shown with some of the time before it, so that a day is never as wide as the picture. */
const LEAST_DAYS = 28;
/** The share of the time that is left free before the first report. */
const LEAD = 0.03;

/** The time from the first of some days to the last. */
export function timeScale(told: readonly Day[], left: number, right: number): TimeScale {
  const [first, ...others] = told.toSorted();
  if (first === undefined) throw new Error("A time without a day");
  const to = others.at(-1) ?? first;
  const from = addDays(to, -Math.max(LEAST_DAYS, Math.ceil(daysBetween(first, to) * (1 + LEAD))));
  const wide = (right - left) / daysBetween(from, to);
  return { from, to, left, right, at: (day) => left + daysBetween(from, day) * wide };
}

/** A mark on the axis; some bear a second word below. */
export interface Tick {
  readonly x: number;
  readonly label: string;
  readonly below?: string;
}

const DAYS_APART = [1, 2, 7];
const MONTHS_APART = [1, 2, 3, 4, 6];
/** Below which months are too few to mark the time by. */
const DAYS_IN_MONTHS = 75;

/** Marks by days, months or years, as many as have that room each. */
export function ticks(scale: TimeScale, locale: string, room: number): readonly Tick[] {
  const days = daysBetween(scale.from, scale.to);
  const fitting = (of: number) => (each: number) => ((scale.right - scale.left) * each) / of >= room;
  if (days < DAYS_IN_MONTHS) return dayTicks(scale, locale, DAYS_APART.find(fitting(days)) ?? 14);
  const months = MONTHS_APART.find(fitting(days / 30.44));
  return months === undefined ? yearTicks(scale) : monthTicks(scale, locale, months);
}

function dayTicks(scale: TimeScale, locale: string, apart: number): readonly Tick[] {
  const named = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  const days: Day[] = [];
  for (let day = scale.to; day >= scale.from; day = addDays(day, -apart)) days.unshift(day);
  return withYears(scale, days, (day) => named.format(Date.parse(day)));
}

function monthTicks(scale: TimeScale, locale: string, apart: number): readonly Tick[] {
  const named = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  const firsts: Day[] = [];
  for (let year = yearOf(scale.from); year <= yearOf(scale.to); year++)
    for (let month = 0; month < 12; month += apart) firsts.push(firstOf(year, month));
  return withYears(scale, firsts, (day) => named.format(Date.parse(day)));
}

function yearTicks(scale: TimeScale): readonly Tick[] {
  const years = Array.from({ length: yearOf(scale.to) - yearOf(scale.from) + 1 }, (_, n) => yearOf(scale.from) + n);
  return years
    .map((year) => firstOf(year, 0))
    .filter((day) => day >= scale.from && day <= scale.to)
    .map((day) => ({ x: scale.at(day), label: String(yearOf(day)) }));
}

/** The year stands below the first mark of each. */
function withYears(scale: TimeScale, days: readonly Day[], named: (day: Day) => string): readonly Tick[] {
  const shown = days.filter((day) => day >= scale.from && day <= scale.to);
  return shown.map((day, n) => {
    const before = shown[n - 1];
    const isFirst = before === undefined || yearOf(before) !== yearOf(day);
    return { x: scale.at(day), label: named(day), ...(isFirst && { below: String(yearOf(day)) }) };
  });
}

function firstOf(year: number, month: number): Day {
  return fromMs(Date.UTC(year, month, 1));
}
