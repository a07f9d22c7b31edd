import type { Day } from "../racing/day.ts";
import type { DriverId } from "../racing/driver.ts";
import type { Season } from "../racing/season.ts";
import type { SeriesId } from "../racing/series.ts";
import type { ChatKey } from "./chat.ts";

/** That a chat wants to hear of changes, of a driver's whole programme or of one series. */
export interface Wish {
  readonly chat: ChatKey;
  readonly driver: DriverId;
  readonly series?: SeriesId;
  readonly season?: Season;
  /** Since when it is kept. */
  readonly since: Day;
}

/** Whether two wishes are for the same, in the same chat. */
export function isSameWish(a: Wish, b: Wish): boolean {
  return a.chat === b.chat && a.driver === b.driver && a.series === b.series && a.season === b.season;
}
