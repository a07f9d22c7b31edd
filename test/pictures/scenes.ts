import { fileURLToPath } from "node:url";
import { history } from "../../src/judging/history.ts";
import { judge } from "../../src/judging/judge.ts";
import type { Drive, HistoryPicture, PastDrive, ProgrammePicture, Scheme, Words } from "../../src/pictures/picture.ts";
import type { Claim } from "../../src/racing/claim.ts";
import type { Day } from "../../src/racing/day.ts";
import type { Language } from "../../src/racing/language.ts";
import { judgedDay } from "../../src/racing/published.ts";
import type { SeriesId } from "../../src/racing/series.ts";
import { pictureWords } from "../../src/talk/phrasing/picture-words.ts";
import { loadTexts } from "../../src/talk/phrasing/texts.ts";
import { aClaim, anArticle, articleKey, publishedOn, ROSSI, theDay, theSeason, theSeries } from "../support/facts.ts";
import { sure } from "../support/sure.ts";

const texts = await loadTexts(fileURLToPath(new URL("../../data/language/talk", import.meta.url)));

export function wordsIn(language: Language): Words {
  return pictureWords(sure(texts.get(language)));
}

export interface Said extends Partial<Claim> {
  readonly on: string;
  readonly by?: string;
}

/** An article each, by different publishers unless told. */
export function reports(series: string, said: readonly Said[], from = 0): readonly Claim[] {
  return said.map(({ on, by, ...told }, n) => {
    const published = publishedOn(on);
    const article = anArticle({
      id: articleKey(from + n),
      publisher: by ?? `publisher-${from + n}`,
      published,
      received: judgedDay(published),
    });
    return aClaim(article, 1, { series: theSeries(series), ...told });
  });
}

export interface Told {
  readonly names?: Readonly<Record<string, string>>;
  readonly asOf?: string;
  readonly ends?: string;
  readonly language?: Language;
  readonly scheme?: Scheme;
  readonly title?: string;
  readonly footer?: string;
}

const ABOUT = { driver: ROSSI, season: theSeason(2024) };

/** The history that claims make, each series a championship of its own key unless its name is told. */
export function aHistory(claims: readonly Claim[], told: Told = {}): HistoryPicture {
  return { kind: "history", ...framed(told), drives: drivesOf(claims, told) };
}

export function aProgramme(claims: readonly Claim[], told: Told = {}): ProgrammePicture {
  return { kind: "programme", ...framed(told), drives: drivesOf(claims, told) satisfies readonly Drive[] };
}

function framed({ language = "en", scheme = "light", title = "Valentino Rossi · 2024", footer = "As of today" }: Told) {
  return { scheme, words: wordsIn(language), title, footer };
}

function drivesOf(claims: readonly Claim[], { names = {}, asOf = "2024-03-01", ends = "2024-11-02" }: Told) {
  const bySeries = new Map<SeriesId, Claim[]>();
  for (const claim of claims) bySeries.set(claim.series, [...(bySeries.get(claim.series) ?? []), claim]);
  const today: Day = theDay(asOf);
  const days = { asOf: today, today, seasonEnds: theDay(ends) };
  return [...bySeries].map(([series, own]): PastDrive => {
    const about = { ...ABOUT, series };
    const outlook = judge(about, own, days);
    return {
      name: names[series] ?? series.toUpperCase(),
      kind: "championship",
      outlook,
      steps: history(about, own, days),
      ends: days.seasonEnds,
    };
  });
}
