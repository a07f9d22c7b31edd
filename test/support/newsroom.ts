import type { PlaceKey } from "../../src/audience/chat.ts";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import type { Press } from "../../src/feeds/feed.ts";
import type { Log } from "../../src/log.ts";
import { createNewsroom, type Newsroom } from "../../src/newsroom/create-newsroom.ts";
import { fromMs } from "../../src/racing/day.ts";
import type { FeedSource } from "../../src/racing/feed-source.ts";
import type { Proposal } from "../../src/racing/proposal.ts";
import type { Published } from "../../src/racing/published.ts";
import { openReader } from "../../src/reading/open-reader.ts";
import type { Reader } from "../../src/reading/reading.ts";
import type { Store } from "../../src/store/store.ts";
import { publishedOn, theDay } from "./facts.ts";
import { freshFolder } from "./folders.ts";
import { LEXICONS } from "./reading.ts";
import { silentLog } from "./silent-log.ts";
import { openToWrite } from "./stores.ts";
import { DATA } from "./talking.ts";

/** A newsroom over a store of its own, with the committed catalogue and lexicons. */
export interface NewsroomAtWork extends Newsroom {
  readonly store: Store;
  readonly catalogue: Catalogue;
  /** How often it was said that there is something to tell. */
  told(): number;
  /** How often it was said that something was published. */
  published(): number;
  /** Lets it be another day. */
  setToday(day: string): void;
  /** Lets so many minutes pass. */
  pass(minutes: number): void;
  close(): Promise<void>;
}

export interface NewsroomTold {
  readonly today?: string;
  readonly curators?: readonly PlaceKey[];
  readonly catalogue?: Catalogue;
  readonly press?: Press;
  readonly feeds?: () => readonly FeedSource[];
  readonly folder?: string;
  readonly log?: Log;
}

let reader: Promise<Reader> | undefined;

export async function aNewsroom({
  today = "2026-11-22",
  curators = [],
  ...told
}: NewsroomTold = {}): Promise<NewsroomAtWork> {
  const catalogue = told.catalogue ?? (await loadCatalogue([DATA]));
  const store = await openToWrite(told.folder ?? freshFolder());
  let notices = 0;
  let bulletins = 0;
  let at = noonOf(today);
  const newsroom = createNewsroom({
    store,
    catalogue,
    curators,
    reader: async () => (reader ??= openReader(LEXICONS, await loadCatalogue([DATA]), [])),
    press: async () => told.press ?? nobody(),
    feeds: async () => told.feeds?.() ?? [],
    log: told.log ?? silentLog,
    now: () => at,
    today: () => fromMs(at),
    onCurators: () => undefined,
    onNotices: () => {
      notices += 1;
    },
    onBulletin: () => {
      bulletins += 1;
    },
  });
  return {
    ...newsroom,
    store,
    catalogue,
    told: () => notices,
    published: () => bulletins,
    setToday(day) {
      at = noonOf(day);
    },
    pass(minutes) {
      at += minutes * 60_000;
    },
    async close() {
      await newsroom.stop();
      await store.close();
    },
  };
}

function noonOf(day: string): number {
  return Date.parse(`${theDay(day)}T12:00:00Z`);
}

function nobody(): never {
  throw new Error("this test asks for no page");
}

/** What waits, as `1 fia-wec 2026 likely`. */
export function linesOf({ claims }: Pick<Proposal, "claims">): readonly string[] {
  return claims.map(
    ({ id, series, season, certainty }) => `${id.slice(id.indexOf("-") + 1)} ${series} ${season ?? "?"} ${certainty}`,
  );
}

/** An article of Motorsport.com's about the coming season, in words of ours. */
export function brought(text: string, told: { readonly url?: string; readonly published?: string } = {}) {
  const { url = "https://www.motorsport.com/wec/news/rossi-2027", published = "2026-11-20" } = told;
  const when: Published = publishedOn(published);
  return { url, text, title: "Rossi and 2027", published: when, language: "en" };
}
