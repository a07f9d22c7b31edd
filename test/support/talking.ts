import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { loadArticles } from "../../src/catalogue/load-articles.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { seed } from "../../src/newsroom/seed.ts";
import type { Article } from "../../src/racing/article.ts";
import type { Claim } from "../../src/racing/claim.ts";
import type { Note } from "../../src/racing/note.ts";
import { openLowdbStore } from "../../src/store/lowdb/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { createTalk } from "../../src/talk/create-talk.ts";
import type { Message } from "../../src/talk/message.ts";
import type { Block, Reply, Span } from "../../src/talk/reply.ts";
import type { Answer, Talk } from "../../src/talk/talk.ts";
import { aClaim, anArticle, articleKey, publishedOn, ROSSI, theDay } from "./facts.ts";
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
  readonly talk: Talk;
  ask(said: Message["said"], more?: Partial<Message>): Promise<Answer>;
  /** The reply as plain words, block by block. */
  words(said: Message["said"], more?: Partial<Message>): Promise<string>;
}

/** A bot that knows the committed data. */
export async function askerOfTheFirstArticle(): Promise<Asker> {
  const catalogue = await loadCatalogue([DATA]);
  const store = await freshStore();
  await seed(store, await loadArticles([DATA], catalogue), TEN_NOVEMBER);
  return askerOf(catalogue, store);
}

/** A bot that knows what a test tells it, and no article besides. `change` adds to the catalogue. */
export async function askerOfClaims(
  claims: readonly Claim[],
  {
    notes = [],
    change = (catalogue) => catalogue,
  }: { notes?: readonly Note[]; change?: (catalogue: Catalogue) => Catalogue } = {},
): Promise<Asker> {
  const store = await freshStore();
  for (const article of new Set([...claims, ...notes].map((each) => each.article))) {
    const of = <T extends { readonly article: Article }>(all: readonly T[]) =>
      all.filter((each) => each.article === article);
    await store.keep({ article, claims: of(claims), notes: of(notes), corrections: [] });
  }
  return askerOf(change(await loadCatalogue([DATA])), store);
}

const opened: Store[] = [];

afterAll(async () => {
  for (const store of opened.splice(0)) await store.close();
});

/** A store that is closed after the tests of the file. */
async function freshStore(): Promise<Store> {
  const store = await openLowdbStore(freshFolder(), { access: "write", log: silentLog, now: () => FIVE_PAST_TWELVE });
  opened.push(store);
  return store;
}

async function askerOf(catalogue: Catalogue, store: Store): Promise<Asker> {
  const defaults = { language: "en", timeZone: "Europe/Rome", driver: ROSSI } as const;
  const talk = await createTalk({ catalogue, store, defaults, dataFolder: DATA });
  const ask: Asker["ask"] = (said, more = {}) =>
    talk.hear({
      chat: { platform: "terminal", id: "local" },
      place: placeKey("terminal", "local"),
      setting: "addressed",
      manages: () => true,
      hears: () => "private",
      at: FIVE_PAST_TWELVE,
      said,
      ...more,
    });
  return { store, talk, ask, words: async (said, more) => wordsOf(await ask(said, more)) };
}

function wordsOf(answer: Answer): string {
  return answer.disposition === "silent" ? "" : plain(answer.reply);
}

/** All words of a reply, a line for each block and item. */
export function plain({ blocks }: Pick<Reply, "blocks">): string {
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

let published = 0;

/** A claim in an article of its own, published on a day. */
export function publishedOnDay(when: string, told: Partial<Claim> = {}, publisher = "speedweek"): Claim {
  published += 1;
  const dated = { published: publishedOn(when), received: theDay(when) };
  return aClaim(anArticle({ id: articleKey(published), publisher, ...dated }), 1, told);
}

let chats = 0;

/** A question of a day, in a chat that spoke of nothing before. */
export function askedOn(today: string): Partial<Message> {
  chats += 1;
  return { today: theDay(today), chat: { platform: "terminal", id: String(chats) } };
}

/** What a reply asserts: series, class and certainty of each line. */
export async function asserted(bot: Asker, ...asked: Parameters<Asker["ask"]>) {
  const answer = await bot.ask(...asked);
  if (answer.disposition === "silent") return [];
  return answer.outlooks.flatMap(({ about, lines }) => lines.map((line) => [about.series, line.class, line.certainty]));
}
