import { MS_A_DAY } from "../racing/day.ts";
import { type Cron, parseCron } from "./parse-cron.ts";
import { instantOf, MS_A_MINUTE, midnightOf, type WallTime, wallTimeAt } from "./wall-clock.ts";

/** From one 29 February to the next it is eight years at most. */
const MAX_DAYS = 8 * 366;

/**
 * When a schedule comes next after an instant, all in milliseconds since 1970. What a change of the clock leaps over comes with
 * the first instant after it; what it repeats comes the first time. Throws where `parseCron` refuses the schedule.
 */
export function nextDue(cron: string, zone: string, after: number): number {
  const parsed = parseCron(cron);
  if (parsed.kind === "refused") throw new Error(`No schedule: ${cron}`);
  return nextOf(parsed.cron, zone, after);
}

/** The next so many of them. */
export function nextDues(cron: string, zone: string, after: number, count: number): readonly number[] {
  const dues: number[] = [];
  for (let last = after; dues.length < count; ) {
    last = nextDue(cron, zone, last);
    dues.push(last);
  }
  return dues;
}

function nextOf(cron: Cron, zone: string, after: number): number {
  const first = midnightOf(wallTimeAt(zone, after)) - MS_A_DAY; // Where a day is left out, what was due on it comes late.
  for (let day = first; day <= first + MAX_DAYS * MS_A_DAY; day += MS_A_DAY) {
    if (!comesOn(cron, day)) continue;
    for (const hour of cron.hours) {
      const due = instantOf(zone, day + (60 * hour + cron.minute) * MS_A_MINUTE);
      if (due > after) return due;
    }
  }
  throw new Error(`A schedule that never comes: ${cron.text}`);
}

function comesOn({ days, months, weekdays }: Cron, day: WallTime): boolean {
  const date = new Date(day);
  if (!months.includes(date.getUTCMonth() + 1)) return false;
  const onDay = days?.includes(date.getUTCDate());
  const onWeekday = weekdays?.includes(date.getUTCDay());
  if (onDay === undefined) return onWeekday ?? true;
  return onDay || onWeekday === true;
}
