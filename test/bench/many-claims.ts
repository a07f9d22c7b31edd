import type { Article } from "../../src/racing/article.ts";
import { STORE_VERSION, type StoreDocument } from "../../src/store/records.ts";
import { aClaim, anArticle, articleKey, theDay, theDriver, theSeason } from "../support/facts.ts";

export const DRIVERS = 1000;
const CLAIMS_AN_ARTICLE = 10;

/** A claim as long as those of the first article. */
function claimRow(article: Article, n: number) {
  const claim = aClaim(article, (n % CLAIMS_AN_ARTICLE) + 1, {
    driver: theDriver(`driver-${n % DRIVERS}`),
    season: theSeason(2000 + (n % 30)),
    class: "LMGT3",
    team: "Team WRT",
    car: "BMW M4 GT3",
    trend: "rising",
    quotes: [{ text: "To be in the WEC next year is the goal, we will try.", speaker: "Valentino Rossi" }],
    statement: { en: "It becomes more and more likely that he will start in the LMGT3 class of the WEC in 2024." },
  });
  return { ...claim, article: article.id, quotes: [...claim.quotes], crew: [] };
}

/** That many claims about a thousand drivers, in articles of ten. */
export function manyClaims(count: number): StoreDocument {
  const articles = Array.from({ length: Math.ceil(count / CLAIMS_AN_ARTICLE) }, (_, n) =>
    anArticle({ id: articleKey(n) }),
  );
  return {
    format: "pitboard",
    version: STORE_VERSION,
    exported: theDay("2026-11-22"),
    articles,
    claims: articles.flatMap((article, a) =>
      Array.from({ length: CLAIMS_AN_ARTICLE }, (_, c) => claimRow(article, a * CLAIMS_AN_ARTICLE + c)),
    ),
    notes: [],
    corrections: [],
    seeds: [],
    places: [],
    proposals: [],
    aliases: [],
    feeds: [],
    curators: [],
    desks: [],
    suggestions: [],
    notices: [],
    alerts: [],
    digests: [],
    bulletins: [],
    numbers: [],
    watermarks: [],
    tellings: [],
    packs: [],
  };
}
