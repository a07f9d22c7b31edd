import type { Fault, FeedAnswer } from "../feeds/feed.ts";
import type { FeedSource } from "../racing/feed-source.ts";
import type { Hindrance } from "../racing/verdict.ts";
import type { FeedState } from "../store/press-records.ts";
import { isDue, neverRead, resumed } from "./feed-state.ts";
import { hindranceOf } from "./hindrance.ts";
import type { Intake } from "./intake.ts";
import type { Means } from "./means.ts";
import { type FeedRead, readFeed } from "./read-feed.ts";

/** So many feeds are read at once; one host is asked by one of them at a time all the same. */
const AT_ONCE = 8;

/** A feed of the operator's file, and how far it was read. */
export interface FeedKnown {
  readonly source: FeedSource;
  readonly state: FeedState;
}

/** What an address holds as a feed. */
type Looked =
  | (Pick<FeedAnswer & { kind: "items" }, "items" | "passedOver" | "title"> & { readonly kind: "items" })
  | { readonly kind: "failed"; readonly hindrance: Hindrance };

/** Asks for feeds. */
export interface Rounds {
  /** Asks for those that are due, or for all that are not paused; joins a round that is under way. */
  round(which: "due" | "all"): Promise<readonly FeedRead[]>;
  /** Asks for one of them, if it is due. Resolves with when it is due again; `undefined` where nobody asks for it any more. */
  ask(url: string): Promise<number | undefined>;
  feeds(): Promise<readonly FeedKnown[]>;
  /** As `feeds`; what is remembered of others is forgotten. */
  sort(): Promise<readonly FeedKnown[]>;
  /** What an address holds as a feed; keeps nothing. */
  look(url: string): Promise<Looked>;
  /** Asks again for a feed that was paused or failed; `false` for one that is not followed. */
  resume(url: string): Promise<boolean>;
  /** Gives up what is under way; what was taken in stays. */
  stop(): Promise<void>;
}

export function roundsFor(means: Means, take: Intake): Rounds {
  const { store, log } = means;
  const ending = new AbortController();
  /** When each feed is due; what the store knows may be older. */
  const dues = new Map<string, number>();
  const asked = new Set<Promise<unknown>>();
  let underWay: Promise<readonly FeedRead[]> | undefined;

  async function feeds(): Promise<readonly FeedKnown[]> {
    const states = new Map((await store.feedStates()).map((state) => [state.url, state] as const));
    return (await means.feeds()).map((source) => {
      const state = states.get(source.url) ?? neverRead(source.url);
      return { source, state: { ...state, due: dues.get(source.url) ?? state.due } };
    });
  }

  async function readAll(which: "due" | "all"): Promise<readonly FeedRead[]> {
    const known = await sort();
    const wanted = known.filter(({ state }) => (which === "all" ? !state.isPaused : isDue(state, means.now())));
    const left = wanted.values();
    const read: FeedRead[] = [];
    const reader = async () => {
      for (const feed of left) {
        const { source } = feed;
        try {
          read.push((await readOne(feed)).came);
        } catch (error) {
          if (ending.signal.aborted) return;
          log.error({ error, url: source.url }, "A feed could not be read, through a fault of ours");
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, wanted.length) }, reader));
    return read;
  }

  async function readOne({ source, state }: FeedKnown) {
    const { due, ...came } = await readFeed(source, state, { means, take, signal: ending.signal });
    dues.set(source.url, due);
    tell(came, state);
    return { due, came };
  }

  /** Others may have asked for it meanwhile, so that only what is kept of it counts. */
  async function ask(url: string): Promise<number | undefined> {
    dues.delete(url);
    const feed = (await feeds()).find(({ source }) => source.url === url);
    if (feed === undefined || feed.state.isPaused) return undefined;
    if (!isDue(feed.state, means.now())) return feed.state.due;
    const { due, came } = await readOne(feed);
    return came.isPaused ? undefined : due;
  }

  async function sort(): Promise<readonly FeedKnown[]> {
    const known = await feeds();
    const followed = new Set(known.map(({ source }) => source.url));
    const feedsGone = (await store.feedStates()).map(({ url }) => url).filter((url) => !followed.has(url));
    if (feedsGone.length > 0) await store.change({ feedsGone });
    return known;
  }

  function tell({ url, kind, arrivals, pending, hindrance, isPaused }: FeedRead, before: FeedState): void {
    if (kind === "failed") {
      if (isPaused) log.error({ url, hindrance }, "A feed could not be read for a month; it is paused");
      else if (before.failures === 0) log.warn({ url, hindrance }, "A feed could not be read; it is tried again");
    } else if (Object.keys(arrivals).length + pending > 0) {
      log.info({ url, arrivals, pending }, "A feed told something new");
    }
  }

  return {
    feeds,
    sort,
    ask(url) {
      const asking = ask(url);
      const over = asking.catch(() => undefined).finally(() => asked.delete(over));
      asked.add(over);
      return asking;
    },
    round(which) {
      underWay ??= readAll(which).finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
    async look(url) {
      const answer = await (await means.press()).feed(url, {}, ending.signal);
      if (answer.kind === "items") return answer;
      const fault: Fault = answer.kind === "failed" ? answer.fault : { kind: "malformed", what: "it sent nothing" };
      return { kind: "failed", hindrance: hindranceOf(fault) };
    },
    async resume(url) {
      const feed = (await feeds()).find(({ source }) => source.url === url);
      if (feed === undefined) return false;
      dues.delete(url);
      await store.change({ feeds: [resumed(feed.state)] });
      return true;
    },
    async stop() {
      ending.abort();
      await Promise.all([underWay?.catch(() => undefined), ...asked]);
    },
  };
}
