import { parseCron } from "./parse-cron.ts";

/** Hour and minute of a day. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

/** The schedules that people ask for in words. `weekdays`: Sunday is 0; at least one. */
export type Rhythm = ClockTime &
  (
    | { readonly kind: "daily" }
    | { readonly kind: "weekly"; readonly weekdays: readonly number[] }
    | { readonly kind: "monthly"; readonly days: readonly number[] }
  );

export function cronOf(rhythm: Rhythm): string {
  const time = `${rhythm.minute} ${rhythm.hour}`;
  switch (rhythm.kind) {
    case "daily":
      return `${time} * * *`;
    case "weekly":
      return `${time} * * ${rhythm.weekdays.join(",")}`;
    case "monthly":
      return `${time} ${rhythm.days.join(",")} * *`;
  }
}

/** What a schedule is of these; `undefined` for any other. */
export function rhythmOf(text: string): Rhythm | undefined {
  const parsed = parseCron(text);
  if (parsed.kind === "refused") return undefined;
  const { minute, hours, days, months, weekdays } = parsed.cron;
  const [hour, ...others] = hours;
  if (hour === undefined || others.length > 0 || months.length < 12) return undefined;
  if (days === undefined)
    return weekdays === undefined ? { kind: "daily", hour, minute } : { kind: "weekly", hour, minute, weekdays };
  return weekdays === undefined ? { kind: "monthly", hour, minute, days } : undefined;
}
