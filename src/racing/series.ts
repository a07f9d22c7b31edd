import type { Language } from "./language.ts";
import type { Season } from "./season.ts";

declare const brand: unique symbol;

/** The key of a racing series, such as `fia-wec`: lower-case ASCII with hyphens. The catalogue knows which exist. */
export type SeriesId = string & { readonly [brand]: "SeriesId" };

/** The key in its form; `undefined` for what has not that form. */
export function seriesId(key: string): SeriesId | undefined {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) ? (key as SeriesId) : undefined;
}

/** A class of a championship. */
interface RaceClass {
  /** The name that claims use: `LMGT3`. */
  readonly name: string;
  /** What else people call it, and the cars of it: `LMDh` for Hypercar. */
  readonly otherNames: readonly string[];
}

/** Anything one can be entered for. */
export interface Series {
  readonly id: SeriesId;
  readonly kind: "championship" | "cup" | "event";
  readonly name: string;
  readonly shortName: string;
  /** What people call it in each language, former names among them. */
  readonly otherNames: { readonly [L in Language]?: readonly string[] };
  /** Names that are ordinary words too, such as `sprint`: they count only where racing is spoken of already. */
  readonly weakNames: readonly string[];
  /** What it belongs to: a cup to its championship, an event to each championship that counts it as a round. */
  readonly partOf: readonly SeriesId[];
  /** Newest first, former ones among them. */
  readonly classes: readonly RaceClass[];
  /** Where an event is held, in the words of the press: they mean the event where it is spoken of already. */
  readonly places?: readonly string[];
  /** The month, from 1, in which an event is usually held. */
  readonly usualMonth?: number;
  /** Its seasons begin in one year and end in the next, whose number they bear; a list where only those seasons did. */
  readonly overTwoYears?: boolean | readonly Season[];
  /** The press calls its events by their places alone. */
  readonly eventsByPlace?: boolean;
}
