import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import type { Change } from "../../racing/change.ts";
import type { Day } from "../../racing/day.ts";
import type { Knowledge } from "../../talk/knowledge.ts";
import { speakerOf } from "../../talk/phrasing/attribution.ts";
import type { Scene } from "../../talk/scene.ts";
import { fileOf, pathOf } from "./address.ts";
import type { BoardMeans, Tongue } from "./board-means.ts";
import { seasonView } from "./season-view.ts";
import { toldChange } from "./told-change.ts";

/** How many changes a feed holds, the newest. */
const MAX_ITEMS = 50;

/** A change as a reader of feeds shows it. */
interface Item {
  /** The same in each feed of that language, whatever else is published. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The board as of that day. */
  readonly page: string;
  /** The article that changed it. */
  readonly source: string | undefined;
  readonly on: Date;
}

/** What changed about a driver, the newest first. */
export interface ChangesFeed {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly home: string;
  /** Where it lies itself, without `.json` or `.atom`. */
  readonly self: string;
  readonly updated: Date;
  readonly items: readonly Item[];
}

/** `origin`: where the board is reached, as whoever asks has it. */
export function changesFeed(
  means: Pick<BoardMeans, "catalogue">,
  tongue: Tongue,
  knowledge: Knowledge,
  origin: string,
): ChangesFeed {
  const { driver } = knowledge;
  const { words } = tongue;
  const { language } = words;
  const changed = knowledge.seasons().flatMap((season) => {
    const { scene, changed: days } = seasonView(means, tongue, knowledge, season);
    return days.flatMap(({ day, changes }) => changes.map((change) => ({ scene, day, change })));
  });
  const items = changed
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .slice(0, MAX_ITEMS)
    .map(({ scene, day, change }) => itemOf(scene, day, change, origin));
  return {
    id: `urn:pitboard:${language}:${driver.id}`,
    title: plain(words.say("feed-title", { driver: driver.name })),
    language,
    home: `${origin}/${language}/${driver.id}`,
    self: `${origin}${fileOf("feed", { language, driver: driver.id })}`,
    updated: items[0]?.on ?? new Date(0),
    items,
  };
}

function itemOf(scene: Scene, day: Day, change: Change, origin: string): Item {
  const { driver, series, season } = change.about;
  const { language } = scene.texts;
  const line = change.after ?? change.before;
  const apart = [line?.class, line?.scope].map((each) => (each === undefined ? "" : encodeURIComponent(plain(each))));
  const { because } = change;
  const title = toldChange(scene, change)
    .map((span) => span.text)
    .join("");
  const quotes = because.quotes.map((quote) => `“${quote.text}” (${speakerOf(scene, quote)})`);
  return {
    id: ["urn:pitboard", language, driver, season, series, day, because.id, ...apart].join(":"),
    title: plain(`${season} · ${title}`),
    text: plain([title, ...quotes].join("\n")),
    page: `${origin}${pathOf({ language, driver, season, day })}`,
    source: because.article.url,
    on: new Date(day),
  };
}

/** What XML 1.0 cannot hold and texts may; the store lets no control characters in. */
const UNWRITABLE = /[\uFFFE\uFFFF]|\p{Cs}/gu;

function plain(words: string): string {
  return words.replace(UNWRITABLE, "");
}

/** JSON Feed 1.1. */
export function jsonFeedOf({ title, language, home, self, items }: ChangesFeed): string {
  const feed = generateJsonFeed({
    title,
    language,
    home_page_url: home,
    feed_url: `${self}.json`,
    items: items.map(({ id, title: itsTitle, text, page, source, on }) => ({
      id,
      url: page,
      ...(source !== undefined && { external_url: source }),
      title: itsTitle,
      content_text: text,
      date_published: on,
    })),
  });
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}

/** RFC 4287. */
export function atomOf({ id, title, language, home, self, updated, items }: ChangesFeed): string {
  return generateAtomFeed({
    id,
    title: { value: title },
    updated,
    xml: { lang: language },
    authors: [{ name: "Pitboard" }],
    links: [
      { href: `${self}.atom`, rel: "self", type: "application/atom+xml" },
      { href: home, rel: "alternate", type: "text/html" },
    ],
    entries: items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      updated: item.on,
      published: item.on,
      content: { value: item.text, type: "text" },
      links: [
        { href: item.page, rel: "alternate", type: "text/html" },
        ...(item.source === undefined ? [] : [{ href: item.source, rel: "related" }]),
      ],
    })),
  });
}
