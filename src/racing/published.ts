import { addDays, type Day, day } from "./day.ts";

declare const brand: unique symbol;

/** When an article was published: a day, or `YYYY-MM` where only the month is known. */
export type Published = string & { readonly [brand]: "Published" };

/** The publication in its form; `undefined` for what is neither a day nor a month. */
export function published(text: string): Published | undefined {
  const asDay = /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
  return day(asDay) === undefined ? undefined : (text as Published);
}

/** The publication on a day that is known. */
export function publishedOn(day: Day): Published {
  return day as string as Published;
}

/** Whether only the month of publication is known. */
export function isMonth(when: Published): boolean {
  return when.length === "YYYY-MM".length;
}

/** The day a publication is judged by: itself, or the last day of its month. */
export function judgedDay(when: Published): Day {
  if (!isMonth(when)) return when as string as Day;
  const inNextMonth = addDays(`${when}-01` as Day, 31);
  return addDays(inNextMonth, -Number(inNextMonth.slice(8)));
}
