import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import type { Driver } from "../../src/racing/driver.ts";
import type { Series } from "../../src/racing/series.ts";
import { type Annotated, annotate } from "../../src/reading/annotate.ts";
import type { Lexicon } from "../../src/reading/lexicon.ts";
import { followedByName } from "../../src/reading/naming/followed.ts";
import { type NameBook, nameBook, type OtherNames } from "../../src/reading/naming/name-book.ts";
import { timeBook } from "../../src/reading/naming/times.ts";
import { openReader } from "../../src/reading/open-reader.ts";
import type { Reader } from "../../src/reading/reading.ts";
import { clean } from "../../src/reading/text/clean.ts";
import { orthographyOf } from "../../src/reading/text/orthography.ts";
import { quotedIn } from "../../src/reading/text/quotes.ts";
import { sentencesOf } from "../../src/reading/text/sentences.ts";
import { cueBook, trendBook } from "../../src/reading/wording/cues.ts";
import { grammarOf } from "../../src/reading/wording/grammar.ts";
import { theDriver, theSeries } from "./facts.ts";
import { aLexicon } from "./lexicons.ts";
import { DATA } from "./talking.ts";

/** The repository's own lexicons. */
export const LEXICONS = `${DATA}/language/reading`;

export const NEWS = fileURLToPath(new URL("../fixtures/news", import.meta.url));

/** Everybody whom the fixtures follow. */
export const FOLLOWED: readonly string[] = JSON.parse(readFileSync(`${NEWS}/drivers.json`, "utf8"));

/** The committed catalogue, and a reader of the committed lexicons that follows everybody of the fixtures. */
export async function readerOfTheFixtures(): Promise<{ readonly catalogue: Catalogue; readonly reader: Reader }> {
  const catalogue = await loadCatalogue([DATA]);
  return { catalogue, reader: await openReader(LEXICONS, catalogue, FOLLOWED) };
}

/** A driver who is followed by name alone, unless told. */
export function aDriver(name: string, told: Partial<Driver> = {}): Driver {
  const key = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return { ...followedByName(name, theDriver(key)), ...told };
}

function aSeries(key: string, name: string, told: Partial<Series> = {}): Series {
  const nothing = { otherNames: {}, weakNames: [], partOf: [], classes: [] } as const;
  return { id: theSeries(key), kind: "championship", name, shortName: name, ...nothing, ...told };
}

const SERIES = [
  aSeries("fia-wec", "WEC", { classes: [{ name: "LMGT3", otherNames: ["LM GT3"] }] }),
  aSeries("indycar", "IndyCar"),
  aSeries("le-mans-24h", "24 Hours of Le Mans", { kind: "event", places: ["Le Mans"] }),
];

/** The WEC, IndyCar, the 24 hours of Le Mans, Team WRT, BMW and two publishers, unless told. */
export function aCatalogue(told: Partial<Catalogue> = {}): Catalogue {
  const publishers = [
    { id: "speedweek", name: "Speedweek", url: "https://www.speedweek.com" },
    { id: "crash", name: "Crash.net", url: "https://www.crash.net" },
  ];
  return {
    drivers: new Map(),
    series: new Map(SERIES.map((series) => [series.id, series])),
    teams: [
      { id: "team-wrt", kind: "team", name: "Team WRT", otherNames: ["WRT"] },
      { id: "bmw", kind: "manufacturer", name: "BMW", otherNames: [], cars: ["M4 GT3"] },
    ],
    publishers: new Map(publishers.map((publisher) => [publisher.id, publisher])),
    calendars: [],
    ...told,
  };
}

/** What a small world of racing knows, for a test of one part of the reading. */
export interface Known extends Partial<OtherNames> {
  readonly drivers?: readonly Driver[];
  readonly lexicon?: Lexicon;
}

/** Nobody besides the catalogue. */
export const NO_OTHERS: OtherNames = { givenNames: [], officials: [], otherSeries: [] };

export function namesKnown({ drivers = [], lexicon = aLexicon(), ...others }: Known = {}): NameBook {
  return nameBook(aCatalogue(), drivers, lexicon, { ...NO_OTHERS, ...others });
}

/** The sentences of a text with all that is found in them. */
export function annotated(text: string, known: Known = {}): readonly Annotated[] {
  const { lexicon = aLexicon() } = known;
  const cleaned = clean(text);
  const books = {
    names: namesKnown(known),
    times: timeBook(lexicon),
    cues: cueBook(lexicon),
    trends: trendBook(lexicon),
    grammar: grammarOf(lexicon),
  };
  return sentencesOf(cleaned, lexicon.language, orthographyOf(lexicon)).map((sentence) =>
    annotate(sentence, quotedIn(cleaned), books),
  );
}
