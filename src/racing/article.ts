import type { Day } from "./day.ts";
import type { Published } from "./published.ts";

declare const brand: unique symbol;

/** The key of an article: ten base-32 characters (RFC 4648, lower case). `catalogue/article-id.ts` makes it from the address. */
export type ArticleId = string & { readonly [brand]: "ArticleId" };

/** The key in its form; `undefined` for what has not that form. */
export function articleId(key: string): ArticleId | undefined {
  return /^[a-z2-7]{10}$/.test(key) ? (key as ArticleId) : undefined;
}

/** The key of the article that a claim or note belongs to, by the key of either; that of an article is its own. */
export function articleIn(key: string): ArticleId {
  return (key.split("-", 1)[0] ?? key) as ArticleId;
}

/** Who publishes articles. */
export interface Publisher {
  /** Lower-case ASCII with hyphens: `speedweek`. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** The confidence from which on what it says is published without a curator; none where a curator sees everything. */
  readonly trusted?: number;
}

/** What is kept of a publisher's text; never the text itself. */
export interface Article {
  readonly id: ArticleId;
  /** Where it can be read; none for what no page holds, such as television. */
  readonly url?: string;
  readonly title?: string;
  readonly publisher: string;
  /** As the publisher calls itself, where the catalogue does not know it. */
  readonly publisherName?: string;
  /** ISO 639-1 code of the language it is written in, which need not be one that Pitboard speaks. */
  readonly language: string;
  readonly published: Published;
  /** The day it came in. */
  readonly received: Day;
  /** Whom it repeats, where it says so ("Speedweek reports that …"): a publisher's id, else the name as it is written. */
  readonly origin?: string;
}

/** Whose word an article is in the end: the one it repeats, else its publisher. Case and accents of a name do not matter. */
export function originOf(article: Article): string {
  if (article.origin === undefined) return article.publisher;
  return article.origin.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
