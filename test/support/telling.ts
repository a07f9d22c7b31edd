import { judge } from "../../src/judging/judge.ts";
import { type ArticleId, articleId } from "../../src/racing/article.ts";
import type { Basis, Certainty } from "../../src/racing/certainty.ts";
import { type About, type Claim, nthClaim } from "../../src/racing/claim.ts";
import { type Day, day } from "../../src/racing/day.ts";
import { driverId } from "../../src/racing/driver.ts";
import type { Line, Outlook } from "../../src/racing/outlook.ts";
import { judgedDay, published } from "../../src/racing/published.ts";
import { season } from "../../src/racing/season.ts";
import { seriesId } from "../../src/racing/series.ts";

/** A value that a test knows to be there. */
export function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The test expected a value");
  return value;
}

export const WEC_2027: About = {
  driver: sure(driverId("valentino-rossi")),
  series: sure(seriesId("fia-wec")),
  season: sure(season(2027)),
};

export const SEASON_ENDS = on("2027-11-06");

export function on(text: string): Day {
  return sure(day(text));
}

type More = Partial<Omit<Claim, "article" | "basis" | "certainty">> & {
  readonly publisher?: string;
  readonly origin?: string;
  /** Claims with the same letter come from one article. */
  readonly article?: string;
};

let articles = 0;

function keyOfNext(): ArticleId {
  articles += 1;
  const letters = [...String(articles).padStart(10, "0")].map((digit) => "abcdefghij"[Number(digit)]).join("");
  return sure(articleId(letters));
}

export function told(basis: Basis, certainty: Certainty, when: string, more: More = {}): Claim {
  const { publisher = "speedweek", origin, article, ...rest } = more;
  const id = article === undefined ? keyOfNext() : sure(articleId(article.padEnd(10, "z")));
  return {
    id: nthClaim(id, 1),
    ...WEC_2027,
    article: {
      id,
      publisher,
      language: "en",
      published: sure(published(when)),
      received: judgedDay(sure(published(when))),
      ...(origin === undefined ? {} : { origin }),
    },
    certainty,
    basis,
    quotes: [],
    ...rest,
  };
}

export const rumoured = (certainty: Certainty, when: string, more?: More) =>
  told({ kind: "rumour" }, certainty, when, more);
export const reported = (certainty: Certainty, when: string, more?: More) =>
  told({ kind: "report" }, certainty, when, more);
export const stated = (certainty: Certainty, when: string, more?: More) =>
  told({ kind: "statement", speaker: "Valentino Rossi" }, certainty, when, more);
export const announced = (certainty: Certainty, when: string, more?: More) =>
  told({ kind: "announcement", by: "team" }, certainty, when, more);

/** What claims say of the WEC 2027 on a day; asked on that day unless told otherwise. */
export function given(...claims: readonly Claim[]) {
  const outlook = (asOf: string, today = asOf): Outlook =>
    judge(WEC_2027, claims, { asOf: on(asOf), today: on(today), seasonEnds: SEASON_ENDS });
  return {
    on: outlook,
    /** The only line on a day. */
    line: (asOf: string, today = asOf): Line => {
      const { lines } = outlook(asOf, today);
      if (lines.length !== 1) throw new Error(`Expected one line, found ${lines.length}`);
      return sure(lines[0]);
    },
  };
}
