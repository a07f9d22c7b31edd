import { beforeAll, describe, expect, it } from "vitest";
import { type Catalogue, roundsOf, seasonEnds } from "../../src/catalogue/catalogue.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import type { Day } from "../../src/racing/day.ts";
import type { Season } from "../../src/racing/season.ts";
import type { SeriesId } from "../../src/racing/series.ts";

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue(["data"]);
});

const ends = (series: string, season: number, asOf: string) =>
  seasonEnds(catalogue, series as SeriesId, season as Season, asOf as Day);
const rounds = (series: string, season: number, asOf: string) =>
  roundsOf(catalogue, series as SeriesId, season as Season, asOf as Day).map((round) => round.key);

describe("the end of a season", () => {
  it.each([
    ["fia-wec", "2023-06-09", "2024-11-02"],
    ["gtwc-europe-sprint", "2023-11-06", "2024-10-13"],
    ["gtwc-europe-endurance", "2024-05-30", "2024-11-23"],
    ["gtwc-europe-endurance", "2024-05-31", "2024-11-30"],
    ["gtwc-europe", "2023-11-06", "2024-11-23"],
    ["gtwc-europe", "2024-06-01", "2024-11-30"],
    ["le-mans-24h", "2023-11-06", "2024-06-16"],
    ["spa-24h", "2023-11-06", "2024-06-30"],
  ])("of %s in 2024, as known on %s, is %s", (series, asOf, end) => {
    expect(ends(series, 2024, asOf)).toBe(end);
  });

  it.each([
    ["fia-wec", 2024, "2023-06-08"],
    ["le-mans-24h", 2024, "2023-06-08"],
    ["gtwc-europe", 2024, "2023-06-30"],
    ["igtc", 2024, "2024-12-01"],
    ["bathurst-12h", 2024, "2024-12-01"],
    ["fia-wec", 2025, "2024-12-01"],
  ])("of %s in %i, as known on %s, is the end of the year, as no calendar tells", (series, season, asOf) => {
    expect(ends(series, season, asOf)).toBe(`${season}-12-31`);
  });

  it("of a family is open as long as the calendar of one of its cups is not known", () => {
    const calendars = catalogue.calendars.filter((calendar) => calendar.series !== "gtwc-europe-endurance");
    const without = { ...catalogue, calendars };
    expect(seasonEnds(without, "gtwc-europe" as SeriesId, 2024 as Season, "2024-06-01" as Day)).toBe("2024-12-31");
  });
});

describe("the rounds of a season", () => {
  it("are those of all cups of a family, by their dates", () => {
    expect(rounds("gtwc-europe", 2024, "2023-11-06").slice(0, 4)).toEqual([
      "paul-ricard",
      "brands-hatch",
      "misano",
      "spa",
    ]);
  });

  it("are the one that an event is", () => {
    expect(rounds("le-mans-24h", 2024, "2023-11-06")).toEqual(["le-mans"]);
  });

  it("are none before anybody published them", () => {
    expect(rounds("fia-wec", 2024, "2023-06-08")).toEqual([]);
  });
});
