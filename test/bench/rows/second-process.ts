import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLowdbStore } from "../../../src/store/lowdb/open-store.ts";
import { startChild } from "../../support/child.ts";
import { aClaim, anArticle, articleKey } from "../../support/facts.ts";
import { silentLog } from "../../support/silent-log.ts";
import type { Row } from "../row.ts";
import { rounded } from "../row.ts";

const WRITES = 200;

/** 1 where a second process is refused and told who holds the store, and nothing of what the first one wrote is lost. */
export async function rows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "pitboard-bench-"));
  try {
    const options = { access: "write", log: silentLog, now: Date.now } as const;
    const first = await openLowdbStore(folder, options);
    const second = startChild(new URL("../../store/children/open.ts", import.meta.url), [folder]);
    let written = 0;
    for (let n = 0; n < WRITES; n += 1) {
      const article = anArticle({ id: articleKey(n) });
      await first.keep({ article, claims: [aClaim(article)], notes: [], corrections: [] });
      written += 1;
    }
    const { opened, ms, message = "" } = JSON.parse(await second.line());
    await second.end();
    await first.close();
    const again = await openLowdbStore(folder, options);
    const lost = written - (await again.tally()).articles;
    await again.close();
    const refused = opened === false && message.includes(`process ${process.pid}`);
    const figure = refused && lost === 0 ? 1 : 0;
    const beside = { "writes lost": lost, "ms until refused": rounded(ms) };
    return [{ name: "second-process", figure, unit: "refused", goal: 1, ok: figure === 1, beside }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
