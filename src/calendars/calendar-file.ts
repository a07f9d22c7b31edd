import ical, {
  escape as escapeText,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { addDays, type Day, daysBetween } from "../racing/day.ts";
import { type Entry, entriesOf, type Wanted } from "./entries.ts";
import { calendarName, descriptionOf, type Phrasing, titleOf } from "./phrase.ts";

/** A file that calendars read: iCalendar, RFC 5545. */
export interface CalendarFile {
  /** `valentino-rossi-fia-wec-2024.ics` */
  readonly name: string;
  readonly type: string;
  readonly text: string;
  /** How many rounds are in it. */
  readonly rounds: number;
}

/** How often a calendar that follows the file may look for what is new. */
const REFRESHED_EVERY_S = 6 * 60 * 60;

/** Shows nothing. A calendar must hold at least one component, after all that is told of itself; see RFC 5545, section 3.6. */
const NOTHING = [
  "BEGIN:VTIMEZONE",
  "TZID:Etc/UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "TZNAME:UTC",
  "END:STANDARD",
  "END:VTIMEZONE",
];

const END = "END:VCALENDAR";

/** The rounds that are wanted as a file, made at an instant in milliseconds since 1970. */
export function calendarFile(phrasing: Phrasing, wanted: Wanted, at: number): CalendarFile {
  const { driver, series, season } = wanted;
  const entries = entriesOf(phrasing.catalogue, wanted);
  const calendar = ical({
    prodId: { company: "Pitboard", product: "Pitboard", language: phrasing.texts.language },
    method: ICalCalendarMethod.PUBLISH,
    name: escapeText(calendarName(phrasing, wanted), false), // The library escapes every other text itself.
    ttl: REFRESHED_EVERY_S,
    events: entries.map((entry) => eventOf(phrasing, entry, wanted, at)),
  });
  const about = [driver.id, ...(series === undefined ? [] : [series]), ...(season === undefined ? [] : [season])];
  return {
    name: `${about.join("-")}.ics`,
    type: "text/calendar; charset=utf-8; method=PUBLISH",
    text: ended(calendar.toString(), entries.length === 0),
    rounds: entries.length,
  };
}

/** The library leaves the last line open, and a calendar without events empty. */
function ended(text: string, isEmpty: boolean): string {
  return `${isEmpty ? [text.slice(0, -END.length), ...NOTHING.map((line) => `${line}\r\n`), END].join("") : text}\r\n`;
}

/** An event over the days of a round, which floats: those are the days where it is held. */
function eventOf(phrasing: Phrasing, entry: Entry, wanted: Wanted, at: number): ICalEventData {
  const { key, round, drive } = entry;
  const url = drive?.line.leading.article.url;
  return {
    id: `${key}@pitboard`,
    summary: titleOf(phrasing, entry),
    description: descriptionOf(phrasing, entry, wanted),
    location: round.place,
    allDay: true,
    start: round.starts,
    end: addDays(round.ends, 1), // The day after the last one; see RFC 5545, section 3.6.1.
    status: statusOf(entry),
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(url !== undefined && { url: asUri(url) }),
    stamp: new Date(at),
    lastModified: new Date(changedOn(entry)),
    sequence: sequenceOf(entry, wanted.asOf),
  };
}

function statusOf({ isCancelled, drive }: Entry): ICalEventStatus {
  if (isCancelled || drive?.line.certainty === "ruled-out") return ICalEventStatus.CANCELLED;
  const isSettled = drive === undefined || (drive.ofAll && drive.line.certainty === "confirmed");
  return isSettled ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
}

/** The day that the newest claim came in, or that the round was last told of. */
function changedOn({ revision, drive }: Entry): Day {
  const claims = drive?.outlook.lines.flatMap(({ evidence }) => evidence) ?? [];
  const days = [revision.published, ...claims.map(({ article }) => article.received)];
  return days.toSorted().at(-1) ?? revision.published;
}

/**
 * Calendars take an event only where its number is none lower than that of the one they have. Claims can be taken back, and a
 * grade can change with time alone, so that the day itself counts, from the first that was told of the season's rounds.
 */
function sequenceOf({ calendar, revision }: Entry, asOf: Day): number {
  return daysBetween(calendar.revisions[0]?.published ?? revision.published, asOf);
}

/** The library escapes an address as if it were a text. */
function asUri(url: string): string {
  return url.replace(/[,;\\]/g, encodeURIComponent);
}
