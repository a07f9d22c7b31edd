import { publisherName } from "../../catalogue/publisher-name.ts";
import type { Article } from "../../racing/article.ts";
import type { Basis } from "../../racing/certainty.ts";
import type { Claim, Quote } from "../../racing/claim.ts";
import { inLanguage } from "../../racing/language.ts";
import type { Note } from "../../racing/note.ts";
import { judgedDay } from "../../racing/published.ts";
import { type Block, type Span, text } from "../reply.ts";
import type { Scene } from "../scene.ts";
import type { Texts } from "./texts.ts";

/** An article's publisher, leading to the article where it can be read. */
export function publisherSpan({ catalogue }: Pick<Scene, "catalogue">, article: Article): Span {
  const name = publisherName(catalogue, article);
  const { url } = article;
  return url === undefined ? text(name) : { kind: "link", text: name, url };
}

/** "repeats Motorsport Total"; `undefined` where an article repeats nobody. */
export function repeatsWords(
  { catalogue, texts }: Pick<Scene, "catalogue" | "texts">,
  { origin }: Article,
): string | undefined {
  return origin && texts.say("repeats", { origin: catalogue.publishers.get(origin)?.name ?? origin });
}

/** What a note says, with its source behind it, where no small print names that. */
export function noteSpans(scene: Scene, { statement, article }: Note): readonly Span[] {
  return [text(`${inLanguage(statement, scene.texts.language)} (`), publisherSpan(scene, article), text(")")];
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
export function speakerOf({ texts }: Pick<Scene, "texts">, { speaker, occasion }: Quote): string {
  return occasion === undefined ? speaker : `${speaker}, ${inLanguage(occasion, texts.language)}`;
}

export function quoteBlock(scene: Pick<Scene, "texts">, quote: Quote): Block {
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
