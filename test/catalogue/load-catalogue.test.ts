import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { Unusable } from "../../src/schema/faults.ts";
import { dataFolder, faultsOf, SMALL } from "./data-folder.ts";

const wec = { id: "fia-wec", kind: "championship", name: "FIA World Endurance Championship", shortName: "FIA WEC" };
const qatar = { key: "qatar", name: "Qatar 1812 km", place: "Lusail", starts: "2024-03-02", ends: "2024-03-02" };
const calendar = {
  series: "fia-wec",
  season: 2024,
  revisions: [{ published: "2023-06-09", source: "FIA WEC", rounds: [qatar] }],
};

async function faultsWith(files: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  return faultsOf(loadCatalogue([await dataFolder({ ...SMALL, ...files })]));
}

async function faultsOfSeries(...series: readonly unknown[]): Promise<readonly string[]> {
  return faultsWith({ "catalogue/series.json": series });
}

describe("a catalogue that cannot be used", () => {
  it("names file, path and value of a kind that does not exist", async () => {
    expect(await faultsOfSeries(wec, { ...wec, id: "cup", name: "Cup", shortName: "C", kind: "cupp" })).toEqual([
      'catalogue/series.json: 1.kind: expected one of championship, cup, event, found "cupp"',
    ]);
  });

  it("tells a missing and an unknown field", async () => {
    const { name, ...nameless } = wec;
    expect(await faultsOfSeries({ ...nameless, nmae: name })).toEqual([
      "catalogue/series.json: 0.name: is missing",
      "catalogue/series.json: 0.nmae: is not known here",
    ]);
  });

  it("tells an id that is used twice in one file", async () => {
    expect(await faultsOfSeries(wec, wec)).toEqual([
      'catalogue/series.json: 1.id: expected an id of its own, found "fia-wec", which is that of 0',
    ]);
  });

  it("tells a parent that does not exist", async () => {
    expect(await faultsOfSeries({ ...wec, partOf: ["fia-world"] })).toEqual([
      'catalogue/series.json: 0.partOf.0: expected a series of the catalogue, found "fia-world"',
    ]);
  });

  it("tells a series that belongs to itself, directly or around", async () => {
    const cup = { id: "cup", kind: "cup", name: "Cup", shortName: "Cup", partOf: ["fia-wec"] };
    expect(await faultsOfSeries({ ...wec, partOf: ["fia-wec"] })).toEqual([
      'catalogue/series.json: 0.partOf.0: expected no circle, found "fia-wec", which is part of fia-wec itself',
    ]);
    expect(await faultsOfSeries({ ...wec, partOf: ["cup"] }, cup)).toEqual([
      'catalogue/series.json: 0.partOf.0: expected no circle, found "cup", which is part of fia-wec itself',
      'catalogue/series.json: 1.partOf.0: expected no circle, found "fia-wec", which is part of cup itself',
    ]);
  });

  it("tells what a series of its kind cannot have", async () => {
    const race = { id: "race", kind: "event", name: "Race", shortName: "R", partOf: ["cup"], overTwoYears: true };
    const cup = { id: "cup", kind: "cup", name: "Cup", shortName: "C", eventsByPlace: true, overTwoYears: [2019] };
    expect(await faultsOfSeries({ ...wec, eventsByPlace: true, usualMonth: 6 }, race, cup)).toEqual([
      "catalogue/series.json: 0.usualMonth: expected nothing, since fia-wec is of kind championship",
      "catalogue/series.json: 0.eventsByPlace: expected nothing, since no event is part of fia-wec",
      "catalogue/series.json: 1.overTwoYears: expected nothing, since race is of kind event",
    ]);
    expect(await faultsOfSeries({ ...wec, overTwoYears: "2018-19" })).toEqual([
      'catalogue/series.json: 0.overTwoYears: expected true, or a list of seasons, found "2018-19"',
    ]);
  });

  it("tells a name that means two series, whatever its case and accents", async () => {
    const cup = { id: "cup", kind: "cup", name: "Cup", shortName: "C", otherNames: { it: ["Coppa", "fia-wéc"] } };
    const [fault] = await faultsOfSeries(wec, cup);
    expect(fault).toContain('catalogue/series.json: 1.otherNames.it.1: expected a name of its own, found "fia-wéc"');
    expect(fault).toContain("which means fia-wec too");
  });

  it("tells a name that means two classes of one series", async () => {
    const classes = [{ name: "LMGT3", otherNames: ["GT3"] }, { name: "GT3" }];
    expect(await faultsOfSeries({ ...wec, classes })).toEqual([
      'catalogue/series.json: 0.classes.1: expected names of its own, found "GT3", which means "LMGT3" too',
    ]);
  });

  it("tells two drivers of one full name, and a driver who must not be taken for himself", async () => {
    const rossi = { id: "valentino-rossi", name: "Valentino Rossi", shortName: "Rossi" };
    const [twice, himself] = await faultsWith({
      "catalogue/drivers.json": [rossi, { ...rossi, id: "vale", notToBeTakenFor: ["valentino rossi"] }],
    });
    expect(twice).toContain('catalogue/drivers.json: 1.name: expected a name of its own, found "Valentino Rossi"');
    expect(himself).toContain("catalogue/drivers.json: 1.notToBeTakenFor.0: expected somebody else");
  });

  it("tells a publisher without an address, and a team that is neither team nor manufacturer", async () => {
    expect(
      await faultsWith({
        "catalogue/teams.json": [{ id: "wrt", kind: "squad", name: "WRT" }],
        "catalogue/publishers.json": [{ id: "speedweek", name: "Speedweek", url: "javascript:alert(1)" }],
      }),
    ).toEqual([
      'catalogue/teams.json: 0.kind: expected one of team, manufacturer, found "squad"',
      'catalogue/publishers.json: 0.url: expected an http or https address, found "javascript:alert(1)"',
    ]);
  });

  it("tells all faults of all files together", async () => {
    const faults = await faultsWith({
      "catalogue/drivers.json": "[{",
      "catalogue/series.json": [
        { ...wec, kind: "cupp" },
        { ...wec, shortName: "" },
        { ...wec, shortName: "\u202E\u200B" },
      ],
      "calendars/2024-fia-wec.json": { ...calendar, season: "2024" },
    });
    expect(faults[0]).toMatch(/^catalogue\/drivers\.json: is no JSON: /);
    expect(faults).toContain('catalogue/series.json: 0.kind: expected one of championship, cup, event, found "cupp"');
    expect(faults).toContain('catalogue/series.json: 1.shortName: expected text that is not blank, found ""');
    expect(faults).toContain(
      'catalogue/series.json: 2.shortName: expected text that is not blank, found "\\u{202e}\\u{200b}"',
    );
    expect(faults).toContain('calendars/2024-fia-wec.json: season: expected a year as a number, found "2024"');
  });

  it("tells a file that the repository has to have", async () => {
    const { "catalogue/teams.json": _, ...rest } = SMALL;
    expect(await faultsOf(loadCatalogue([await dataFolder(rest)]))).toEqual(["catalogue/teams.json: is missing"]);
  });
});

