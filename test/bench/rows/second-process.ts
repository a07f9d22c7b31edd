import { openLowdbStore } from "../../../src/store/lowdb/open-store.ts";
import { startChild } from "../../support/child.ts";
import { aClaim, anArticle, articleKey } from "../../support/facts.ts";
import { inFreshFolder } from "../../support/in-fresh-folder.ts";
import { silentLog } from "../../support/silent-log.ts";
import { lowdbTogether } from "../peers/plain-lowdb.ts";
import type { Measured, Measurement } from "../row.ts";

const WRITES = 200;

export const measurement: Measurement = {
  measures: [
    {
      name: "second-process",
      about:
        "Whether a second process on one folder is refused and told who holds it, and nothing is lost that the first one wrote",
      unit: "refused",
      goal: 1,
      better: "higher",
      peers: [lowdbTogether],
    },
  ],
  measure: async () => [await inFreshFolder(startTwo)],
};

async function startTwo(folder: string): Promise<Measured> {
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
  return { figure: refused ? 1 : 0, holds: lost === 0, beside: { "writes lost": lost, "ms until refused": ms } };
}
