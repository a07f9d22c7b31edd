import { setTimeout as pause } from "node:timers/promises";
import type { Telegram } from "../servers/telegram/telegram-server.ts";
import type { Crew } from "../support/crew.ts";
import { until } from "../support/until.ts";

/** So long whoever is told twice is told so. */
const AFTERWARDS_MS = 3000;

/** Private chats on Telegram that are told every change. */
export interface Fans {
  /** Publishes one more change. */
  tell(): Promise<void>;
  changes(): number;
  /** Resolves when everybody was told of every change, or when that takes too long. */
  told(patienceMs: number): Promise<void>;
  /** How many changes were never told to somebody, and how many messages were needless. */
  lost(): number;
  twice(): number;
}

export async function fansOf(crew: Crew, telegram: Telegram, count: number): Promise<Fans> {
  const chats = Array.from({ length: count }, () => telegram.person({ firstName: "Fan" }).chat);
  for (const { id } of chats) await crew.follows(id);
  let changes = 0;
  const messages = () => chats.map((chat) => telegram.messagesIn(chat).map(({ text }) => text));
  // Changes that come together are told together, each in a line of its own.
  const lost = () => messages().reduce((sum, texts) => sum + changes - changesIn(texts).size - countedIn(texts), 0);
  return {
    async tell() {
      await crew.publish();
      changes += 1;
    },
    changes: () => changes,
    async told(patienceMs) {
      await until(() => lost() === 0, patienceMs).catch(() => undefined);
      await pause(AFTERWARDS_MS);
    },
    lost,
    twice: () => messages().reduce((sum, texts) => sum + texts.length - new Set(texts).size, 0),
  };
}

/** What the texts tell of: a series in a season, each once in all that is published. */
function changesIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(/(FIA WEC|GT World Challenge Europe) \d{4}/g) ?? []));
}

/** How many more the texts only count, since nobody would read them in one message. */
function countedIn(texts: readonly string[]): number {
  const counts = [...new Set(texts)].flatMap((text) => text.match(/And (\d+) more changes?\./)?.[1] ?? []);
  return counts.reduce((sum, count) => sum + Number(count), 0);
}
