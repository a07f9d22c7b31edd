import { type Article, type ArticleId, articleId } from "../../src/racing/article.ts";
import { type Claim, nthClaim } from "../../src/racing/claim.ts";
import { type Day, day } from "../../src/racing/day.ts";
import { type DriverId, driverId } from "../../src/racing/driver.ts";
import { type Fact, nthNote } from "../../src/racing/note.ts";
import type { Proposal } from "../../src/racing/proposal.ts";
import { type Published, published } from "../../src/racing/published.ts";
import { type Season, season } from "../../src/racing/season.ts";
import { type SeriesId, seriesId } from "../../src/racing/series.ts";
import { sure } from "./sure.ts";

export const theDay = (text: string): Day => sure(day(text));
export const publishedOn = (text: string): Published => sure(published(text));
export const theDriver = (key: string): DriverId => sure(driverId(key));
export const theSeries = (key: string): SeriesId => sure(seriesId(key));
export const theSeason = (year: number): Season => sure(season(year));

export const ROSSI = theDriver("valentino-rossi");

/** The key of the test's n-th article, from 0. */
export function articleKey(n: number): ArticleId {
  const letters = [...String(n).padStart(10, "0")].map((digit) => "abcdefghij".charAt(Number(digit)));
  return sure(articleId(letters.join("")));
}

/** An article of Speedweek on the day of the first one, unless told. */
export function anArticle(told: Partial<Article> = {}): Article {
  return {
    id: articleKey(0),
    publisher: "speedweek",
    language: "de",
    published: publishedOn("2023-11-06"),
    received: theDay("2023-11-06"),
    ...told,
  };
}

/** The article's n-th claim: Rossi is reported as likely for the WEC in 2024, unless told. */
export function aClaim(article: Article, n = 1, told: Partial<Claim> = {}): Claim {
  return {
    id: nthClaim(article.id, n),
    article,
    driver: ROSSI,
    series: theSeries("fia-wec"),
    season: theSeason(2024),
    certainty: "likely",
    basis: { kind: "report" },
    quotes: [],
    ...told,
  };
}

/** The article's n-th note: a test that Rossi drove, unless told. */
export function aNote(article: Article, n = 1, told: Partial<Fact> = {}): Fact {
  return {
    id: nthNote(article.id, n),
    article,
    kind: "test",
    driver: ROSSI,
    statement: { en: "He tried an LMP2 car in Bahrain." },
    ...told,
  };
}

/** An article that waits to be reviewed, with the claim of `aClaim`, unless told. */
export function aProposal(told: Partial<Proposal> = {}): Proposal {
  const { article = anArticle() } = told;
  const { article: _, ...claim } = aClaim(article);
  return {
    article,
    way: "feed",
    state: "waiting",
    claims: [{ ...claim, sentence: "He is close to a seat in the WEC.", confidence: 0.9 }],
    notes: [],
    gone: [],
    told: [],
    print: "",
    deeds: [{ deed: "proposed", who: "feed", when: article.received }],
    ...told,
  };
}
