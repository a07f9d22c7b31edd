import type { Day } from "../racing/day.ts";
import type { DriverId } from "../racing/driver.ts";
import type { Language } from "../racing/language.ts";
import type { Season } from "../racing/season.ts";
import type { SeriesId } from "../racing/series.ts";
import type { ChatKey, PlaceKey } from "./chat.ts";
import type { Manner } from "./manner.ts";
import type { Pause } from "./pause.ts";

/**
 * How much must change before it is told. `every`: anything. `clear`: he comes or goes over a line that people care about, from
 * open to likely or to unlikely, a grade moves by two steps or more, or what is decided. `decided`: it becomes confirmed or ruled
 * out, or was.
 */
export const MEASURES = ["every", "clear", "decided"] as const;

export type Measure = (typeof MEASURES)[number];

/** What a chat wants to hear of: changes of a driver's whole programme, or of one series or season. */
export interface Topic {
  readonly driver: DriverId;
  readonly series?: SeriesId;
  readonly season?: Season;
  readonly measure: Measure;
  readonly since: Day;
}

/** Minutes of the day, in the zone of the place: nothing is told from the one until the other. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

/** That changes are told in a chat, once each, all topics together. At most one for a chat. */
export interface AlertSubscription {
  /** Counts up from 1 over all chats; never used again. */
  readonly n: number;
  /** The last bulletin that was published when it was made: it is told those after it alone. */
  readonly after: number;
  /** Where it is told: a channel, thread, topic or private chat. */
  readonly chat: ChatKey;
  /** Whose settings hold there, and who manages it. */
  readonly place: PlaceKey;
  /** At least one. */
  readonly topics: readonly Topic[];
  readonly quiet?: QuietHours;
  /** Where it is not that of the place. */
  readonly language?: Language;
  readonly manner: Manner;
  /** Who asked for it, to be told where the chat itself cannot be. */
  readonly by?: PlaceKey;
  readonly paused?: Pause;
}
