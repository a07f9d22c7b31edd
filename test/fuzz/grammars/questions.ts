import { readFileSync } from "node:fs";
import fc from "fast-check";
import { LANGUAGES } from "../../../src/racing/language.ts";
import { DATA } from "../../support/talking.ts";
import { anyText } from "./hostile.ts";

/** All phrases by which a language asks. */
function phrasesOf(language: string): readonly string[] {
  return texts(JSON.parse(readFileSync(`${DATA}/language/talk/${language}.json`, "utf8")));
}

/** The names by which drivers, series and teams go. */
function names(): readonly string[] {
  const of = (file: string) => texts(JSON.parse(readFileSync(`${DATA}/catalogue/${file}.json`, "utf8")));
  return ["drivers", "series", "teams"].flatMap(of).filter((name) => name.length < 60);
}

function texts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

const NUMBERS = [
  "2024",
  "2023",
  "'24",
  "24/25",
  "#46",
  "46",
  "24h",
  "1 october",
  "10.11.2023",
  "18:00",
  "0",
  "-1",
  "9e9",
];
const MARKS = ["?", "!", ",", ".", "…", ":", ";", "(", ")", '"', "'", "-", "/", "\n", "?!?", "..."];

/** A slip of the finger: a letter that is missing, doubled, changed with the next one, or another. */
function withSlip(word: string, at: number, kind: number): string {
  const [start, letter, next, rest] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
  return [start + next + rest, start + letter + letter + next + rest, start + next + letter + rest, `${start}x${rest}`][
    kind
  ] as string;
}

const phrases = Object.fromEntries(LANGUAGES.map((language) => [language, phrasesOf(language)]));

const aWord = (language: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...(phrases[language] ?? [])) },
    { weight: 4, arbitrary: fc.constantFrom(...names()) },
    { weight: 2, arbitrary: fc.constantFrom(...NUMBERS) },
    { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 1, arbitrary: anyText },
  );

const slipped = (word: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(word, fc.nat(20), fc.nat(3)).map(([text, at, kind]) => withSlip(text, at % (text.length + 1), kind));

/** A word of a question, in whatever language. */
export const aWordOfAQuestion: fc.Arbitrary<string> = fc.constantFrom(...LANGUAGES).chain(aWord);

/** A question out of the words that a language asks by, with slips of the finger and noise. */
export const aQuestion: fc.Arbitrary<string> = fc.constantFrom(...LANGUAGES).chain((language) =>
  fc
    .array(fc.oneof({ weight: 5, arbitrary: aWord(language) }, { weight: 1, arbitrary: slipped(aWord(language)) }), {
      minLength: 1,
      maxLength: 14,
    })
    .map((words) => words.join(" ")),
);
