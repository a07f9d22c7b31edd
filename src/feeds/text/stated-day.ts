import { day, fromMs, MS_A_DAY } from "../../racing/day.ts";
import { isMonth, type Published, published } from "../../racing/published.ts";

const ISO =
  /^(\d{4}-\d{2}(?:-\d{2})?)(?:[T\s]+(\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** RFC 822, with what publishers make of it: no weekday, or one in their language, two digits for the year, names of zones. */
const MAIL =
  /^(?:[\p{L}.]+,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?)(?:\s*([+-]\d{4}|[a-z]{1,5}))?)?/iu;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Hours from UTC: those of RFC 822, and those that European publishers use. Any other is read as UTC. */
const ZONES: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  bst: 1,
  cet: 1,
  mez: 1,
  cest: 2,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  jst: 9,
};

/**
 * The day in UTC of an instant, as feeds and pages state it; of a day or a month itself. None for what cannot be read, and
 * none for what is more than a day ahead: the clock of a publisher may go before ours by a time zone, not by more.
 */
export function statedDay(stated: string | undefined, now: number): Published | undefined {
  const text = stated?.trim() ?? "";
  const told = text.length > 100 ? undefined : (dayOfIso(text) ?? dayOfMail(text));
  return told === undefined || firstDay(told) > fromMs(now + MS_A_DAY) ? undefined : told;
}

/** The first day that it may be. */
function firstDay(when: Published): string {
  return isMonth(when) ? `${when}-01` : when;
}

function dayOfIso(text: string): Published | undefined {
  const [, date = "", time, zone] = ISO.exec(text) ?? [];
  if (time === undefined || date.length < 10) return published(date);
  return dayInUtc(date, time, zone === undefined || /^(utc|gmt)$/i.test(zone) ? "Z" : zone);
}

function dayOfMail(text: string): Published | undefined {
  const [, date = "", name = "", year = "", time = "00:00", zone = ""] = MAIL.exec(text) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return undefined;
  const fullYear = year.length === 2 ? `20${year}` : year;
  const iso = `${fullYear}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`;
  return dayInUtc(iso, time.padStart(5, "0"), /^[+-]/.test(zone) ? zone : offset(ZONES[zone.toLowerCase()] ?? 0));
}

function dayInUtc(date: string, time: string, zone: string): Published | undefined {
  const hours = zone.replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hour, minutes = "00") => `${hour}:${minutes}`);
  const ms = day(date) === undefined ? Number.NaN : Date.parse(`${date}T${time}${hours.toUpperCase()}`);
  return Number.isNaN(ms) ? undefined : published(fromMs(ms));
}

function offset(hours: number): string {
  return `${hours < 0 ? "-" : "+"}${String(Math.abs(hours)).padStart(2, "0")}:00`;
}
