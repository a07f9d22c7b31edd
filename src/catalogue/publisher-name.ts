import type { Article } from "../racing/article.ts";
import type { Catalogue } from "./catalogue.ts";

/** What an article's publisher is called: by the catalogue, else by itself. */
export function publisherName(
  { publishers }: Pick<Catalogue, "publishers">,
  { publisher, publisherName: own }: Pick<Article, "publisher" | "publisherName">,
): string {
  return publishers.get(publisher)?.name ?? own ?? publisher;
}
