import type { AnyFeed } from "feedsmith";
import type { Stories, Story, Wording } from "./story.ts";

type Of<Format extends AnyFeed["format"]> = Extract<AnyFeed, { format: Format }>["feed"];
type AtomEntry = NonNullable<Of<"atom">["entries"]>[number];
type RssItem = NonNullable<Of<"rss">["items"]>[number];

/** What a feed of any format tells; `url` is where it was found. */
export function storiesOf(parsed: AnyFeed, url: string): Stories {
  switch (parsed.format) {
    case "rss":
      return ofRss(parsed.feed, url);
    case "atom":
      return ofAtom(parsed.feed, url);
    case "rdf":
      return ofRdf(parsed.feed, url);
    case "json":
      return ofJson(parsed.feed, url);
  }
}

function ofRss(feed: Of<"rss">, url: string): Stories {
  const base = based(based(url, feed.link), feed.xml?.base);
  return {
    title: html(feed.title),
    language: feed.language ?? feed.dc?.languages?.[0],
    stories: (feed.items ?? []).map((item) => ({
      links: linksOfRss(item),
      base: based(base, item.xml?.base),
      title: html(item.title ?? item.dc?.titles?.[0]),
      content: html(fuller(item.content?.encoded, item.description)),
      published:
        item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0] ?? item.atom?.published ?? item.atom?.updated,
    })),
    refresh: { minutes: feed.ttl, period: feed.sy?.updatePeriod, times: feed.sy?.updateFrequency },
  };
}

/** A guid is an address unless it says that it is none. */
function linksOfRss({ link, guid, atom }: RssItem): Story["links"] {
  const permalink = guid?.isPermaLink !== false && isAbsolute(guid?.value) ? guid?.value : undefined;
  return [link, permalink, ...(atom?.links ?? []).filter(isAlternate).map(({ href }) => href)];
}

function ofAtom(feed: Of<"atom">, url: string): Stories {
  const base = based(url, feed.xml?.base);
  return {
    title: typed(feed.title),
    language: feed.xml?.lang ?? feed.dc?.languages?.[0],
    stories: (feed.entries ?? []).map((entry) => ({
      links: linksOfAtom(entry),
      base: based(base, entry.xml?.base),
      title: typed(entry.title),
      content: typed(entry.content) ?? typed(entry.summary),
      published: entry.published ?? entry.updated,
    })),
    refresh: { period: feed.sy?.updatePeriod, times: feed.sy?.updateFrequency },
  };
}

function linksOfAtom({ links = [], id }: AtomEntry): Story["links"] {
  const alternates = links.filter(isAlternate);
  const page = alternates.find(({ type }) => type === undefined || /html/i.test(type));
  return [page?.href, ...alternates.map(({ href }) => href), isAbsolute(id) ? id : undefined];
}

/** RFC 4287 4.2.7.2 */
function isAlternate({ rel }: { readonly rel?: string }): boolean {
  return rel === undefined || rel === "alternate";
}

function isAbsolute(address: string | undefined): boolean {
  return /^https?:\/\//i.test(address ?? "");
}

function ofRdf(feed: Of<"rdf">, url: string): Stories {
  const base = based(url, feed.link);
  return {
    title: html(feed.title),
    language: feed.dc?.languages?.[0],
    stories: (feed.items ?? []).map((item) => ({
      links: [item.link, item.rdf?.about],
      base,
      title: html(item.title),
      content: html(fuller(item.content?.encoded, item.description)),
      published: item.dc?.dates?.[0] ?? item.dcterms?.created?.[0],
    })),
    refresh: { period: feed.sy?.updatePeriod, times: feed.sy?.updateFrequency },
  };
}

function ofJson(feed: Of<"json">, url: string): Stories {
  const base = based(url, feed.home_page_url);
  return {
    title: plain(feed.title),
    language: feed.language,
    stories: (feed.items ?? []).map((item) => ({
      links: [item.url, item.external_url],
      base,
      title: plain(item.title),
      content: html(item.content_html) ?? plain(item.content_text) ?? plain(item.summary),
      published: item.date_published ?? item.date_modified,
    })),
    refresh: {},
  };
}

/** The content is the fuller one, unless a publisher leaves it empty. */
function fuller(content: string | undefined, summary: string | undefined): string | undefined {
  return (content?.length ?? 0) >= (summary?.length ?? 0) ? content : summary;
}

/** RFC 4287 3.1.1 and 4.1.3.1: text where no type is told. */
function typed(element: { readonly value?: string; readonly type?: string } | undefined): Wording | undefined {
  const { value, type = "text" } = element ?? {};
  return value === undefined ? undefined : { text: value, isHtml: /html/i.test(type) };
}

function html(text: string | undefined): Wording | undefined {
  return text === undefined ? undefined : { text, isHtml: true };
}

function plain(text: string | undefined): Wording | undefined {
  return text === undefined ? undefined : { text, isHtml: false };
}

function based(base: string, onto: string | undefined): string {
  return onto !== undefined && URL.canParse(onto, base) ? new URL(onto, base).href : base;
}
