import { join } from "node:path";
import type { Catalogue } from "./catalogue/catalogue.ts";
import type { ArticleFacts } from "./catalogue/load-articles.ts";
import { type Config, PROJECT_FOLDER } from "./config.ts";
import type { Delivery } from "./delivery/deliver.ts";
import type { Limits } from "./feeds/limits.ts";
import type { Log } from "./log.ts";
import type { Newsroom } from "./newsroom/create-newsroom.ts";
import type { Calendars } from "./open-calendars.ts";
import type { Web } from "./open-web.ts";
import type { Hearing } from "./start-platforms.ts";
import type { Store } from "./store/store.ts";
import type { TalkParts } from "./talk/create-talk.ts";
import type { Draw } from "./talk/draw.ts";
import type { Platform } from "./talk/platform.ts";
import type { Talk } from "./talk/talk.ts";

/** What the parts are made of. */
export interface Means {
  readonly config: Config;
  readonly log: Log;
  now(): number;
  /** What an errand to the press may cost, where it is not the usual. */
  readonly limits?: Partial<Limits>;
}

/** What the files tell: the repository's, and over them the operator's. */
export interface Facts {
  readonly catalogue: Catalogue;
  readonly articles: readonly ArticleFacts[];
}

/** All parts, wired. */
export interface House extends Facts {
  readonly store: Store;
  /** What whoever reads the answers has to know besides. */
  readonly note?: string;
  talk(): Promise<Talk>;
  newsroom(): Promise<Newsroom>;
  /** Tells health and figures over HTTP where a port is configured. Once at most, and before what is to be measured. */
  openWeb(): Promise<void>;
  /** Runs on each platform that has a token. Once at most; closing the house stops them. */
  startPlatforms(hearing?: Hearing): Promise<readonly Platform[]>;
  /** Tells what is to be told on the platforms that were started. */
  delivery(): Delivery | undefined;
  /** Those that were started. */
  platforms(): readonly Platform[];
  close(): Promise<void>;
}

/** What is drawn, and what calendars read; neither is loaded before somebody wants it. */
function illustrated(catalogue: Catalogue): Pick<TalkParts, "calendarFile" | "draw"> {
  let draw: Promise<Draw> | undefined;
  let calendars: Promise<Calendars> | undefined;
  return {
    async draw(...wanted) {
      draw ??= import("./open-pictures.ts").then(({ openPictures }) => openPictures(catalogue));
      return (await draw)(...wanted);
    },
    async calendarFile(...wanted) {
      calendars ??= import("./open-calendars.ts").then(({ openCalendars }) => openCalendars(catalogue));
      return (await calendars).file(...wanted);
    },
  };
}

export function furnish(means: Means, facts: Facts, store: Store, note?: string): House {
  const { config } = means;
  let talk: Promise<Talk> | undefined;
  let newsroom: Promise<Newsroom> | undefined;
  let delivery: Delivery | undefined;
  let web: Web | undefined;
  let platforms: readonly Platform[] = [];
  const house: House = {
    ...facts,
    store,
    ...(note !== undefined && { note }),
    newsroom() {
      newsroom ??= import("./open-newsroom.ts").then(({ openNewsroom }) => {
        const opened = openNewsroom({
          ...means,
          catalogue: facts.catalogue,
          store,
          onNotices: () => delivery?.wake(),
          onBulletin: () => delivery?.wake(),
          onCurators: () => void Promise.all(platforms.map((platform) => platform.showMenus())),
        });
        return web?.metrics.rounds(opened) ?? opened;
      });
      return newsroom;
    },
    talk() {
      talk ??= import("./talk/create-talk.ts").then(async ({ createTalk }) => {
        const created = await createTalk({
          catalogue: facts.catalogue,
          store,
          defaults: config.defaults,
          dataFolder: join(PROJECT_FOLDER, "data"),
          desk: (await house.newsroom()).desk,
          ...illustrated(facts.catalogue),
        });
        return web?.metrics.talk(created) ?? created;
      });
      return talk;
    },
    async openWeb() {
      const { port, host } = config.http;
      if (port === undefined) return;
      const { openWeb } = await import("./open-web.ts");
      web = await openWeb({ ...means, ...facts, store, platforms: house.platforms }, { host, port });
    },
    async startPlatforms(hearing = {}) {
      const { startPlatforms } = await import("./start-platforms.ts");
      const { openDelivery } = await import("./open-delivery.ts");
      const talk = await house.talk();
      const started = await startPlatforms({ ...means, ...hearing }, store, talk, () => delivery?.wake());
      platforms = started.map((platform) => web?.metrics.platform(platform) ?? platform);
      delivery = openDelivery({ ...means, store, platforms, talk, defaults: config.defaults });
      return platforms;
    },
    delivery: () => delivery,
    platforms: () => platforms,
    async close() {
      try {
        await (await newsroom)?.stop();
        await delivery?.stop();
        await Promise.all(platforms.map((platform) => platform.stop()));
        await web?.close(); // Who calls meanwhile is sent elsewhere by the platforms.
      } finally {
        await store.close();
      }
    },
  };
  return house;
}
