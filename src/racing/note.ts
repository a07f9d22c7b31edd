import type { Article, ArticleId } from "./article.ts";
import type { Certainty } from "./certainty.ts";
import type { ClaimId, Scope } from "./claim.ts";
import type { DriverId } from "./driver.ts";
import type { Localized } from "./language.ts";
import type { Season } from "./season.ts";
import type { SeriesId } from "./series.ts";

declare const brand: unique symbol;

/** The key of a note: its article's, `-n`, and an ordinal that is never used again. */
export type NoteId = string & { readonly [brand]: "NoteId" };

/** The key in its form; `undefined` for what has not that form. */
export function noteId(key: string): NoteId | undefined {
  return /^[a-z2-7]{10}-n[1-9]\d{0,5}$/.test(key) ? (key as NoteId) : undefined;
}

/** Whether the key of a claim or a note is that of a note. */
export function isNoteId(key: ClaimId | NoteId): key is NoteId {
  return key.includes("-n");
}

/** The key of an article's note with that ordinal, from 1. */
export function nthNote(article: ArticleId, ordinal: number): NoteId {
  return `${article}-n${ordinal}` as NoteId;
}

/** The ordinal inside a note's key. */
export function ordinalOfNote(note: NoteId): number {
  return Number(note.slice(note.indexOf("-n") + 2));
}

/** The kinds of a note that is no outcome. */
export const FACT_KINDS = ["test", "rule", "team", "ambition", "driver"] as const;

interface Noted {
  readonly id: NoteId;
  readonly article: Article;
  readonly driver?: DriverId;
  readonly series?: SeriesId;
  readonly season?: Season;
  /** What it says, in our own words. */
  readonly statement: Localized;
}

/** A test, a rule change, a team's entry, an ambition, or a fact about the driver. */
export interface Fact extends Noted {
  readonly kind: (typeof FACT_KINDS)[number];
  readonly class?: string;
  readonly team?: string;
  /** How sure a team's entry is. */
  readonly certainty?: Certainty;
}

/** How a season went: how much of it the driver raced. */
export interface Outcome extends Noted {
  readonly kind: "outcome";
  readonly driver: DriverId;
  readonly series: SeriesId;
  readonly season: Season;
  readonly raced: Scope | "none";
}

/** Any fact of an article that is no claim. */
export type Note = Fact | Outcome;
