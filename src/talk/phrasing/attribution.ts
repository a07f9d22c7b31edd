import { type Article, originOf } from "../../racing/article.ts";
import type { Basis } from "../../racing/certainty.ts";
import type { Claim, Quote } from "../../racing/claim.ts";
import { inLanguage } from "../../racing/language.ts";
import { judgedDay } from "../../racing/published.ts";
import { type Block, type Span, text } from "../reply.ts";
import type { Scene } from "../scene.ts";
import type { Texts } from "./texts.ts";
import { date } from "./words.ts";

/** An article's publisher, leading to the article where it can be read. */
export function publisherSpan({ catalogue }: Scene, { publisher, url }: Article): Span {
  const name = catalogue.publishers.get(publisher)?.name ?? publisher;
  return url === undefined ? text(name) : { kind: "link", text: name, url };
}

/** How many publishers the small print names. */
const MAX_NAMED = 3;

/** "As of 6 November 2023 · Speedweek · one report, no announcement". Of each publisher the newest article is named. */
export function asOfFooter(scene: Scene, claims: readonly Claim[]): Block {
  const { texts } = scene;
  const articles = distinctArticles(claims);
  const newest = articles[0];
  if (newest === undefined) return { kind: "footer", spans: [text(texts.say("as-of-nothing"))] };
  const announced = claims.some((claim) => claim.basis.kind === "announcement");
  const named = articles.filter(
    (article, at) => articles.findIndex((each) => each.publisher === article.publisher) === at,
  );
  return {
    kind: "footer",
    spans: [
      text(texts.say("as-of", { date: date(texts, newest.published) })),
      ...named.slice(0, MAX_NAMED).flatMap((article) => [text(" · "), publisherSpan(scene, article)]),
      text(` · ${texts.say(announced ? "reports" : "reports-unannounced", { count: reports(articles) })}`),
    ],
  };
}

/** How many reports articles make: those that repeat somebody make one with whom they repeat. */
function reports(articles: readonly Article[]): number {
  const own = articles.filter((article) => article.origin === undefined);
  const publishers = new Set(own.map((article) => article.publisher));
  const repeated = articles.filter((article) => article.origin !== undefined && !publishers.has(originOf(article)));
  return own.length + new Set(repeated.map(originOf)).size;
}

/** The articles of claims, newest first. */
export function distinctArticles(claims: readonly Claim[]): readonly Article[] {
  const articles = new Map(claims.map((claim) => [claim.article.id, claim.article]));
  return [...articles.values()].sort(newestFirst);
}

function newestFirst(a: Article, b: Article): number {
  const [one, other] = [judgedDay(a.published), judgedDay(b.published)];
  if (one !== other) return one < other ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Who said a quote and where. */
export function speakerOf({ texts }: Scene, { speaker, occasion }: Quote): string {
  return occasion === undefined ? speaker : `${speaker}, ${inLanguage(occasion, texts.language)}`;
}

export function quoteBlock(scene: Scene, quote: Quote): Block {
  return { kind: "quote", text: quote.text, by: speakerOf(scene, quote) };
}

/** Whose word a basis is, where it is somebody's: "Valentino Rossi", "the team"; empty for a report or a rumour. */
export function whoSaid(texts: Texts, basis: Basis): string {
  switch (basis.kind) {
    case "statement":
      return basis.speaker;
    case "announcement":
      return texts.say(`by-${basis.by}`);
    case "report":
    case "rumour":
      return "";
  }
}
