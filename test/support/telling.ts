import { judge } from "../../src/judging/judge.ts";
import { type ArticleId, articleId } from "../../src/racing/article.ts";
import type { Basis, Certainty } from "../../src/racing/certainty.ts";
import type { About, Claim } from "../../src/racing/claim.ts";
import type { Line, Outlook } from "../../src/racing/outlook.ts";
import { judgedDay } from "../../src/racing/published.ts";
import { aClaim, anArticle, articleKey, publishedOn, ROSSI, theDay, theSeason, theSeries } from "./facts.ts";
import { sure } from "./sure.ts";

export const WEC_2027: About = {
  driver: ROSSI,
  series: theSeries("fia-wec"),
  season: theSeason(2027),
};

export const on = theDay;

export const SEASON_ENDS = on("2027-11-06");

type More = Partial<Omit<Claim, "article" | "basis" | "certainty">> & {
  readonly publisher?: string;
  readonly origin?: string;
  /** Claims with the same letter come from one article. */
  readonly article?: string;
};

let articles = 0;

function keyOfNext(): ArticleId {
  articles += 1;
  return articleKey(articles);
}

export function told(basis: Basis, certainty: Certainty, when: string, more: More = {}): Claim {
  const { publisher = "speedweek", origin, article, ...rest } = more;
  const on = publishedOn(when);
  const about = anArticle({
    id: article === undefined ? keyOfNext() : sure(articleId(article.padEnd(10, "z"))),
    publisher,
    published: on,
    received: judgedDay(on),
    ...(origin !== undefined && { origin }),
  });
  return aClaim(about, 1, { ...WEC_2027, certainty, basis, ...rest });
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
