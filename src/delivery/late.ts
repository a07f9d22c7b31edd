import { MS_A_DAY } from "../racing/day.ts";

/** What could not be told for so long is told no more: news waits for the next digest, a digest and a reminder for their next time. */
export const LATE_AT_MOST_MS = MS_A_DAY;
