import type { Certainty, Trend } from "../../racing/certainty.ts";
import type { Day } from "../../racing/day.ts";
import type { Language } from "../../racing/language.ts";
import { isMonth, type Published } from "../../racing/published.ts";
import type { Season } from "../../racing/season.ts";
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
const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", it: "it", es: "es", de: "de", fr: "fr" };

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly dayAndMonth: Intl.DateTimeFormat;
  readonly weekday: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly and: Intl.ListFormat;
  readonly or: Intl.ListFormat;
}

const formats = new Map<Language, Formats>();

function formatsOf(language: Language): Formats {
  const locale = LOCALES[language];
  const days = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const made = formats.get(language) ?? {
    day: days({ day: "numeric", month: "long", year: "numeric" }),
    dayAndMonth: days({ day: "numeric", month: "short" }),
    weekday: days({ weekday: "short", day: "numeric", month: "short", year: "numeric" }),
    month: days({ month: "long", year: "numeric" }),
    and: new Intl.ListFormat(locale, { type: "conjunction" }),
    or: new Intl.ListFormat(locale, { type: "disjunction" }),
  };
  formats.set(language, made);
  return made;
}

/** "6 November 2023", or "November 2023" where only the month is known. */
export function date({ language }: Texts, when: Published | Day): string {
  const format = isMonth(when as Published) ? formatsOf(language).month : formatsOf(language).day;
  return format.format(Date.parse(when));
}

/** "15–16 Jun", in the words and the order of the language. */
export function span({ language }: Texts, from: Day, to: Day): string {
  return formatsOf(language).dayAndMonth.formatRange(Date.parse(from), Date.parse(to));
}

/** "Sat, 15–Sun, 16 Jun 2024". */
export function weekend({ language }: Texts, from: Day, to: Day): string {
  return formatsOf(language).weekday.formatRange(Date.parse(from), Date.parse(to));
}

/** "2026 or 2027". */
export function anyOf({ language }: Texts, seasons: readonly Season[]): string {
  return formatsOf(language).or.format(seasons.map(String));
}

/** "A, B and C". */
export function allOf({ language }: Texts, words: readonly string[]): string {
  return formatsOf(language).and.format(words);
}
