import { type AnyFeed, parseFeed } from "feedsmith";
import type { Fault, FeedAnswer, FeedItem } from "../feed.ts";
import type { Found } from "../found.ts";
import { languageCode } from "../text/language-code.ts";
import { plainLine } from "../text/plain-text.ts";
import { itemOf } from "./item-of.ts";
import { refreshMs } from "./refresh-ms.ts";
import { refusalOfFeed } from "./refusal-of-feed.ts";
import { storiesOf } from "./stories-of.ts";

/** What a feed tells, whatever its format. */
export type ReadFeed = Pick<
  Extract<FeedAnswer, { kind: "items" }>,
  "kind" | "items" | "passedOver" | "title" | "language" | "freshForMs"
>;

const MOST_ITEMS = 500;

/** The items of a feed in RSS, Atom, RDF or JSON. */
export function readFeed(text: string, found: Found): ReadFeed | { readonly kind: "failed"; readonly fault: Fault } {
  const fault = refusalOfFeed(text, found.contentType);
  if (fault !== undefined) return { kind: "failed", fault };
  const parsed = parse(text);
  if (parsed === undefined) return { kind: "failed", fault: { kind: "malformed", what: "no feed that can be read" } };
  const { title, language, stories, refresh } = storiesOf(parsed, found.url);
  const all = stories.flatMap((story) => itemOf(story, found.now) ?? []);
  const items = newestFirst(all).slice(0, MOST_ITEMS);
  const name = plainLine(title?.text ?? "");
  const code = languageCode(language);
  const freshForMs = refreshMs(refresh);
  return {
    kind: "items",
    items,
    passedOver: stories.length - items.length,
    ...(name !== "" && { title: name }),
    ...(code !== undefined && { language: code }),
    ...(freshForMs !== undefined && { freshForMs }),
  };
}

function parse(text: string): AnyFeed | undefined {
  try {
    return parseFeed(text);
  } catch {
    return undefined; // The parser says no more than that it could not.
  }
}

/** An item that tells no day stays with the one before it, since most feeds have the newest first. */
function newestFirst(items: readonly FeedItem[]): readonly FeedItem[] {
  let day = items.find(({ published }) => published !== undefined)?.published ?? "";
  const dated = items.map((item) => {
    day = item.published ?? day;
    return { item, day };
  });
  return dated.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1)).map(({ item }) => item);
}
