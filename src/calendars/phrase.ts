import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Article } from "../racing/article.ts";
import type { Day } from "../racing/day.ts";
import type { Driver } from "../racing/driver.ts";
import type { Language } from "../racing/language.ts";
import type { Published } from "../racing/published.ts";
import type { Series, SeriesId } from "../racing/series.ts";
import type { Drive } from "./drive.ts";
import type { Entry, Wanted } from "./entries.ts";

/** What calendar files say in one language. */
interface Texts {
  readonly language: Language;
  say(key: string, args?: Readonly<Record<string, string | number>>): string;
  /** "6 November 2023", or "November 2023" where only the month is known. */
  date(when: Published | Day): string;
}

export interface Phrasing {
  readonly catalogue: Catalogue;
  readonly texts: Texts;
}

/** "likely: 6 Hours of Imola (FIA WEC)". What is said of a series is never passed off as said of an event in it. */
export function titleOf(phrasing: Phrasing, { round, calendar, drive, isCancelled }: Entry): string {
  const { texts } = phrasing;
  const name = round.event === undefined ? round.name : nameOf(phrasing, round.event);
  const ofIts = { round: name, series: nameOf(phrasing, calendar.series) };
  if (isCancelled) return texts.say("title-cancelled", ofIts);
  if (drive === undefined) return texts.say("title-ungraded", ofIts);
  const grade = gradeOf(phrasing, drive);
  const told = { round: name, series: nameOf(phrasing, drive.series.id), grade };
  if (!drive.ofAll) return texts.say("title-some", told);
  if (drive.series.id === round.event) return texts.say("title-event", told);
  const isOfIts = drive.series.id === calendar.series && round.event === undefined;
  return texts.say(isOfIts ? "title-round" : "title-part", told);
}

/** With what he races, by whom that was said, where the days are from, and as of when. */
export function descriptionOf(phrasing: Phrasing, { calendar, revision, drive }: Entry, wanted: Wanted): string {
  const { texts } = phrasing;
  const season = `${nameOf(phrasing, drive?.series.id ?? calendar.series)} ${calendar.season}`;
  return [
    ...(drive === undefined ? [season] : driveLines(phrasing, wanted.driver, season, drive)),
    texts.say("days-by", { source: revision.source, day: texts.date(revision.published) }),
    ...(revision.url === undefined ? [] : [revision.url]),
    texts.say("as-of", { day: texts.date(wanted.asOf) }),
  ].join("\n");
}

/** "Valentino Rossi · FIA WEC 2024" */
export function calendarName(phrasing: Phrasing, { driver, series, season }: Wanted): string {
  const what = [...(series === undefined ? [] : [nameOf(phrasing, series)]), ...(season === undefined ? [] : [season])];
  return [driver.name, ...(what.length === 0 ? [] : [what.join(" ")])].join(" · ");
}

function driveLines(phrasing: Phrasing, driver: Driver, season: string, drive: Drive): readonly string[] {
  const { texts } = phrasing;
  const { line } = drive;
  const { article } = line.leading;
  const number = line.number === undefined ? undefined : `#${line.number.replace(/^#/, "")}`;
  const entry = [line.class, line.team, line.car, number, ...(line.crew ?? [])].filter((each) => each !== undefined);
  return [
    [driver.name, season, ...(entry.length === 0 ? [] : [entry.join(", ")])].join(" · "),
    `${gradeOf(phrasing, drive)} · ${publisherOf(phrasing, article)}, ${texts.date(article.published)}`,
    ...(article.url === undefined ? [] : [article.url]),
    ...(line.contest.length === 0 ? [] : [texts.say("contested")]),
    ...(line.stale ? [texts.say("stale", { day: texts.date(article.published) })] : []),
  ];
}

function gradeOf({ texts }: Phrasing, { line }: Drive): string {
  return texts.say(`certainty-${line.certainty}`);
}

function publisherOf({ catalogue }: Phrasing, { publisher, publisherName }: Article): string {
  return catalogue.publishers.get(publisher)?.name ?? publisherName ?? publisher;
}

/** As replies call it: a championship by its short name, and an event as people call it in that language. */
function nameOf({ catalogue, texts }: Phrasing, id: SeriesId): string {
  const series = catalogue.series.get(id);
  if (series === undefined) throw new Error(`The catalogue has no series ${id}`);
  return NAMES[series.kind](series, texts.language);
}

const NAMES: Readonly<Record<Series["kind"], (series: Series, language: Language) => string>> = {
  championship: ({ shortName }) => shortName,
  cup: ({ name }) => name,
  event: ({ name, otherNames }, language) => (language === "en" ? name : (otherNames[language]?.[0] ?? name)),
};
