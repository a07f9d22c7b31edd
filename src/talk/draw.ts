import type { Outlook } from "../racing/outlook.ts";
import type { Season } from "../racing/season.ts";
import type { SeriesId } from "../racing/series.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Texts } from "./phrasing/texts.ts";
import type { Picture, Scheme } from "./reply.ts";

/** What is to be drawn: outlooks of one season, and how they came to be where it is the history. */
export interface Depicted {
  readonly kind: "history" | "programme";
  readonly season: Season;
  /** The series that were asked about; none where the whole programme is. */
  readonly asked: readonly SeriesId[];
  readonly outlooks: readonly Outlook[];
  readonly knowledge: Knowledge;
}

/** How it is to look, and in which language. */
export interface Style {
  readonly scheme: Scheme;
  readonly texts: Texts;
}

/** Draws; `undefined` where too little was reported. */
export type Draw = (depicted: Depicted, style: Style) => Promise<Picture | undefined>;
