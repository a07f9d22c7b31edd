import { MS_A_DAY } from "../../racing/day.ts";
import type { Refresh } from "./story.ts";

const MS_A_MINUTE = 60_000;

/** https://web.resource.org/rss/1.0/modules/syndication/ */
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60 * MS_A_MINUTE,
  daily: MS_A_DAY,
  weekly: 7 * MS_A_DAY,
  monthly: 30 * MS_A_DAY,
  yearly: 365 * MS_A_DAY,
};

/** For how long a feed says of itself that nothing will be new. */
export function refreshMs({ minutes, period, times = 1 }: Refresh): number | undefined {
  if (minutes !== undefined && minutes > 0) return minutes * MS_A_MINUTE;
  const periodMs = PERIODS[period?.trim().toLowerCase() ?? ""];
  return periodMs === undefined || times < 1 ? undefined : periodMs / times;
}
