import { fold } from "../../catalogue/fold.ts";
import { LANGUAGES, type Language } from "../../racing/language.ts";
import { type CronFault, parseCron } from "../../timetable/parse-cron.ts";
import { type ClockTime, cronOf } from "../../timetable/rhythm.ts";
import type { ScheduleWord } from "../understanding/schedules.ts";
import type { Vocabulary } from "../understanding/vocabulary.ts";
import { weekdayName } from "./weekday.ts";

/** A schedule as it was typed: as cron, or what is wrong with it. `unclear`: the word that means nothing here. */
export type When =
  | { readonly kind: "cron"; readonly cron: string }
  | { readonly kind: "refused"; readonly fault: CronFault }
  | { readonly kind: "unclear"; readonly name: string };

/** When somebody types a day and no hour, most people are awake. */
const USUAL: ClockTime = { hour: 9, minute: 0 };

const MONDAY = 1;

/** How much of what was typed is read, in characters. */
const MAX_TYPED = 100;

/** What was said of a schedule, word by word. */
interface Said {
  readonly weekdays: Set<number>;
  readonly days: Set<number>;
  readonly times: ClockTime[];
  /** Numbers of which only the others tell what they count. */
  readonly numbers: number[];
  readonly words: Set<ScheduleWord>;
}

/** Reads "monday 18:00", "ogni lunedì alle 18", "am 1. des Monats um 9:30", or five fields of cron. */
export function readWhen(typed: string, { schedules }: Pick<Vocabulary, "schedules">, language: Language): When {
  const text = typed.slice(0, MAX_TYPED).trim();
  if (isCron(text)) {
    const parsed = parseCron(text);
    return parsed.kind === "cron" ? { kind: "cron", cron: parsed.cron.text } : parsed;
  }
  const said: Said = { weekdays: new Set(), days: new Set(), times: [], numbers: [], words: new Set() };
  const joined = text.toLowerCase().replace(/(\d)\s*([ap])\.?\s?m\b\.?/g, "$1$2m");
  for (const word of joined.split(/[\s,;]+/).filter((each) => each !== "")) {
    if (!takeIn(said, word, schedules, language)) return { kind: "unclear", name: word };
  }
  const cron = cronSaid(said);
  return cron === undefined ? { kind: "unclear", name: text } : { kind: "cron", cron };
}

/** Nobody writes a star in words, nor five numbers. */
function isCron(text: string): boolean {
  return text.includes("*") || /^@|^(\d[\d,/-]*\s+){3}/.test(text);
}

function takeIn(said: Said, word: string, schedules: Vocabulary["schedules"], language: Language): boolean {
  const [, day] = /^(\d{1,2})(?:st|nd|rd|th|er|ère|[.º°ª])$/.exec(word) ?? [];
  if (day !== undefined) return isWithin(Number(day), 1, 31) && said.days.add(Number(day)) !== undefined;
  const [, hours, rest, minutes = "0", half] = /^(\d{1,2})(?:([:.h])(\d{2})?)?(am|pm)?$/.exec(word) ?? [];
  if (hours !== undefined) {
    if (rest === undefined && half === undefined) return said.numbers.push(Number(hours)) > 0;
    const time = timeOf(Number(hours), Number(minutes), half);
    return time !== undefined && said.times.push(time) > 0;
  }
  const folded = fold(word);
  const means = schedules.get(folded);
  const weekday = weekdaysBy(language).get(folded);
  if (weekday !== undefined && means === undefined) return said.weekdays.add(weekday) !== undefined;
  return means !== undefined && said.words.add(means) !== undefined;
}

function timeOf(hour: number, minute: number, half: string | undefined): ClockTime | undefined {
  if (half !== undefined && !isWithin(hour, 1, 12)) return undefined;
  const told = half === undefined ? hour : (hour % 12) + (half === "pm" ? 12 : 0);
  return isWithin(told, 0, 23) && isWithin(minute, 0, 59) ? { hour: told, minute } : undefined;
}

/** The schedule that is meant; `undefined` where words contradict each other, or tell nothing. */
function cronSaid({ weekdays, days, times, numbers, words }: Said): string | undefined {
  const isMonthly = words.has("monthly") || words.has("first") || days.size > 0;
  if (words.has("first")) days.add(1);
  if (words.has("noon")) times.push({ hour: 12, minute: 0 });
  if (words.has("midnight")) times.push({ hour: 0, minute: 0 });
  const lastIsHour = times.length === 0 && (numbers.length > 1 || days.size > 0 || words.has("hours"));
  for (const [at, number] of numbers.entries()) {
    const isDay = isMonthly && !(lastIsHour && at === numbers.length - 1) && isWithin(number, 1, 31);
    if (isDay) days.add(number);
    else times.push({ hour: number, minute: 0 });
  }
  const [time = USUAL, ...others] = times;
  if (others.length > 0 || !isWithin(time.hour, 0, 23)) return undefined;
  if (isMonthly) {
    const [first = 1, ...rest] = [...days].sort((a, b) => a - b);
    return weekdays.size > 0 ? undefined : cronOf({ kind: "monthly", days: [first, ...rest], ...time });
  }
  if (weekdays.size > 0) return cronOf({ kind: "weekly", weekdays: [...weekdays].sort((a, b) => a - b), ...time });
  if (words.has("weekly")) return cronOf({ kind: "weekly", weekdays: [MONDAY], ...time });
  return words.has("daily") || times.length > 0 ? cronOf({ kind: "daily", ...time }) : undefined;
}

function isWithin(number: number, from: number, to: number): boolean {
  return number >= from && number <= to;
}

const known = new Map<Language, ReadonlyMap<string, number>>();

/** Days of the week by their names, folded: those of all languages, short ones of two letters only of the one that is spoken. */
function weekdaysBy(spoken: Language): ReadonlyMap<string, number> {
  const made = known.get(spoken) ?? new Map(weekdaysIn(spoken));
  known.set(spoken, made);
  return made;
}

function weekdaysIn(spoken: Language): readonly (readonly [string, number])[] {
  return [...LANGUAGES.filter((each) => each !== spoken), spoken].flatMap((language) =>
    [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) => {
      const [long, short] = [fold(weekdayName(language, weekday)), fold(weekdayName(language, weekday, "short"))];
      const names = [long, `${long}s`, ...(short.length > 2 || language === spoken ? [short] : [])];
      return names.map((name) => [name, weekday] as const);
    }),
  );
}
