import { beforeAll, describe, expect, it } from "vitest";
import { type Catalogue, calendarOf, partsOf } from "../../src/catalogue/catalogue.ts";
import { fold } from "../../src/catalogue/fold.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { LANGUAGES } from "../../src/racing/language.ts";
import type { Season } from "../../src/racing/season.ts";
import type { Series, SeriesId } from "../../src/racing/series.ts";

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue(["data"]);
});

const namesOf = (series: Series) => [series.name, series.shortName, ...Object.values(series.otherNames).flat()];

/** The series that a name means by itself. */
function meantBy(name: string): SeriesId | undefined {
  return [...catalogue.series.values()].find((series) => namesOf(series).some((one) => fold(one) === fold(name)))?.id;
}

describe("the series that Pitboard knows", () => {
  it.each(
    `fia-wec gtwc-europe gtwc-europe-endurance gtwc-europe-sprint le-mans-24h spa-24h bathurst-12h gulf-12h nurburgring-24h
    daytona-24h sebring-12h petit-le-mans dubai-24h suzuka-1000km indianapolis-8h road-to-le-mans igtc imsa elms dtm nls f1 motogp
    worldsbk indycar indy-500 formula-e super-gt british-gt dakar`.split(/\s+/),
  )("include %s, with names in five languages", (id) => {
    const series = catalogue.series.get(id as SeriesId);
    for (const language of LANGUAGES) expect(series?.otherNames[language], language).not.toHaveLength(0);
    expect(series?.name).toBeTruthy();
  });

  it.each([
    ["WEC", "fia-wec"],
    ["World Endurance Championship", "fia-wec"],
    ["mondiale endurance", "fia-wec"],
    ["Langstrecken-WM", "fia-wec"],
    ["campeonato mundial de resistencia", "fia-wec"],
    ["Championnat du monde d’endurance", "fia-wec"],
    ["Endurance Cup", "gtwc-europe-endurance"],
    ["Blancpain Endurance Series", "gtwc-europe-endurance"],
    ["sprint cup", "gtwc-europe-sprint"],
    ["Coppa Sprint", "gtwc-europe-sprint"],
    ["GT World Challenge", "gtwc-europe"],
    ["Fanatec GT World Challenge", "gtwc-europe"],
    ["Blancpain GT", "gtwc-europe"],
    ["GT World Challenge America", "gtwc-america"],
    ["Le Mans", "le-mans-24h"],
    ["au Mans", "le-mans-24h"],
    ["24 Ore di Le Mans", "le-mans-24h"],
    ["24 Stunden von Le Mans", "le-mans-24h"],
    ["Petit Le Mans", "petit-le-mans"],
    ["European Le Mans Series", "elms"],
    ["Spa 24", "spa-24h"],
    ["24 h Spa", "spa-24h"],
    ["VLN", "nls"],
    ["12 Ore del Golfo", "gulf-12h"],
    ["24h-Rennen am Nürburgring", "nurburgring-24h"],
    ["Formel 1", "f1"],
    ["500 Miglia di Indianapolis", "indy-500"],
  ])("are known as %s", (name, id) => {
    expect(meantBy(name)).toBe(id);
  });

  it.each(["Spa", "GTE", "sprint", "endurance", "Monza", "24 Hours", "Rossi"])("are not meant by %s alone", (name) => {
    expect(meantBy(name)).toBeUndefined();
  });

  it("know cups and events by what they belong to", () => {
    const parts = (id: string) => partsOf(catalogue, id as SeriesId).map((part) => part.id);
    expect(parts("gtwc-europe")).toEqual(["gtwc-europe-endurance", "gtwc-europe-sprint"]);
    expect(parts("fia-wec")).toEqual(["le-mans-24h"]);
    expect(parts("gtwc-europe-endurance")).toEqual(["spa-24h"]);
    expect(parts("igtc")).toContain("spa-24h");
    expect(parts("imsa")).toEqual(["daytona-24h", "sebring-12h", "petit-le-mans"]);
    expect(parts("dakar")).toEqual([]);
  });

  it("know GTE as a former class of the WEC", () => {
    const classes = catalogue.series.get("fia-wec" as SeriesId)?.classes ?? [];
    expect(classes.slice(0, 2).map((one) => one.name)).toEqual(["Hypercar", "LMGT3"]);
    expect(classes.find((one) => one.otherNames.includes("GTE"))?.name).toBe("LMGTE Am");
  });

  it("have no name twice in one language", () => {
    for (const series of catalogue.series.values()) {
      for (const names of Object.values(series.otherNames)) {
        expect(new Set(names.map(fold)).size, `${series.id}: ${names.join(", ")}`).toBe(names.length);
      }
    }
  });
});

