import { articleIdOf, canonicalUrl } from "../catalogue/article-id.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Page } from "../feeds/feed.ts";
import type { Article, ArticleId } from "../racing/article.ts";
import type { Day } from "../racing/day.ts";
import type { WayIn } from "../racing/proposal.ts";
import { judgedDay, type Published } from "../racing/published.ts";
import { READ_LANGUAGES } from "../reading/languages.ts";
import type { Reading } from "../reading/reading.ts";
import { oneLine } from "./one-line.ts";
import { publisherOf } from "./publisher-of.ts";

/** An article's text and what is known about it. */
export interface Told {
  readonly text: string;
  /** Where it was found, the best known first: its own address, then every other link that led to it. */
  readonly links: readonly string[];
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: Published | undefined;
  readonly language?: string | undefined;
  readonly way: WayIn;
  readonly who: string;
}

/** What a page tells, and every link that led to it. */
export function toldBy(
  page: Page,
  links: readonly string[],
): Pick<Told, "text" | "links" | "title" | "publisher" | "published" | "language"> {
  const { canonical, url, text, title, publisher, published, language } = page;
  return {
    text,
    links: [...(canonical === undefined ? [] : [canonical]), url, ...links],
    title,
    publisher,
    published,
    language,
  };
}

/** The keys by which it may be known, its own first. */
export function keysOf({ links, text }: Told): readonly [ArticleId, ...ArticleId[]] {
  const [own = text.replace(/\s+/g, " ").trim(), ...others] = links.map(canonicalUrl);
  return [articleIdOf(own), ...new Set(others.map(articleIdOf).filter((key) => key !== articleIdOf(own)))];
}

/** Longer than any article; what is longer is read as far as this. */
const LONGEST = 100_000;

/** No longer address is kept, of an article or of a feed. */
export const LONGEST_ADDRESS = 1000;

/** Whether it is an address of the web at all, and one that can be kept. */
export function isWeb(url: string): boolean {
  const isAddress = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  return isAddress && canonicalUrl(url).length <= LONGEST_ADDRESS;
}

/** What is to be read of it. */
export function unread({ text, language, ...told }: Told, today: Day) {
  const known = READ_LANGUAGES.find((each) => each === language);
  return {
    text: text.slice(0, LONGEST),
    published: publishedBy(told, today),
    language: known === undefined ? {} : { language: known },
  };
}

const MAX_TITLE = 300;

export function articleOf(told: Told, id: ArticleId, reading: Reading, catalogue: Catalogue, today: Day): Article {
  const [url] = told.links;
  const title = oneLine(told.title ?? "", MAX_TITLE);
  return {
    id,
    ...(url !== undefined && { url: canonicalUrl(url) }),
    ...(title !== "" && { title }),
    ...publisherOf(catalogue, { url, name: told.publisher }),
    language: told.language ?? reading.language,
    published: publishedBy(told, today),
    received: today,
    ...(reading.origin !== undefined && { origin: reading.origin }),
  };
}

/** What tells no day, or one that has not come yet, was published on the day that it came in, as far as anybody knows. */
function publishedBy({ published }: Pick<Told, "published">, today: Day): Published {
  const isPast = published !== undefined && judgedDay(published) <= today;
  return isPast ? published : (today as string as Published);
}
