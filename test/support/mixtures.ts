import fc from "fast-check";
import type { Lexicon } from "../../src/reading/lexicon.ts";
import { FOLLOWED } from "./reading.ts";

/** A phrase as it would be typed: one alternative of each word, an ending for a star, a word for a gap. */
function asTyped(phrase: string): string {
  return phrase
    .split(/\s+/)
    .map((part) => (part === "…" ? "bald" : (part.split("|")[phrase.length % part.split("|").length] ?? "")))
    .map((word) => word.replace("*", "en"))
    .join(" ");
}

/** All phrases of a lexicon. */
function phrasesOf(lexicon: Lexicon): readonly string[] {
  const lists = (value: unknown): readonly string[] =>
    typeof value === "string" ? [value] : Object.values(value as object).flatMap(lists);
  return lists(lexicon).map(asTyped);
}

/** What somebody says of a drive, between quotation marks. */
function statements({ modals, drive, said }: Lexicon, seriesNames: readonly string[]): fc.Arbitrary<string> {
  const one = (phrases: readonly string[]) => fc.constantFrom(...phrases.map(asTyped));
  return fc
    .tuple(one([...modals.likely, ...modals.possible]), one(drive.base), one(seriesNames), one(FOLLOWED), one(said))
    .map(([modal, base, series, driver, says]) => `"${modal} ${base} ${series} 2024", ${driver} ${says}.`);
}

const PUNCTUATION = [
  '"',
  "“",
  "”",
  "„",
  "«",
  "»",
  "‘",
  "’",
  "'",
  ",",
  ".",
  "?",
  "!",
  ":",
  ";",
  "–",
  " - ",
  "(",
  ")",
  "\n",
  "\n\n",
];

const NUMBERS = ["2023", "2024", "2024-25", "until 2030", "1999", "2999", "3000", "46", "#46", "No. 46", "24"];

/** Articles out of the very words that reading looks for. */
export function mixtures(lexicon: Lexicon, seriesNames: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...phrasesOf(lexicon)) },
    { weight: 1, arbitrary: statements(lexicon, seriesNames) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(...FOLLOWED, "Rossi", "Vale", "Marquez", "Vanthoor", "Carlos Sainz senior"),
    },
    { weight: 3, arbitrary: fc.constantFrom(...seriesNames, "WRT", "BMW M4 GT3", "Team WRT", "Speedweek") },
    { weight: 2, arbitrary: fc.constantFrom(...NUMBERS) },
    { weight: 4, arbitrary: fc.constantFrom(...PUNCTUATION) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
  );
  return fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(" "));
}