describe("the people and houses that Pitboard knows", () => {
  it("include Rossi by his nicknames, and not by those of others", () => {
    const [rossi] = catalogue.drivers.values();
    expect(rossi).toMatchObject({ id: "valentino-rossi", name: "Valentino Rossi", shortName: "Rossi" });
    expect(rossi?.otherNames).toEqual(expect.arrayContaining(["VR46", "#46", "number 46"]));
    expect(rossi?.weakNames).toEqual(
      expect.arrayContaining(["Vale", "The Doctor", "Il Dottore", "El Doctor", "Le Docteur"]),
    );
    const others = [...(rossi?.notToBeTakenFor ?? []), ...(rossi?.namesakes ?? []).map(({ name }) => name)];
    expect(others).toEqual(expect.arrayContaining(["Alexander Rossi", "Louis Rossi", "Paolo Rossi"]));
  });

  it("are not mistaken for words of a sentence: 'la carrera de Rossi', 'die Teilnahme am Cup'", () => {
    const strangers = [...catalogue.drivers.values()].flatMap((driver) => driver.notToBeTakenFor).map(fold);
    const classes = [...catalogue.series.values()].flatMap((series) => series.classes);
    const words = [...strangers, ...classes.flatMap((one) => [one.name, ...one.otherNames]).map(fold)];
    for (const phrase of ["de rossi", "di rossi", "a rossi", "am cup", "pro", "gold", "silver"]) {
      expect(words).not.toContain(phrase);
    }
  });

  it("have every team's name once", () => {
    const names = catalogue.teams.flatMap((team) => [team.name, ...team.otherNames]).map(fold);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("include the house that published the first article", () => {
    expect(catalogue.publishers.get("speedweek")?.url).toBe("https://www.speedweek.com");
  });
});

describe("the calendars of 2024", () => {
  const days = (series: string, revision: number) =>
    calendarOf(catalogue, series as SeriesId, 2024 as Season)?.revisions[revision]?.rounds.map(
      ({ key, starts, ends }) => [key, starts.slice(5), ends.slice(5)].join(" "),
    ) ?? [];

  it("are those of the WEC", () => {
    expect(days("fia-wec", 0)).toEqual([
      "qatar 03-02 03-02",
      "imola 04-21 04-21",
      "spa 05-11 05-11",
      "le-mans 06-15 06-16",
      "sao-paulo 07-14 07-14",
      "austin 09-01 09-01",
      "fuji 09-15 09-15",
      "bahrain 11-02 11-02",
    ]);
  });

  it("are those of the Endurance Cup, which moved Jeddah in May", () => {
    expect(days("gtwc-europe-endurance", 0)).toEqual([
      "paul-ricard 04-06 04-07",
      "spa 06-29 06-30",
      "nurburgring 07-27 07-28",
      "monza 09-21 09-22",
      "jeddah 11-22 11-23",
    ]);
    expect(days("gtwc-europe-endurance", 1)).toEqual(["jeddah 11-29 11-30"]);
  });

  it("are those of the Sprint Cup", () => {
    expect(days("gtwc-europe-sprint", 0)).toEqual([
      "brands-hatch 05-04 05-05",
      "misano 05-18 05-19",
      "hockenheim 07-20 07-21",
      "magny-cours 08-24 08-25",
      "barcelona 10-12 10-13",
    ]);
  });

  it("were published when they were", () => {
    const published = catalogue.calendars.map(({ series, revisions }) => [
      series,
      ...revisions.map((one) => one.published),
    ]);
    expect(published).toEqual([
      ["fia-wec", "2023-06-09"],
      ["gtwc-europe-endurance", "2023-07-01", "2024-05-31"],
      ["gtwc-europe-sprint", "2023-07-01"],
    ]);
  });
});
