import { MS_A_DAY } from "../racing/day.ts";
import { nextDue } from "./next-due.ts";
import { parseCron } from "./parse-cron.ts";

/** When the hour of a day at which a schedule comes first was there last, until an instant, whether it came on that day or not. */
export function lastHour(cron: string, zone: string, until: number): number {
  const parsed = parseCron(cron);
  if (parsed.kind === "refused") throw new Error(`No schedule: ${cron}`);
  const daily = `${parsed.cron.minute} ${parsed.cron.hours[0]} * * *`;
  let last = nextDue(daily, zone, until - 2 * MS_A_DAY);
  for (;;) {
    const next = nextDue(daily, zone, last);
    if (next > until) return last;
    last = next;
  }
}
