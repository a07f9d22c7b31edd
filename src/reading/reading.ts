import type { Certainty, Trend } from "../racing/certainty.ts";
import type { Scope } from "../racing/claim.ts";
import type { DriverId } from "../racing/driver.ts";
import type { FACT_KINDS } from "../racing/note.ts";
import type { Published } from "../racing/published.ts";
import type { Season } from "../racing/season.ts";
import type { SeriesId } from "../racing/series.ts";
import type { ReadLanguage } from "./languages.ts";

/** An article that is to be read. */
export interface Unread {
  readonly text: string;
  readonly published: Published;
  /** Told by the text itself where it is not given. */
  readonly language?: ReadLanguage;
  /** What had been established before the text, where it is part of something longer. */
  readonly context?: { readonly driver?: DriverId; readonly series?: SeriesId };
}

/** Words of a person, as they stand in the text. */
export interface ReadQuote {
  readonly text: string;
  readonly speaker: string;
  readonly occasion?: string;
  readonly certainty: Certainty;
}

/** How a claim came about, for people who mend lexicons. */
interface Ground {
  readonly sentence: string;
  /** The words by which the driver is meant, or how he was found where none stand there. */
  readonly subject: string;
  /** The phrases that carry the grade, as they are compared: lower case, no accents. */
  readonly cues: readonly string[];
  readonly rule: string;
}

/** Those who decide who drives. */
export type Announcer = "driver" | "team" | "manufacturer" | "organiser";

/** What an article says of one drive. */
export interface ReadClaim {
  readonly driver: DriverId;
  readonly series: SeriesId;
  /** `null` where the text does not tell. */
  readonly season: Season | null;
  readonly certainty: Certainty;
  readonly basis: "announcement" | "statement" | "report" | "rumour";
  /** Who announced, where the text tells. */
  readonly by?: Announcer;
  readonly speaker?: string;
  readonly trend?: Trend;
  readonly scope?: Scope;
  readonly class?: string;
  readonly team?: string;
  readonly car?: string;
  readonly crew?: readonly string[];
  /** On the car: `46`. */
  readonly number?: string;
  readonly quotes: readonly ReadQuote[];
  /** The sentence that it rests on, as it stands in the text. */
  readonly sentence: string;
  /** From 0 to 1: how often a claim read in this way is right. */
  readonly confidence: number;
  readonly grounds: readonly Ground[];
}

/** Any other fact of an article, in our own words. */
export interface ReadNote {
  readonly kind: (typeof FACT_KINDS)[number] | "outcome";
  readonly text: string;
  readonly sentence: string;
  readonly driver?: DriverId;
  readonly series?: SeriesId;
  readonly season?: Season;
  readonly class?: string;
  readonly team?: string;
  readonly certainty?: Certainty;
  /** Of an outcome: how much of the season. */
  readonly raced?: Scope | "none";
}

/** A clause about followed drivers that gave no claim of theirs, by its sentence, and why. */
interface PassedOver {
  readonly sentence: string;
  readonly drivers: readonly DriverId[];
  readonly why: string;
}

/** What an article says. */
export interface Reading {
  readonly language: ReadLanguage;
  readonly claims: readonly ReadClaim[];
  readonly notes: readonly ReadNote[];
  /** Whom the article repeats: the key of a publisher of the catalogue. */
  readonly origin?: string;
  readonly passedOver: readonly PassedOver[];
}

/** Reads articles. Whatever it proposes stands in the text: see `verified`. */
export interface Reader {
  follows(driver: DriverId): boolean;
  read(article: Unread): Reading;
}
