import { digestOf } from "../../src/catalogue/digest.ts";
import type { ArticleFacts } from "../../src/catalogue/load-articles.ts";
import type { Article } from "../../src/racing/article.ts";
import { anArticle, ROSSI, theSeason, theSeries } from "../support/facts.ts";

export type ClaimFacts = ArticleFacts["claims"][number]["facts"];
export type NoteFacts = ArticleFacts["notes"][number]["facts"];

export const article = anArticle();

const season = theSeason(2024);
export const wec: ClaimFacts = {
  driver: ROSSI,
  series: theSeries("fia-wec"),
  season,
  certainty: "likely",
  basis: { kind: "report" },
  quotes: [],
};
export const sprint: ClaimFacts = { ...wec, series: theSeries("gtwc-europe-sprint"), certainty: "uncertain" };
export const lmp2: NoteFacts = { kind: "test", driver: ROSSI, statement: { en: "He tried an LMP2 car in Bahrain." } };
export const rule: NoteFacts = { kind: "rule", statement: { en: "LMGT3 replaces GTE." } };

/** A file of facts about the first article, or about another one. */
export function file(
  claims: readonly ClaimFacts[],
  notes: readonly NoteFacts[] = [],
  about: Article = article,
): ArticleFacts {
  const digested = <Facts extends object>(facts: Facts) => ({ digest: digestOf(facts), facts });
  return {
    file: "2023-11-06.json",
    digest: digestOf({ about, claims, notes }),
    article: about,
    claims: claims.map(digested),
    notes: notes.map(digested),
  };
}
