import { join } from "node:path";
import type { Catalogue } from "./catalogue/catalogue.ts";
import type { ArticleFacts } from "./catalogue/load-articles.ts";
import { type Config, PROJECT_FOLDER } from "./config.ts";
import type { Delivery } from "./delivery/deliver.ts";
import type { Limits } from "./feeds/limits.ts";
import type { Turns } from "./leases/postgres-turns.ts";
import type { Log } from "./log.ts";
import type { Newsroom } from "./newsroom/create-newsroom.ts";
import type { Calendars } from "./open-calendars.ts";
import type { Web } from "./open-web.ts";
import type { Share } from "./sharing/share.ts";
import type { SharedWork, Sharing } from "./sharing/share-work.ts";
import type { Hearing } from "./start-platforms.ts";
import type { PostgresConversation } from "./store/postgres/postgres-conversation.ts";
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
  /**
   * Runs on each platform that has a token; on a database, a share of the work, by which also the press is asked and house is kept.
   * Resolves with what rejects where a platform will not have us. Once at most; closing the house stops them.
   */
  startPlatforms(share?: Partial<Share> & Hearing): Promise<readonly Pick<Platform, "refused">[]>;
  /** Tells what is to be told on the platforms that were started, where no other process may. */
  delivery(): Delivery | undefined;
  /** How the work stands that is shared with other processes; `undefined` where none is. */
  sharing(): Promise<Sharing | undefined>;
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
  let turns: Turns | undefined;
  let shared: SharedWork | undefined;
  let conversation: PostgresConversation | undefined;

  /** Lets one newsroom write after the other, where there are several. */
  async function taking(): Promise<{ readonly turn?: Turns["take"] }> {
    if (config.databaseUrl === undefined) return {};
    const { openTurns } = await import("./leases/postgres-turns.ts");
    const { asLibpq } = await import("./store/postgres/as-libpq.ts");
    turns = openTurns(asLibpq(config.databaseUrl), "newsroom");
    return { turn: turns.take };
  }

  /** What chats spoke of last is remembered where every process that answers finds it; in this one where it is alone. */
  async function remembering(): Promise<Pick<TalkParts, "conversation">> {
    if (config.databaseUrl === undefined) return {};
    const { openPostgresConversation } = await import("./store/postgres/postgres-conversation.ts");
    conversation = openPostgresConversation(config.databaseUrl, means);
    return { conversation };
  }
  const house: House = {
    ...facts,
    store,
    ...(note !== undefined && { note }),
    newsroom() {
      newsroom ??= import("./open-newsroom.ts").then(async ({ openNewsroom }) => {
        const opened = openNewsroom({
          ...means,
          ...(await taking()),
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
          ...(await remembering()),
        });
        const heard = web?.metrics.talk(created) ?? created;
        return config.databaseUrl === undefined ? heard : (await import("./sharing/calm-talk.ts")).calm(heard);
      });
      return talk;
    },
    async openWeb() {
      const { port, host } = config.http;
      if (port === undefined) return;
      const { openWeb } = await import("./open-web.ts");
      const { platforms, sharing } = house;
      web = await openWeb({ ...means, ...facts, store, platforms, sharing }, { host, port });
    },
    async startPlatforms({ role = "all", shards, ...hearing } = {}) {
      const { loadPlatforms } = await import("./start-platforms.ts");
      const talk = await house.talk();
      const atHand = await loadPlatforms(means, store, talk, () => delivery?.wake());
      const counted = (platform: Platform) => web?.metrics.platform(platform) ?? platform;
      if (config.databaseUrl !== undefined) {
        const { shareWork } = await import("./sharing/share-work.ts");
        const given = { ...means, databaseUrl: config.databaseUrl, store, talk, atHand, counted };
        shared = await shareWork({ ...given, newsroom: await house.newsroom() }, { role, ...(shards && { shards }) });
        return [shared];
      }
      const { openDelivery } = await import("./open-delivery.ts");
      platforms = atHand.map((platform) => counted(platform.run(hearing)));
      delivery = openDelivery({ ...means, store, platforms, talk, defaults: config.defaults });
      return platforms;
    },
    delivery: () => delivery,
    platforms: () => shared?.platforms() ?? platforms,
    sharing: async () => shared?.standing(),
    async close() {
      try {
        await shared?.stop();
        await (await newsroom)?.stop();
        await delivery?.stop();
        await Promise.all(platforms.map((platform) => platform.stop()));
        await web?.close(); // Who calls meanwhile is sent elsewhere by the platforms.
      } finally {
        await turns?.close();
        await conversation?.close();
        await store.close();
      }
    },
  };
  return house;
}
