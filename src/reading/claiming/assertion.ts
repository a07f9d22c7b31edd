import type { Trend } from "../../racing/certainty.ts";
import type { Scope } from "../../racing/claim.ts";
import type { DriverId } from "../../racing/driver.ts";
import type { Season } from "../../racing/season.ts";
import type { SeriesId } from "../../racing/series.ts";
import type { Team } from "../../racing/team.ts";
import type { Announcer } from "../reading.ts";
import type { Graded } from "./grade.ts";

/** What one clause says of one drive; several of them make a claim. */
export interface Assertion {
  readonly driver: DriverId;
  readonly series: SeriesId;
  /** How near the series is named. */
  readonly seriesFrom: "clause" | "sentence" | "article";
  /** `undefined` where the sentence tells none; `null` for "one day". */
  readonly season: Season | null | undefined;
  readonly graded: Graded;
  readonly rule: "drives" | "leaves" | "replaces" | "is replaced";
  /** Its clause begins with "but" or the like. */
  readonly contrast: boolean;
  /** It speaks of single races of the season that runs. */
  readonly isOfRaces: boolean;
  /** Others are told to drive in the same clause. */
  readonly isListed: boolean;
  readonly announced: boolean;
  /** Who announces it, where the sentence tells. */
  readonly by?: Announcer;
  readonly rumoured: boolean;
  /** What is said and by whom, where the clause stands between quotation marks. */
  readonly quote?: { readonly text: string; readonly speaker: string; readonly occasion?: string };
  readonly team?: Team;
  readonly car?: string;
  readonly number?: string;
  readonly class?: string;
  readonly scope?: Scope;
  readonly trend?: Trend;
  readonly crew: readonly string[];
  /** Which sentence, from 0. */
  readonly sentence: number;
  /** The words by which the driver is meant, or how he was found where none stand there. */
  readonly subject: string;
  /** Those words are his name. */
  readonly isNamed: boolean;
  readonly cues: readonly string[];
}

/** What a clause tells of a season that is past. */
export interface Past {
  readonly driver: DriverId;
  readonly series: SeriesId;
  /** The year that is told; the article's own where none is. */
  readonly year: number | undefined;
  readonly raced: Scope | "none";
  readonly sentence: number;
}