describe("an operator's folder", () => {
  it("may be absent or empty", async () => {
    const folder = await dataFolder(SMALL);
    await expect(loadCatalogue([folder, join(folder, "nowhere")])).resolves.toBeDefined();
  });

  it("adds drivers, series and calendars, and replaces what has a known id or season", async () => {
    const moved = { ...calendar, revisions: [{ ...calendar.revisions[0], source: "the operator" }] };
    const catalogue = await loadCatalogue([
      await dataFolder({ ...SMALL, "calendars/2024-fia-wec.json": calendar }),
      await dataFolder({
        "catalogue/drivers.json": [{ id: "robert-kubica", name: "Robert Kubica", shortName: "Kubica" }],
        "catalogue/series.json": [
          { ...wec, shortName: "Endurance" },
          { id: "dtm", kind: "championship", name: "DTM", shortName: "DTM" },
        ],
        "calendars/mine.json": moved,
        "calendars/next.json": { ...calendar, season: 2025 },
      }),
    ]);
    expect([...catalogue.drivers.keys()]).toEqual(["valentino-rossi", "robert-kubica"]);
    expect([...catalogue.series.values()].map((series) => series.shortName)).toEqual(["Endurance", "Le Mans", "DTM"]);
    expect(catalogue.calendars.map(({ season, revisions }) => [season, revisions[0]?.source])).toEqual([
      [2024, "the operator"],
      [2025, "FIA WEC"],
    ]);
  });

  it("is named where its entry contradicts the repository's", async () => {
    const operators = await dataFolder({
      "catalogue/series.json": [{ id: "wec", kind: "championship", name: "WEC", shortName: "FIA WEC" }],
    });
    const error = await loadCatalogue([await dataFolder(SMALL), operators]).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(Unusable);
    expect(String(error)).toContain(`${join(operators, "catalogue/series.json")}: 0.shortName`);
  });
});
