import type { Defaults } from "../../audience/preferences.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Day } from "../../racing/day.ts";
import type { Driver } from "../../racing/driver.ts";
import type { Language } from "../../racing/language.ts";
import type { Outlook } from "../../racing/outlook.ts";
import type { Season } from "../../racing/season.ts";
import type { SeriesId } from "../../racing/series.ts";
import type { Store } from "../../store/store.ts";
import type { Knowledge } from "../../talk/knowledge.ts";
import type { Texts } from "../../talk/phrasing/texts.ts";

/** What the board says in one language. */
export interface Tongue {
  /** Grades, sentences and dates, as in chat. */
  readonly texts: Texts;
  /** What stands on the board alone. */
  readonly words: Texts;
}

/** A picture as SVG, in the colours of a scheme, with its text for those who cannot see it. */
export interface Drawing {
  readonly svg: string;
  readonly alt: string;
}

/** Which rounds a calendar is to hold. */
interface CalendarAsked {
  readonly driver: Driver;
  readonly series?: SeriesId;
  readonly season?: Season;
  readonly outlooks: readonly Outlook[];
  readonly asOf: Day;
  readonly which: "sure" | "every";
}

export interface CalendarMade {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What the board is made with. */
export interface BoardMeans {
  readonly catalogue: Catalogue;
  readonly store: Pick<Store, "claimsAbout" | "notesAbout" | "bulletinsAfter" | "kept">;
  readonly defaults: Defaults;
  readonly tongues: ReadonlyMap<Language, Tongue>;
  /** The history of a season; `undefined` where too little was reported to draw. */
  draw(knowledge: Knowledge, season: Season, tongue: Tongue, scheme: "light" | "dark"): Drawing | undefined;
  calendar(asked: CalendarAsked, language: Language, at: number): CalendarMade;
  now(): number;
}
