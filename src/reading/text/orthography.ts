import { fold } from "../../catalogue/fold.ts";
import type { Lexicon } from "../lexicon.ts";
import { lowerCase } from "./tokens.ts";

/** How a language is written, as far as it tells where words and sentences end. All words folded. */
export interface Orthography {
  /** Words before a full stop that ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Months and seasons: "am 18. Februar", "die 100. Auflage". */
  readonly afterOrdinals: ReadonlySet<string>;
  /** Words before a letter that is no initial: "Formula E." */
  readonly lettered: ReadonlySet<string>;
  /** Words whose accent may be typed as an apostrophe, and as they should be: "E' Rossi". */
  readonly accented: ReadonlyMap<string, string>;
}

export function orthographyOf({ abbreviations, months, seasonNouns, grammar }: Lexicon): Orthography {
  return {
    abbreviations: new Set(abbreviations.map(fold)),
    afterOrdinals: new Set([...months.flat(), ...seasonNouns].map(fold)),
    lettered: new Set(grammar.lettered.map(fold)),
    accented: new Map(grammar.accented.map((word) => [fold(word), lowerCase(word)])),
  };
}
