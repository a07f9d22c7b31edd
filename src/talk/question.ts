import type { DriverId } from "../racing/driver.ts";
import type { Language } from "../racing/language.ts";
import type { Season } from "../racing/season.ts";
import type { SeriesId } from "../racing/series.ts";

/** What somebody may want to know. */
export type Intent =
  | "status"
  | "programme"
  | "why"
  | "source"
  | "history"
  | "team"
  | "next_race"
  | "calendar"
  | "subscribe"
  | "unsubscribe"
  | "help"
  | "unknown_driver"
  | "offtopic";

/** A question as it was understood: what it names, and nothing that it does not name. */
export interface Question {
  readonly intent: Intent;
  readonly driver: DriverId | undefined;
  readonly series: readonly SeriesId[];
  readonly season: Season | undefined;
  readonly class: string | undefined;
  /** The language of its words; none where they are too few to tell. */
  readonly language: Language | undefined;
}

/** What asks for nothing about racing. */
export const NO_QUESTION: Question = {
  intent: "help",
  driver: undefined,
  series: [],
  season: undefined,
  class: undefined,
  language: undefined,
};
