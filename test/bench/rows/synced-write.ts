import { performance } from "node:perf_hooks";
import { openLowdbStore } from "../../../src/store/lowdb/open-store.ts";
import type { StoreDocument } from "../../../src/store/records.ts";
import { aClaim, anArticle, articleKey } from "../../support/facts.ts";
import { inFreshFolder } from "../../support/in-fresh-folder.ts";
import { silentLog } from "../../support/silent-log.ts";
import { manyClaims } from "../many-claims.ts";
import { lowdbWrites } from "../peers/plain-lowdb.ts";
import { type Measured, type Measurement, quantile } from "../row.ts";

const GOAL_MS = 0.5;
const WRITES = 1000;
const WARMING_UP = 50;
const SIZES = [100, 10_000, 100_000] as const;

export const measurement: Measurement = {
  measures: SIZES.map((size) => ({
    name: size === SIZES.at(-1) ? "synced-write" : `synced-write-${size}`,
    about: `An acknowledged, synced write, p50, with ${size.toLocaleString("en")} claims kept`,
    unit: "ms",
    goal: GOAL_MS,
    better: "lower",
    peers: [lowdbWrites(size)],
  })),
  async measure() {
    const measured: Measured[] = [];
    for (const size of SIZES) measured.push(await timeWrites(size));
    return measured;
  },
};

/** How long each of some writes took, one after the other. */
async function timed(writes: number, write: (n: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < writes; n += 1) {
    const begun = performance.now();
    await write(n);
    times.push(performance.now() - begun);
  }
  return times;
}

async function pitboardTimes(folder: string, document: StoreDocument): Promise<number[]> {
  const store = await openLowdbStore(folder, { access: "write", log: silentLog, now: Date.now });
  await store.import(document);
  await store.close();
  const again = await openLowdbStore(folder, { access: "write", log: silentLog, now: Date.now });
  await again.backUp(document.exported); // Waits for what opening began, so that writes alone are measured.
  const first = document.articles.length;
  const times = await timed(WRITES + WARMING_UP, (n) => {
    const article = anArticle({ id: articleKey(first + n) });
    return again.keep({ article, claims: [aClaim(article)], notes: [], corrections: [] });
  });
  await again.close();
  return times.slice(WARMING_UP);
}

/** One acknowledged, synced write while that many claims are kept. */
async function timeWrites(size: number): Promise<Measured> {
  return await inFreshFolder(async (folder) => {
    const times = await pitboardTimes(folder, manyClaims(size));
    return { figure: quantile(times, 0.5), beside: { "ms p99": quantile(times, 0.99) } };
  });
}
