import type { Day } from "../../racing/day.ts";
import type { DriverId } from "../../racing/driver.ts";
import type { Language } from "../../racing/language.ts";
import type { Season } from "../../racing/season.ts";
import type { Store } from "../../store/store.ts";
import type { RoundsWanted } from "../../talk/calendar-files.ts";
import type { Knowledge } from "../../talk/knowledge.ts";
import type { Texts } from "../../talk/phrasing/texts.ts";
import type { ReplyFile } from "../../talk/reply.ts";
import type { Scene } from "../../talk/scene.ts";

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

/** What the board is made with. */
export interface BoardMeans extends Pick<Scene, "catalogue"> {
  readonly store: Pick<Store, "claimsAbout" | "notesAbout" | "bulletinsAfter" | "kept">;
  /** Whom it is about, and in which language, where nobody says. */
  readonly home: { readonly driver: DriverId; readonly language: Language };
  readonly tongues: ReadonlyMap<Language, Tongue>;
  /** The history of a season; `undefined` where too little was reported to draw. */
  draw(knowledge: Knowledge, season: Season, tongue: Tongue, scheme: "light" | "dark"): Drawing | undefined;
  calendar(wanted: RoundsWanted, language: Language, at: number): ReplyFile;
  /** The day that it is at an instant, in milliseconds since 1970, where the board is at home. */
  dayAt(at: number): Day;
  now(): number;
}
