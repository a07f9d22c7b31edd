import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { dataFolder, faultsOf, SMALL } from "./data-folder.ts";

const qatar = { key: "qatar", name: "Qatar 1812 km", place: "Lusail", starts: "2024-03-02", ends: "2024-03-02" };
const calendar = {
  series: "fia-wec",
  season: 2024,
  revisions: [{ published: "2023-06-09", source: "FIA WEC", rounds: [qatar] }],
};

async function faultsWith(files: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  return faultsOf(loadCatalogue([await dataFolder({ ...SMALL, ...files })]));
}

async function faultsOfCalendar(changed: object): Promise<readonly string[]> {
  return faultsWith({ "calendars/2024-fia-wec.json": { ...calendar, ...changed } });
}

describe("a calendar that cannot be used", () => {
  const revised = (second: object) => ({
    revisions: [...calendar.revisions, { published: "2024-01-01", source: "FIA WEC", ...second }],
  });

  it("tells a round that is said to be a whole championship", async () => {
    const rounds = [{ ...qatar, event: "fia-wec" }];
    expect(await faultsOfCalendar({ revisions: [{ published: "2023-06-09", source: "FIA", rounds }] })).toEqual([
      'calendars/2024-fia-wec.json: revisions.0.rounds.0.event: expected a series that is an event, found "fia-wec", a championship',
    ]);
  });

  it("tells a series and an event that do not exist", async () => {
    const rounds = [{ ...qatar, event: "qatar-1812km" }];
    expect(
      await faultsOfCalendar({ series: "wec", revisions: [{ published: "2023-06-09", source: "FIA", rounds }] }),
    ).toEqual([
      'calendars/2024-fia-wec.json: series: expected a series of the catalogue, found "wec"',
      'calendars/2024-fia-wec.json: revisions.0.rounds.0.event: expected a series of the catalogue, found "qatar-1812km"',
    ]);
  });

  it("tells a round that ends before it starts, and a day that is on no calendar", async () => {
    expect(await faultsOfCalendar(revised({ rounds: [{ ...qatar, ends: "2024-03-01" }] }))).toEqual([
      'calendars/2024-fia-wec.json: revisions.1.rounds.0.ends: expected 2024-03-02, when it starts, or later, found "2024-03-01"',
    ]);
    expect(await faultsOfCalendar(revised({ rounds: [{ ...qatar, ends: "2024-02-30" }] }))).toEqual([
      'calendars/2024-fia-wec.json: revisions.1.rounds.0.ends: expected a day as YYYY-MM-DD, found "2024-02-30"',
    ]);
  });

  it("tells revisions that are out of order", async () => {
    expect(await faultsOfCalendar(revised({ published: "2023-06-08" }))).toEqual([
      'calendars/2024-fia-wec.json: revisions.1.published: expected 2023-06-09 or later, as the one before it, found "2023-06-08"',
    ]);
  });

  it("tells a round's key that is used twice in one revision, and a cancelled one that never was", async () => {
    expect(await faultsOfCalendar(revised({ rounds: [qatar, qatar] }))).toEqual([
      'calendars/2024-fia-wec.json: revisions.1.rounds.1.key: expected a key of its own in this revision, found "qatar" again',
    ]);
    expect(await faultsOfCalendar(revised({ cancelled: ["qatar", "monza"] }))).toEqual([
      'calendars/2024-fia-wec.json: revisions.1.cancelled.1: expected the key of an earlier round, found "monza"',
    ]);
  });

  it("tells a season that two files of one folder are about, and a calendar without revisions", async () => {
    const [twice, none] = await faultsWith({
      "calendars/a.json": calendar,
      "calendars/b.json": calendar,
      "calendars/c.json": { ...calendar, revisions: [] },
    });
    expect(twice).toMatch(/^calendars\/b\.json: series: expected one calendar of a season, found "fia-wec 2024" in /);
    expect(none).toBe("calendars/c.json: revisions: expected at least one revision, found []");
  });
});
