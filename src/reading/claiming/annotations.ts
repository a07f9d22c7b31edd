import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Day } from "../../racing/day.ts";
import type { DriverId } from "../../racing/driver.ts";
import type { SeriesId } from "../../racing/series.ts";
import type { Annotated } from "../annotate.ts";
import type { Mention } from "../naming/mentions.ts";
import type { Context } from "../naming/who.ts";
import type { Speech } from "./speech.ts";

/** An article with all that was found in it. */
export interface Annotations {
  readonly sentences: readonly Annotated[];
  /** Whom a name means; `undefined` for nobody who is followed. */
  readonly who: (mention: Mention, sentence: number) => DriverId | undefined;
  /** What is said between quotation marks, by the place of the quotation. */
  readonly speech: ReadonlyMap<number, Speech>;
  /** The day of publication. */
  readonly on: Day;
  readonly context: Context;
  readonly catalogue: Catalogue;
  /** The series that the article names, or its context. */
  readonly named: ReadonlySet<SeriesId>;
  /** Whether the first sentences tell that something was announced. */
  readonly isOfficial: boolean;
}
