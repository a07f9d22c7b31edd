import type { SeriesId } from "./series.ts";

declare const brand: unique symbol;

/** The key of a driver, such as `valentino-rossi`: lower-case ASCII with hyphens. The catalogue knows which exist. */
export type DriverId = string & { readonly [brand]: "DriverId" };

/** The key in its form; `undefined` for what has not that form. */
export function driverId(key: string): DriverId | undefined {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) ? (key as DriverId) : undefined;
}

/** A driver whom Pitboard follows. */
export interface Driver {
  readonly id: DriverId;
  readonly name: string;
  /** What people call him when it is clear who is meant: `Rossi`. */
  readonly shortName: string;
  /** Nicknames, numbers and epithets that mean him and nobody else. */
  readonly otherNames: readonly string[];
  /** Names that are ordinary words too, such as `vale`: they count only where racing is spoken of already. */
  readonly weakNames: readonly string[];
  /** Full names that contain one of his and mean somebody else: `Alexander Rossi`. */
  readonly notToBeTakenFor: readonly string[];
  /** Phrases of everyday talk that hold one of the weak names: `vale la pena`. */
  readonly ordinaryPhrases?: readonly string[];
  /** Racing drivers of the same surname, who are as likely meant by it where they race. */
  readonly namesakes?: readonly Namesake[];
}

/** Somebody who is not followed and bears a followed driver's surname. */
export interface Namesake {
  readonly name: string;
  /** The series that this one races in. */
  readonly races: readonly SeriesId[];
}
