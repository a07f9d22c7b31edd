import { chatKey, placeKey } from "../../src/audience/chat.ts";
import { parseConfig } from "../../src/config.ts";
import { openStore } from "../../src/open-store.ts";
import type { Role } from "../../src/sharing/share.ts";
import type { Store } from "../../src/store/store.ts";
import type { Discord } from "../servers/discord/discord-server.ts";
import type { Telegram } from "../servers/telegram/telegram-server.ts";
import { changesBetween } from "./bulletins.ts";
import { aClaim, anArticle, articleKey, publishedOn, theSeason, theSeries } from "./facts.ts";
import { type Process, startProcess } from "./processes.ts";
import { silentLog } from "./silent-log.ts";
import { alertsWanted } from "./subscriptions.ts";

/** Processes of Pitboard on one database, and the store that they share, as one more process has it. */
export interface Crew {
  readonly store: Store;
  /** The address of the database. */
  readonly database: string;
  readonly members: readonly Process[];
  start(role: Role, env?: Readonly<Record<string, string>>): Process;
  /** Starts any command beside them. */
  run(words: readonly string[]): Process;
  /** Keeps that a private chat on Telegram is told every change. */
  follows(chat: number): Promise<void>;
  /** Publishes one more change; the instant that it was kept. */
  publish(): Promise<number>;
  /** Ends all that still run. */
  end(): Promise<void>;
}

interface Given {
  readonly database: string;
  readonly folder: string;
  readonly telegram?: Telegram;
  readonly discord?: Discord;
}

/** What each change is about, one series after the other. */
const SERIES = ["fia-wec", "gtwc-europe"].map(theSeries);

export async function aCrew(given: Given): Promise<Crew> {
  const config = parseConfig({ DATABASE_URL: given.database, PITBOARD_DATA_DIR: given.folder }, given.folder);
  const store = await openStore({ config, log: silentLog, now: Date.now }, "write");
  const members: Process[] = [];
  let published = 0;
  return {
    store,
    database: given.database,
    members,
    start(role, env = {}) {
      const member = startProcess(["run", "--role", role], { ...given, env });
      members.push(member);
      return member;
    },
    run: (words) => startProcess(words, given),
    async follows(chat) {
      const [key, place] = [chatKey({ platform: "telegram", id: String(chat) }), placeKey("telegram", String(chat))];
      await store.changeAlerts(key, () => alertsWanted({ chat: key, place }));
    },
    async publish() {
      const n = published++;
      const id = articleKey(1000 + n);
      const article = anArticle({ id, published: publishedOn("2026-11-20") });
      const season = theSeason(2027 + Math.floor(n / SERIES.length));
      const claim = aClaim(article, 1, { season, series: SERIES[n % SERIES.length] ?? theSeries("fia-wec") });
      const intake = { article, claims: [claim], notes: [], corrections: [] };
      const changes = changesBetween([], [claim], claim);
      await store.decide(id, () => ({ intake, bulletin: { at: Date.now(), article: id, changes } }));
      return Date.now();
    },
    async end() {
      for (const member of members) member.signal("SIGCONT");
      await Promise.all(members.map((member) => member.end("SIGKILL")));
      await store.close();
    },
  };
}
