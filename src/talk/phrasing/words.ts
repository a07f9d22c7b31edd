import type { Certainty, Trend } from "../../racing/certainty.ts";
import type { Day } from "../../racing/day.ts";
import type { Language } from "../../racing/language.ts";
import { isMonth, type Published } from "../../racing/published.ts";
import type { Span } from "../reply.ts";
import type { Texts } from "./texts.ts";

/** A shape for each grade, so that none is told by its colour alone. */
const SHAPES: Readonly<Record<Certainty, string>> = {
  confirmed: "✔",
  certain: "●",
  likely: "▲",
  possible: "◆",
  uncertain: "?",
  unlikely: "▽",
  "ruled-out": "✕",
};

const ARROWS: Readonly<Record<Trend, string>> = { rising: "↗", falling: "↘" };

/** "▲ likely ↗ rising". */
export function grade(texts: Texts, certainty: Certainty, trend?: Trend): Span {
  const heading = trend === undefined ? "" : ` ${ARROWS[trend]} ${texts.say(`trend-${trend}`)}`;
  return { kind: "grade", certainty, text: `${SHAPES[certainty]} ${texts.say(`certainty-${certainty}`)}${heading}` };
}

/** "▲↗", to stand before a name. */
export function shape(certainty: Certainty, trend?: Trend): Span {
  return { kind: "grade", certainty, text: `${SHAPES[certainty]}${trend === undefined ? "" : ARROWS[trend]}` };
}

/** English as written in Europe, where the series are: the day first. */
export const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", it: "it", es: "es", de: "de", fr: "fr" };

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly weekday: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly and: Intl.ListFormat;
  readonly or: Intl.ListFormat;
  readonly languages: Intl.DisplayNames;
}

const formats = new Map<Language, Formats>();

function formatsOf(language: Language): Formats {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const locale = LOCALES[language];
  const days = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const made: Formats = {
    day: days({ day: "numeric", month: "long", year: "numeric" }),
    weekday: days({ weekday: "short", day: "numeric", month: "short", year: "numeric" }),
    month: days({ month: "long", year: "numeric" }),
    and: new Intl.ListFormat(locale, { type: "conjunction" }),
    or: new Intl.ListFormat(locale, { type: "disjunction" }),
    languages: new Intl.DisplayNames(locale, { type: "language" }),
  };
  formats.set(language, made);
  return made;
}

/** How many dates and names of languages are kept in words; they are asked for again and again, and a range of dates takes 10 µs. */
const MAX_KEPT = 5000;

const inWords = new Map<string, string>();

function kept(key: string, make: () => string): string {
  const known = inWords.get(key);
  if (known !== undefined) return known;
  if (inWords.size >= MAX_KEPT) inWords.clear();
  const made = make();
  inWords.set(key, made);
  return made;
}

/** "6 November 2023", or "November 2023" where only the month is known. */
export function date({ language }: Texts, when: Published | Day): string {
  return kept(`${language} ${when}`, () => {
    const { month, day } = formatsOf(language);
    return (isMonth(when as Published) ? month : day).format(Date.parse(when));
  });
}

/** "Sat, 15 Jun – Sun, 16 Jun 2024". */
export function weekend({ language }: Texts, from: Day, to: Day): string {
  return kept(`${language} ${from} ${to}`, () => {
    const range = formatsOf(language).weekday.formatRange(Date.parse(from), Date.parse(to));
    return range.replace(/\s/gu, " "); // ICU mixes thin spaces in, which many fonts of terminals lack.
  });
}

/** "A, B or C". */
export function anyOf({ language }: Texts, words: readonly string[]): string {
  return formatsOf(language).or.format(words);
}

/** "A, B and C". */
export function allOf({ language }: Texts, words: readonly string[]): string {
  return formatsOf(language).and.format(words);
}

/** "German", for the code `de`. */
export function languageName({ language }: Pick<Texts, "language">, code: string): string {
  return kept(`${language} ${code}`, () => formatsOf(language).languages.of(code) ?? code);
}
