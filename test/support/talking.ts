import { fileURLToPath } from "node:url";
import { placeKey } from "../../src/audience/chat.ts";
import { loadArticles } from "../../src/catalogue/load-articles.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { seed } from "../../src/newsroom/seed.ts";
import { openLowdbStore } from "../../src/store/lowdb/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { createTalk } from "../../src/talk/create-talk.ts";
import type { Message } from "../../src/talk/message.ts";
import type { Block, Reply, Span } from "../../src/talk/reply.ts";
import type { Answer } from "../../src/talk/talk.ts";
import { ROSSI, theDay } from "./facts.ts";
import { freshFolder } from "./folders.ts";
import { silentLog } from "./silent-log.ts";

/** The repository's own `data`. */
export const DATA = fileURLToPath(new URL("../../data", import.meta.url));

/** The day after which the first article is all that is known. */
export const TEN_NOVEMBER = theDay("2023-11-10");

const FIVE_PAST_TWELVE = Date.UTC(2023, 10, 10, 12, 5);

/** Somebody in a private chat of the terminal, who asks on 10 November 2023 unless told otherwise. */
export interface Asker {
  readonly store: Store;
  ask(said: Message["said"], more?: Partial<Message>): Promise<Answer>;
  /** The reply as plain words, block by block. */
  words(said: Message["said"], more?: Partial<Message>): Promise<string>;
}

/** A bot that knows the committed data. */
export async function askerOfTheFirstArticle(): Promise<Asker> {
  const catalogue = await loadCatalogue([DATA]);
  const store = await openLowdbStore(freshFolder(), { access: "write", log: silentLog, now: () => FIVE_PAST_TWELVE });
  await seed(store, await loadArticles([DATA], catalogue), TEN_NOVEMBER);
  const defaults = { language: "en", timeZone: "Europe/Rome", driver: ROSSI } as const;
  const talk = await createTalk({ catalogue, store, defaults, dataFolder: DATA });
  const ask: Asker["ask"] = (said, more = {}) =>
    talk.hear({
      chat: { platform: "terminal", id: "local" },
      place: placeKey("terminal", "local"),
      setting: "addressed",
      manages: true,
      at: FIVE_PAST_TWELVE,
      said,
      ...more,
    });
  return { store, ask, words: async (said, more) => wordsOf(await ask(said, more)) };
}

function wordsOf(answer: Answer): string {
  return answer.disposition === "silent" ? "" : plain(answer.reply);
}

/** All words of a reply, a line for each block and item. */
function plain({ blocks }: Reply): string {
  return blocks.flatMap(linesOf).join("\n");
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "quote":
      return [`“${block.text}” (${block.by})`];
    case "list":
      return block.items.map(joined);
    case "heading":
    case "paragraph":
    case "footer":
      return [joined(block.spans)];
  }
}

function joined(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join("");
}
