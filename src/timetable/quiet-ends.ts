import { MS_A_DAY } from "../racing/day.ts";
import { instantOf, MS_A_MINUTE, midnightOf, wallTimeAt } from "./wall-clock.ts";

/** Minutes of the day: quiet from the one until the other, over midnight where that is earlier. */
interface Quiet {
  readonly from: number;
  readonly until: number;
}

/** When the quiet ends in which an instant lies, in milliseconds since 1970; `undefined` where it lies in none. */
export function quietEnds({ from, until }: Quiet, zone: string, at: number): number | undefined {
  if (from === until) return undefined;
  const today = midnightOf(wallTimeAt(zone, at));
  for (const day of [today - MS_A_DAY, today]) {
    const begins = instantOf(zone, day + from * MS_A_MINUTE);
    const ends = instantOf(zone, day + until * MS_A_MINUTE + (until < from ? MS_A_DAY : 0));
    if (begins <= at && at < ends) return ends;
  }
  return undefined;
}
