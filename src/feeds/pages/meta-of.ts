import type { PageTree } from "./page-tree.ts";

/** What a page tells of itself in its head, for people and for those who share it. */
export interface Meta {
  readonly title?: string | undefined;
  readonly canonical?: string | undefined;
  /** Days as they are stated, the likeliest first. */
  readonly published: readonly string[];
  readonly publisher?: string | undefined;
  readonly language?: string | undefined;
}

/** Names under which publishers state the day, in the order in which they are believed. */
const PUBLISHED = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "pubdate",
  "publishdate",
  "date",
];

export function metaOf(tree: PageTree): Meta {
  const told = new Map<string, string>();
  for (const element of tree.querySelectorAll("meta")) {
    const name = ["property", "name", "itemprop", "http-equiv"].flatMap((key) => element.getAttribute(key) ?? [])[0];
    const content = element.getAttribute("content")?.trim() ?? "";
    if (name !== undefined && content !== "" && !told.has(name.toLowerCase())) told.set(name.toLowerCase(), content);
  }
  const attribute = (selector: string, name: string) => tree.querySelector(selector)?.getAttribute(name) ?? undefined;
  return {
    title: told.get("og:title") ?? told.get("twitter:title") ?? words(tree, "h1") ?? words(tree, "title"),
    canonical: attribute('link[rel~="canonical"]', "href") ?? told.get("og:url"),
    published: [
      ...PUBLISHED.flatMap((name) => told.get(name) ?? []),
      ...['time[itemprop="datePublished"]', "time[pubdate]", "article time[datetime]"].flatMap(
        (selector) => attribute(selector, "datetime") ?? [],
      ),
    ],
    publisher: told.get("og:site_name") ?? told.get("application-name") ?? told.get("dc.publisher"),
    language: tree.documentElement.getAttribute("lang") ?? told.get("content-language") ?? told.get("og:locale"),
  };
}

function words(tree: PageTree, selector: string): string | undefined {
  return tree.querySelector(selector)?.textContent?.trim() || undefined;
}
