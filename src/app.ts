import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Catalogue } from "./catalogue/catalogue.ts";
import type { ArticleFacts } from "./catalogue/load-articles.ts";
import { unusableConfig } from "./config/unusable-config.ts";
import { type Config, PROJECT_FOLDER } from "./config.ts";
import { type Facts, furnish, type House, type Means } from "./house.ts";
import { openEmbedded, openStore, whoHolds } from "./open-store.ts";
import { fromMs } from "./racing/day.ts";
import type { Language } from "./racing/language.ts";
import type { Reader } from "./reading/reading.ts";
import { type Store, StoreUnavailable } from "./store/store.ts";

/** Rejects with `Unusable` that tells all that is wrong in the files. */
export async function loadFacts(config: Config): Promise<Facts> {
  const { loadCatalogue } = await import("./catalogue/load-catalogue.ts");
  const { loadArticles } = await import("./catalogue/load-articles.ts");
  const folders = [join(PROJECT_FOLDER, "data"), config.dataFolder];
  const catalogue = await loadCatalogue(folders);
  const { driver } = config.defaults;
  if (!catalogue.drivers.has(driver)) {
    const known = [...catalogue.drivers.keys()].slice(0, 10).join(", ");
    const fault = `PITBOARD_DRIVER: expected a driver of the catalogue, such as ${known}, found "${driver}"`;
    throw unusableConfig([fault]);
  }
  return { catalogue, articles: await loadArticles(folders, catalogue) };
}

/** What reads articles; it follows the catalogue's drivers, and besides them those of these names. */
export async function openReader(catalogue: Catalogue, alsoNamed: readonly string[]): Promise<Reader> {
  const { openReader: open } = await import("./reading/open-reader.ts");
  return open(join(PROJECT_FOLDER, "data", "language", "reading"), catalogue, alsoNamed);
}

/** The languages that replies are written in. */
export async function spokenLanguages(): Promise<ReadonlySet<Language>> {
  const { loadTexts } = await import("./talk/phrasing/texts.ts");
  return new Set((await loadTexts(join(PROJECT_FOLDER, "data", "language", "talk"))).keys());
}

/** Everything that a running bot needs, open for writing; what the files tell is kept. */
export async function openToWrite(means: Means, socket?: string): Promise<House> {
  const facts = await loadFacts(means.config);
  return furnish(means, facts, await seeded(await openStore(means, "write", socket), facts, means));
}

/** How long to wait for another command that has the store open for a moment. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 50;

/**
 * Everything that an answer needs. It takes the lock only where the files tell what is not kept yet; where it cannot, it
 * answers from what is kept, or where nothing is, from the files alone, and says so.
 */
export async function openToRead(means: Means): Promise<House> {
  if (means.config.databaseUrl !== undefined) return openShared(means);
  const facts = await loadFacts(means.config);
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(PAUSE_MS)) {
    const kept = await openStore(means, "read");
    const pending = await notKept(kept, facts.articles);
    if (pending === 0) return furnish(means, facts, kept);
    const holder = await whoHolds(means);
    if (holder?.socket !== undefined) {
      const note = `${pending} changed ${pending === 1 ? "file" : "files"} of facts will be read when the running bot starts again`;
      return furnish(means, facts, kept, note);
    }
    try {
      await (await seeded(await openStore(means, "write"), facts, means)).close(); // Others may want to write meanwhile.
      return furnish(means, facts, await openStore(means, "read"));
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      if (Date.now() < deadline && (holder ?? (await whoHolds(means))) !== undefined) continue;
      return await unwritten(means, facts, kept, error);
    }
  }
}

/** PostgreSQL takes a write of one process beside any other, and nothing is asked where nothing is to be written. */
async function openShared(means: Means): Promise<House> {
  const facts = await loadFacts(means.config);
  const kept = await openStore(means, "write");
  try {
    const store = (await notKept(kept, facts.articles)) === 0 ? kept : await seeded(kept, facts, means);
    return furnish(means, facts, store);
  } catch (error) {
    await kept.close();
    throw error;
  }
}

async function unwritten(means: Means, facts: Facts, kept: Store, error: StoreUnavailable): Promise<House> {
  if ((await kept.tally()).articles > 0) {
    return furnish(means, facts, kept, `${error.message} The answer is from what was kept before.`);
  }
  const folder = await mkdtemp(join(tmpdir(), "pitboard-"));
  const clear = () => rm(folder, { recursive: true, force: true });
  try {
    const store = await seeded(await openEmbedded(means, "write", folder), facts, means);
    const house = furnish(means, facts, store, `${error.message} The answer is from the files of facts alone.`);
    return { ...house, close: () => store.close().finally(clear) };
  } catch (fault) {
    await clear();
    throw fault;
  }
}

/** How many files of facts tell what is not kept. */
async function notKept(store: Store, articles: readonly ArticleFacts[]): Promise<number> {
  let pending = 0;
  for (const { article, digest } of articles) {
    const kept = await store.kept(article.id);
    const isRetracted = kept?.corrections.some(({ kind }) => kind === "article-retracted") === true;
    if (!isRetracted && kept?.seed?.digest !== digest) pending += 1;
  }
  return pending;
}

async function seeded(store: Store, { articles }: Facts, { log, now }: Means): Promise<Store> {
  try {
    const { seed } = await import("./newsroom/seed.ts");
    for (const { article, kind } of await seed(store, articles, fromMs(now()))) {
      if (kind !== "unchanged") log.debug({ article, kind }, "The facts of an article were read");
    }
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
