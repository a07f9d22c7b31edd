import { isDeepStrictEqual } from "node:util";
import type { FeedAnswer, FeedItem, Freshness } from "../feeds/feed.ts";
import type { Day } from "../racing/day.ts";
import type { FeedSource } from "../racing/feed-source.ts";
import type { Arrival, Hindrance } from "../racing/verdict.ts";
import type { FeedState, Notice } from "../store/press-records.ts";
import { afterAnswer, afterFailure } from "./feed-state.ts";
import type { Intake } from "./intake.ts";
import type { Means } from "./means.ts";
import { type ItemState, isRead, itemKey, readItem } from "./read-item.ts";
import { LONGEST_ADDRESS } from "./told.ts";

/** What came of asking for one feed. */
export interface FeedRead {
  readonly url: string;
  readonly kind: FeedAnswer["kind"];
  /** How many items came in as what. */
  readonly arrivals: { readonly [K in Arrival["kind"]]?: number };
  /** How many pages are to be tried again. */
  readonly pending: number;
  readonly hindrance?: Hindrance;
  readonly isPaused: boolean;
}

interface Work {
  readonly means: Means;
  readonly take: Intake;
  readonly signal: AbortSignal;
}

/** So many items are read between two notes of how far a feed was read. */
const NOTED_EACH = 10;

/** Asks for a feed, takes in what is new in it, and notes how far it was read. Resolves with when it is due again, too. */
export async function readFeed(source: FeedSource, state: FeedState, work: Work): Promise<FeedRead & { due: number }> {
  const { means, signal } = work;
  const press = await means.press();
  const answer = await press.feed(state.movedTo ?? source.url, freshnessOf(state, means.today()), signal);
  const { url } = source;
  switch (answer.kind) {
    case "failed": {
      const failed = afterFailure(state, answer.fault, means.now());
      await means.store.change({ feeds: [failed], notices: failed.isPaused ? await pausedNotices(failed, means) : [] });
      if (failed.isPaused) means.onNotices();
      const { fault, isPaused, due } = failed;
      return { url, kind: "failed", arrivals: {}, pending: 0, ...(fault && { hindrance: fault }), isPaused, due };
    }
    case "unchanged": {
      const known = afterAnswer(state, answer, means.now());
      await note(known, state, means);
      return { url, kind: "unchanged", arrivals: {}, pending: 0, isPaused: false, due: known.due };
    }
    case "items": {
      const { items, arrivals } = await readItems(source, state, answer.items, work);
      const pending = items.filter(({ tries }) => tries !== undefined).length;
      const { etag: _, lastModified: __, ...known } = state;
      // Unless all of it was read, it has to be sent again.
      const fresh = pending === 0 ? answer.freshness : {};
      const isMoved = answer.movedTo !== undefined && answer.movedTo.length <= LONGEST_ADDRESS;
      const moved = isMoved ? { movedTo: answer.movedTo } : {};
      const read = afterAnswer({ ...known, ...fresh, ...moved, items }, answer, means.now());
      await note(read, state, means);
      return { url, kind: "items", arrivals, pending, isPaused: false, due: read.due };
    }
  }
}

/** The first time on a day all of a feed is asked for, so that what was edited on its pages is seen. */
function freshnessOf({ etag, lastModified, items }: FeedState, today: Day): Freshness {
  if (items.some(({ read }) => read !== today)) return {};
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}

/** Most polls bring nothing, and when a feed is due is not worth a write each time. */
async function note(state: FeedState, before: FeedState, { store }: Means): Promise<void> {
  if (!isDeepStrictEqual({ ...state, due: 0 }, { ...before, due: 0 })) await store.change({ feeds: [state] });
}

/** The oldest first, as the news came. */
async function readItems(source: FeedSource, state: FeedState, items: readonly FeedItem[], work: Work) {
  const { means } = work;
  const before = new Map(state.items.map((item) => [item.key, item] as const));
  const sameWords = new Map(state.items.map((item) => [item.digest, item] as const));
  const now = new Map<string, ItemState>();
  const arrivals: { [K in Arrival["kind"]]?: number } = {};
  let unnoted = 0;
  for (const item of [...items].reverse()) {
    work.signal.throwIfAborted();
    const key = itemKey(item);
    if (now.has(key)) continue;
    const was = before.get(key) ?? sameWords.get(item.digest); // Some feeds make up new links at each poll.
    if (was !== undefined && (await isRead(item, was, means, means.today()))) {
      now.set(key, { ...was, key, read: means.today() });
      continue;
    }
    const { state: read, arrival } = await readItem(item, was, source, work);
    now.set(key, read);
    if (arrival !== undefined) arrivals[arrival.kind] = (arrivals[arrival.kind] ?? 0) + 1;
    unnoted += 1;
    if (unnoted % NOTED_EACH === 0) {
      await means.store.change({ feeds: [{ ...state, items: [...new Map([...before, ...now]).values()] }] });
    }
  }
  return { items: [...now.values()], arrivals };
}

async function pausedNotices({ url, fault, failingSince = 0 }: FeedState, { store, today }: Means): Promise<Notice[]> {
  if (fault === undefined) return [];
  return (await store.desks()).map(({ chat }) => ({
    id: `feed-paused ${url} ${failingSince} ${chat}`,
    chat,
    since: today(),
    about: { kind: "feed-paused", url, fault },
  }));
}
