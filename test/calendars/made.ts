import ICAL from "ical.js";
import type { Wanted } from "../../src/calendars/entries.ts";
import { type Catalogue, seasonEnds } from "../../src/catalogue/catalogue.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { judge } from "../../src/judging/judge.ts";
import { type Calendars, openCalendars } from "../../src/open-calendars.ts";
import type { Calendar } from "../../src/racing/calendar.ts";
import type { Claim } from "../../src/racing/claim.ts";
import type { Language } from "../../src/racing/language.ts";
import { ROSSI, theDay } from "../support/facts.ts";
import { sure } from "../support/sure.ts";
import { DATA } from "../support/talking.ts";

/** A calendar program that reads files as RFC 5545 has them. */
export interface Reader {
  readonly text: string;
  readonly name: string;
  readonly title: string;
  readonly events: readonly Read[];
  /** The event of that title, whatever grade is told in it. */
  of(round: string): Read;
}

interface Read {
  readonly uid: string;
  readonly title: string;
  readonly starts: string;
  /** The day after the last. */
  readonly ends: string;
  readonly place: string;
  readonly description: string;
  readonly status: string;
  readonly url: string | undefined;
  readonly sequence: number;
  readonly changed: string;
}

type Asked = Partial<Omit<Wanted, "driver" | "asOf" | "outlooks">> & {
  readonly asOf?: string;
  readonly language?: Language;
  /** How the driver is called, where that is not as in the catalogue. */
  readonly named?: { readonly name: string };
  /** A calendar of the test's own, in the place of the committed one of that series and season. */
  readonly calendar?: Calendar;
};

/** The file of what claims say by a day, noon of the 10th of November 2023 unless told, as a calendar program reads it. */
export async function madeOf(claims: readonly Claim[], asked: Asked = {}): Promise<Reader> {
  const { asOf = "2023-11-10", language = "en", calendar, named, ...rest } = asked;
  const { calendars, catalogue } = await opened(calendar);
  const day = theDay(asOf);
  const abouts = new Map(claims.map((claim) => [`${claim.series} ${claim.season}`, claim] as const));
  const outlooks = [...abouts.values()].map(({ driver, series, season }) =>
    judge({ driver, series, season }, claims, {
      asOf: day,
      today: day,
      seasonEnds: seasonEnds(catalogue, series, season, day),
    }),
  );
  const driver = { ...sure(catalogue.drivers.get(ROSSI)), ...named };
  const file = calendars.file(
    { driver, which: "sure", outlooks, asOf: day, ...rest },
    language,
    Date.parse(`${asOf}T12:00:00Z`),
  );
  return read(file.name, file.text);
}

let committed: Promise<Catalogue> | undefined;

async function opened(own: Calendar | undefined): Promise<{ calendars: Calendars; catalogue: Catalogue }> {
  committed ??= loadCatalogue([DATA]);
  const known = await committed;
  const others = known.calendars.filter(({ series, season }) => series !== own?.series || season !== own.season);
  const catalogue = own === undefined ? known : { ...known, calendars: [...others, own] };
  return { calendars: await openCalendars(catalogue), catalogue };
}

function read(name: string, text: string): Reader {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((each) => {
    const told = (property: string) => each.getFirstPropertyValue(property);
    const url = told("url");
    return {
      uid: String(told("uid")),
      title: String(told("summary")),
      starts: String(told("dtstart")),
      ends: String(told("dtend")),
      place: String(told("location")),
      description: String(told("description")),
      status: String(told("status")),
      url: url === null ? undefined : String(url),
      sequence: Number(told("sequence")),
      changed: String(told("last-modified")),
    };
  });
  return {
    text,
    name,
    title: String(calendar.getFirstPropertyValue("x-wr-calname")),
    events,
    of: (round) => sure(events.find(({ title }) => title.includes(round))),
  };
}
