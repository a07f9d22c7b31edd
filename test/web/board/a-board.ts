import { onTestFinished } from "vitest";
import { loadArticles } from "../../../src/catalogue/load-articles.ts";
import { loadCatalogue } from "../../../src/catalogue/load-catalogue.ts";
import { seed } from "../../../src/newsroom/seed.ts";
import { openBoard } from "../../../src/open-board.ts";
import type { Claim } from "../../../src/racing/claim.ts";
import type { Note } from "../../../src/racing/note.ts";
import type { Store } from "../../../src/store/store.ts";
import { serve } from "../../../src/web/serve.ts";
import { site } from "../../../src/web/site.ts";
import { ROSSI, theDay } from "../../support/facts.ts";
import { freshFolder } from "../../support/folders.ts";
import { heardLog } from "../../support/silent-log.ts";
import { openToWrite } from "../../support/stores.ts";
import { DATA } from "../../support/talking.ts";

interface Told {
  readonly claims?: readonly Claim[];
  readonly notes?: readonly Note[];
  /** The day that it is; 10 November 2023, when the first article is all that is known, unless told. */
  readonly today?: string;
}

export interface ABoard {
  readonly url: string;
  readonly store: Store;
  /** What it wrote into its log. */
  readonly lines: readonly string[];
  get(path: string, init?: RequestInit): Promise<Response>;
  /** The HTML of a page. */
  page(path: string): Promise<string>;
  close(): Promise<void>;
}

/** The board over HTTP, with the committed article and what a test tells besides. */
export async function openABoard({ claims = [], notes = [], today = "2023-11-10" }: Told = {}): Promise<ABoard> {
  const catalogue = await loadCatalogue([DATA]);
  const store = await openToWrite(freshFolder());
  await seed(store, await loadArticles([DATA], catalogue), theDay("2023-11-06"));
  for (const { article } of [...claims, ...notes]) {
    const of = <Said extends Claim | Note>(all: readonly Said[]) => all.filter((each) => each.article === article);
    await store.keep({ article, claims: of(claims), notes: of(notes), corrections: [] });
  }
  const { log, lines } = heardLog();
  const board = await openBoard({
    config: { defaults: { language: "en", timeZone: "Europe/Rome", driver: ROSSI } },
    catalogue,
    store,
    now: () => Date.parse(`${today}T12:00:00Z`),
  });
  const readiness = () => Promise.reject(new Error("unasked"));
  const pages = site({ readiness, metrics: readiness, board, log });
  const { url, close } = await serve(pages.fetch, { host: "127.0.0.1", port: 0 });
  const get = (path: string, init: RequestInit = {}) => fetch(`${url}${path}`, { redirect: "manual", ...init });
  return {
    url,
    store,
    lines,
    get,
    page: async (path) => (await get(path)).text(),
    async close() {
      await close();
      await store.close();
    },
  };
}

/** The same, closed when the test is over. */
export async function aBoard(told?: Told): Promise<ABoard> {
  const board = await openABoard(told);
  onTestFinished(() => board.close());
  return board;
}
