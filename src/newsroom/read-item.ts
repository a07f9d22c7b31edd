import { articleIdOf, canonicalUrl } from "../catalogue/article-id.ts";
import type { FeedItem } from "../feeds/feed.ts";
import type { ArticleId } from "../racing/article.ts";
import { addDays, type Day } from "../racing/day.ts";
import type { FeedSource } from "../racing/feed-source.ts";
import { judgedDay } from "../racing/published.ts";
import type { Arrival } from "../racing/verdict.ts";
import type { FeedState } from "../store/press-records.ts";
import { hindranceOf, mayPass } from "./hindrance.ts";
import type { Intake } from "./intake.ts";
import type { Means } from "./means.ts";
import { PRESS } from "./proposing.ts";
import { toldBy } from "./told.ts";

/** How far one item of a feed was read. `tries` where its page could not be read yet. */
export type ItemState = FeedState["items"][number];

/** So often a page is asked for before the feed's own words have to do. */
const TRIES = 4;

/** For so many days after its publication an article that was kept is read again each day, since pages are edited. */
const EDITED_WITHIN_DAYS = 7;

/** What an item is known by, whatever its feed calls it. */
export function itemKey({ link, title, text }: FeedItem): ArticleId {
  return articleIdOf(link === undefined ? `${title ?? ""}\n${text ?? ""}` : canonicalUrl(link));
}

export interface ItemRead {
  readonly state: ItemState;
  readonly arrival?: Arrival;
}

/** Whether an item was read and says nothing else since. */
export async function isRead(
  item: FeedItem,
  before: ItemState | undefined,
  { store }: Means,
  today: Day,
): Promise<boolean> {
  if (before === undefined || before.tries !== undefined || before.digest !== item.digest) return false;
  const isRecent = item.published !== undefined && judgedDay(item.published) >= addDays(today, -EDITED_WITHIN_DAYS);
  if (!isRecent || item.link === undefined || before.read === undefined || before.read >= today) return true;
  return (await store.knownAs([before.key])) === undefined;
}

/** Reads an item: its page, else what the feed itself tells of it. */
export async function readItem(
  item: FeedItem,
  before: ItemState | undefined,
  source: FeedSource,
  { means, take, signal }: { readonly means: Means; readonly take: Intake; readonly signal: AbortSignal },
): Promise<ItemRead> {
  const state = { key: itemKey(item), digest: item.digest };
  const done = { ...state, read: means.today() };
  const told = {
    ...(item.title !== undefined && { title: item.title }),
    ...(item.published !== undefined && { published: item.published }),
    ...(source.publisher !== undefined && { publisher: source.publisher }),
    way: "feed",
    who: PRESS,
  } as const;
  const { link } = item;
  if (link !== undefined) {
    const answer = await (await means.press()).page(link, signal);
    if (answer.kind === "page") {
      return { state: done, arrival: await take({ ...told, ...known(toldBy(answer.page, [link])) }) };
    }
    const tries = (before?.digest === item.digest ? (before.tries ?? 0) : 0) + 1;
    if (mayPass(answer.fault) && tries < TRIES) return { state: { ...state, tries } };
    if (before?.read !== undefined && before.digest === item.digest) return { state: done }; // It was read better before.
    const hindrance = hindranceOf(answer.fault);
    means.log.info({ url: link, hindrance }, "A page could not be read; its feed's own words have to do");
  }
  const text = [item.title, item.text].filter((part) => part !== undefined).join("\n\n");
  if (text === "") return { state: done };
  return { state: done, arrival: await take({ ...told, text, links: link === undefined ? [] : [link] }) };
}

/** Without what is not told. */
function known<Told extends object>(told: Told): Told {
  // What is left out may be left out: it was undefined.
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Told;
}
