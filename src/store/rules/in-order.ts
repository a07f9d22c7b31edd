import type { Article } from "../../racing/article.ts";
import { judgedDay } from "../../racing/published.ts";

/** Facts by the day that they are judged by, then by article and ordinal: the same for the same facts, whenever they came in. */
export function inOrder<Fact extends { readonly article: Article }>(
  facts: readonly Fact[],
  nth: (fact: Fact) => number,
): readonly Fact[] {
  return facts
    .map((fact) => ({ fact, day: judgedDay(fact.article.published), article: fact.article.id }))
    .sort((a, b) => compare(a.day, b.day) || compare(a.article, b.article) || nth(a.fact) - nth(b.fact))
    .map(({ fact }) => fact);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
