import { type Article, originOf } from "../../racing/article.ts";
import type { Basis } from "../../racing/certainty.ts";
import type { Claim, Quote } from "../../racing/claim.ts";
import { inLanguage } from "../../racing/language.ts";
import type { Note } from "../../racing/note.ts";
import { judgedDay } from "../../racing/published.ts";
import { type Block, type Span, text } from "../reply.ts";
import type { Scene, ToldLine } from "../scene.ts";
import type { Texts } from "./texts.ts";
import { date } from "./words.ts";

/** An article's publisher, leading to the article where it can be read. */
export function publisherSpan({ catalogue }: Scene, { publisher, url }: Article): Span {
  const name = catalogue.publishers.get(publisher)?.name ?? publisher;
  return url === undefined ? text(name) : { kind: "link", text: name, url };
}

/** What a note says, with its source behind it, where no small print names that. */
export function noteSpans(scene: Scene, { statement, article }: Note): readonly Span[] {
  return [text(`${inLanguage(statement, scene.texts.language)} (`), publisherSpan(scene, article), text(")")];
}

/** How many publishers the small print names. */
const MAX_NAMED = 3;

/**
 * "As of 6 November 2023 · Speedweek · one report, no announcement", of lines and of the notes that are told with them. Of each
 * publisher the newest article is named.
 */
export function asOfFooter(scene: Scene, lines: readonly ToldLine[], notes: readonly Note[] = []): Block {
  const { texts } = scene;
  const claims = lines.flatMap(({ line }) => line.evidence);
  const articles = distinctArticles([...claims, ...notes]);
  const announced = claims.some((claim) => claim.basis.kind === "announcement");
  const count = text(` · ${texts.say(announced ? "reports" : "reports-unannounced", { count: reports(articles) })}`);
  return { kind: "footer", spans: [...datedSpans(scene, articles), ...(articles.length === 0 ? [] : [count])] };
}

/** "As of June 2024 · Motorsport.com", of notes that are told by themselves. */
export function notesFooter(scene: Scene, notes: readonly Note[]): Block {
  return { kind: "footer", spans: datedSpans(scene, distinctArticles(notes)) };
}

/** The day of the newest article, and whose they are. */
function datedSpans(scene: Scene, articles: readonly Article[]): readonly Span[] {
  const { texts } = scene;
  const [newest] = articles;
  if (newest === undefined) return [text(texts.say("as-of-nothing"))];
  const named = articles.filter(
    (article, at) => articles.findIndex((each) => each.publisher === article.publisher) === at,
  );
  return [
    text(texts.say("as-of", { date: date(texts, newest.published) })),
    ...named.slice(0, MAX_NAMED).flatMap((article) => [text(" · "), publisherSpan(scene, article)]),
  ];
}

/** How many reports articles make: those that repeat somebody make one with whom they repeat. */
function reports(articles: readonly Article[]): number {
  const own = articles.filter((article) => article.origin === undefined);
  const publishers = new Set(own.map((article) => article.publisher));
  const repeated = articles.filter((article) => article.origin !== undefined && !publishers.has(originOf(article)));
  return own.length + new Set(repeated.map(originOf)).size;
}

/** The articles of claims and notes, newest first. */
export function distinctArticles(told: readonly (Claim | Note)[]): readonly Article[] {
  const articles = new Map(told.map(({ article }) => [article.id, article]));
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
