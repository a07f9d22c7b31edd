import type { Bulletin } from "../racing/bulletin.ts";

/** Bulletins of which somebody was told none: what mends another of them is no correction to him, and only news. */
export function asNews(unheard: readonly Bulletin[]): readonly Bulletin[] {
  const claims = new Set<string>();
  return unheard.map((bulletin) => {
    const { correction, ...news } = bulletin;
    const isNews = correction === undefined || correction.claims.some((claim) => claims.has(claim));
    if (!isNews) return bulletin;
    for (const { because } of news.changes) claims.add(because);
    return news;
  });
}
