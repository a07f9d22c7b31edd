import type { Article, ArticleId } from "../racing/article.ts";
import { addDays } from "../racing/day.ts";
import { judgedDay } from "../racing/published.ts";
import type { Reading } from "../reading/reading.ts";
import type { Store } from "../store/store.ts";
import { likeness, mayBeOne } from "./likeness.ts";

/** So like are two texts of one publisher at least, published at most so many days apart, that are one article. */
const LIKE = 0.5;
const WITHIN_DAYS = 45;

/** So like are two texts of anybody at least, whenever they were published, of which one was copied from the other. */
const COPIED = 0.8;
const COPIED_WITHIN_DAYS = 400;

/** The article that says the same in much the same words. */
export async function sameAs(
  article: Article,
  { claims }: Reading,
  print: string,
  store: Store,
): Promise<ArticleId | undefined> {
  const day = judgedDay(article.published);
  const around = await store.proposalsBetween(addDays(day, -COPIED_WITHIN_DAYS), addDays(day, COPIED_WITHIN_DAYS));
  const [from, to] = [addDays(day, -WITHIN_DAYS), addDays(day, WITHIN_DAYS)];
  let best: { readonly id: ArticleId; readonly like: number } | undefined;
  for (const other of around) {
    const like = likeness(print, other.print);
    const isNear =
      other.article.publisher === article.publisher &&
      from <= judgedDay(other.article.published) &&
      judgedDay(other.article.published) <= to;
    if (like < (isNear ? LIKE : COPIED) || like <= (best?.like ?? 0)) continue;
    const kept = other.state === "published" ? ((await store.kept(other.article.id))?.claims ?? []) : [];
    if (mayBeOne(claims, [...other.claims, ...kept])) best = { id: other.article.id, like };
  }
  return best?.id;
}
