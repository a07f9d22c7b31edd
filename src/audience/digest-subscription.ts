import type { Standpoint } from "../racing/change.ts";
import type { About } from "../racing/claim.ts";
import type { Day } from "../racing/day.ts";
import type { DriverId } from "../racing/driver.ts";
import type { Language } from "../racing/language.ts";
import type { Season } from "../racing/season.ts";
import type { ChatKey, PlaceKey } from "./chat.ts";
import type { Manner } from "./manner.ts";
import type { Pause } from "./pause.ts";

/** How one line of a programme stood when a digest told it. */
export interface ToldLine extends Standpoint {
  readonly about: About;
}

/** What the last digest told, so that the next one tells what changed since. */
export interface LastDigest {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly lines: readonly ToldLine[];
}

/** That a digest of a driver's programme is posted in a chat on a schedule. */
export interface DigestSubscription {
  /** Six base-32 characters. */
  readonly id: string;
  readonly chat: ChatKey;
  readonly place: PlaceKey;
  readonly driver: DriverId;
  /** The only season that it is about; else those that are under way or ahead. */
  readonly season?: Season;
  /** Five fields: minute, hour, day of the month, month, day of the week. */
  readonly cron: string;
  /** IANA name of the zone in which the schedule holds. */
  readonly zone: string;
  readonly language?: Language;
  /** What is posted where nothing is new. */
  readonly whenNothing: "line" | "nothing";
  /** Whether rounds that he is confirmed for are announced two days before. */
  readonly reminders: boolean;
  readonly manner: Manner;
  readonly by?: PlaceKey;
  readonly since: Day;
  /** When it is posted next, in milliseconds since 1970. */
  readonly due: number;
  readonly last?: LastDigest;
  /** The rounds of which it was reminded already, those ahead alone: `fia-wec 2026 5`. */
  readonly reminded: readonly string[];
  readonly paused?: Pause;
}
