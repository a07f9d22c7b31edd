import ICAL from "ical.js";
import { sync } from "node-ical";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LANGUAGES } from "../../src/racing/language.ts";
import { sure } from "../support/sure.ts";
import { announced } from "../support/telling.ts";
import { madeOf } from "./made.ts";
import { aCalendar, aRound, WEC } from "./rounds.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the file itself", () => {
  const claims = [announced("confirmed", "2023-11-01", WEC)];

  it.each(LANGUAGES)("is read by two parsers as it was meant, no line too long, in %s", async (language) => {
    const name = "São Paulo; 6 Hours, \\ the “long” one 🏁 of Interlagos ".repeat(4).trim();
    const calendar = aCalendar([
      "2023-06-09",
      [aRound("sao-paulo", "2024-07-14", "2024-07-14", { name, place: "A, B; C\\D" })],
    ]);
    const { text, events } = await madeOf(claims, { ...WEC, calendar, language });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ title: expect.stringContaining(name), place: "A, B; C\\D" });
    const lines = text.split("\r\n");
    expect(lines.at(-1)).toBe("");
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const [other] = Object.values(sync.parseICS(text)).filter((each) => each?.type === "VEVENT");
    expect(other).toMatchObject({ summary: events[0]?.title, location: "A, B; C\\D", datetype: "date" });
  });

  it("names its calendar rightly where a name has a comma", async () => {
    const name = "Rossi, Valentino; \\ the Doctor";
    const { text } = await madeOf(claims, { ...WEC, named: { name } });
    const escaped = "Rossi\\, Valentino\\; \\\\ the Doctor · FIA WEC 2024";
    expect(text).toContain(`\r\nNAME:${escaped}\r\nX-WR-CALNAME:${escaped}\r\n`);
    expect(text).toMatch(
      /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:-\/\/Pitboard\/\/Pitboard\/\/EN\r\nMETHOD:PUBLISH\r\n/,
    );
  });

  it("is a valid calendar also where no round is in it", async () => {
    const { text, events, title } = await madeOf([], WEC);
    expect([events, title]).toEqual([[], "Valentino Rossi · FIA WEC 2024"]);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const [zone, ...others] = calendar.getAllSubcomponents();
    expect([zone?.name, others]).toEqual(["vtimezone", []]);
    const noon = ICAL.Time.fromDateTimeString("2024-06-15T12:00:00");
    expect(new ICAL.Timezone(sure(zone)).utcOffset(noon)).toBe(0);
    const read = Object.values(sync.parseICS(text)).map((each) => each?.type);
    expect(read.filter((type) => type !== undefined && type !== "VCALENDAR")).toEqual(["VTIMEZONE"]);
    expect(text).toMatch(/PUBLISHED-TTL:PT6H\r\nBEGIN:VTIMEZONE\r\n[\s\S]*END:VTIMEZONE\r\nEND:VCALENDAR\r\n$/);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("is the same for the same knowledge at the same instant, wherever it is made", async () => {
    const texts: string[] = [];
    for (const zone of ["Pacific/Auckland", "America/Los_Angeles"]) {
      vi.stubEnv("TZ", zone);
      texts.push((await madeOf(claims, WEC)).text);
    }
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain("DTSTART;VALUE=DATE:20240421\r\n");
  });
});
