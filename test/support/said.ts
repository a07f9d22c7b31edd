import type { ReadLanguage } from "../../src/reading/languages.ts";
import type { ReadClaim, Reader, Reading } from "../../src/reading/reading.ts";
import { publishedOn } from "./facts.ts";
import { readerOfTheFixtures } from "./reading.ts";
import { sure } from "./sure.ts";

/** Where a text stands; in the English of the first article's day unless told. */
export interface Told {
  readonly on?: string;
  readonly language?: ReadLanguage;
}

/** What the committed lexicons read in a few sentences, in forms that a test can compare. */
export class Said {
  readonly #reader: Reader;

  private constructor(reader: Reader) {
    this.#reader = reader;
  }

  static async open(): Promise<Said> {
    return new Said((await readerOfTheFixtures()).reader);
  }

  reading(text: string, { on = "2023-11-06", language = "en" }: Told = {}): Reading {
    return this.#reader.read({ text, published: publishedOn(on), language });
  }

  /** Each claim as `driver series season: certainty`. */
  claims(text: string, told?: Told): readonly string[] {
    return this.reading(text, told).claims.map(
      ({ driver, series, season, certainty }) => `${driver} ${series} ${season}: ${certainty}`,
    );
  }

  /** The one claim of a text. */
  claim(text: string, told?: Told): ReadClaim {
    const { claims } = this.reading(text, told);
    if (claims.length !== 1) throw new Error(`The test expected one claim and found ${claims.length}: ${text}`);
    return sure(claims[0]);
  }
}
