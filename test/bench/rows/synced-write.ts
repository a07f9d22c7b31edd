import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";
import { openLowdbStore } from "../../../src/store/lowdb/open-store.ts";
import type { StoreDocument } from "../../../src/store/records.ts";
import { aClaim, anArticle, articleKey } from "../../support/facts.ts";
import { silentLog } from "../../support/silent-log.ts";
import { manyClaims } from "../many-claims.ts";
import { quantile, type Row, rounded } from "../row.ts";

const SIZES = [
  ["synced-write-100", 100],
  ["synced-write-10000", 10_000],
  ["synced-write", 100_000],
] as const;
const GOAL_MS = 0.5;
const WRITES = 1000;
const WARMING_UP = 50;
const LOWDB_WRITES = 10;

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

async function plainLowdbTimes(folder: string, document: StoreDocument): Promise<number[]> {
  const low = new Low(new JSONFile<StoreDocument>(join(folder, "plain.json")), document);
  await low.write();
  return await timed(LOWDB_WRITES, (n) =>
    low.update(({ articles }) => void articles.push(anArticle({ id: articleKey(articles.length + n) }))),
  );
}

/** One acknowledged, synced write while that many claims are kept, beside lowdb's own file at the same size. */
export async function rows(): Promise<Row[]> {
  const measured: Row[] = [];
  for (const [name, size] of SIZES) {
    const folder = await mkdtemp(join(tmpdir(), "pitboard-bench-"));
    try {
      const document = manyClaims(size);
      const times = await pitboardTimes(folder, document);
      const plain = await plainLowdbTimes(folder, document);
      const figure = rounded(quantile(times, 0.5));
      const beside = { p99: rounded(quantile(times, 0.99)), "lowdb, not synced": rounded(quantile(plain, 0.5)) };
      measured.push({ name, figure, unit: "ms", goal: GOAL_MS, ok: figure <= GOAL_MS, beside });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return measured;
}
