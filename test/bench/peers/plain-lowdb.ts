import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { StoreDocument } from "../../../src/store/records.ts";
import { startChild } from "../../support/child.ts";
import { anArticle, articleKey } from "../../support/facts.ts";
import { inFreshFolder } from "../../support/in-fresh-folder.ts";
import { manyClaims } from "../many-claims.ts";
import { type Measured, type Peer, quantile } from "../row.ts";

const WRITES = 10;
const EACH = 100;

/** Writes while so many claims are kept. */
export function lowdbWrites(size: number): Peer {
  return {
    name: "lowdb",
    how: "`db.update` on its own JSON file, which is written anew each time and never synced",
    measure: () => inFreshFolder((folder) => timeWrites(join(folder, "db.json"), manyClaims(size))),
  };
}

async function timeWrites(file: string, document: StoreDocument): Promise<Measured> {
  const { Low } = await import("lowdb");
  const { JSONFile } = await import("lowdb/node");
  const db = new Low(new JSONFile<StoreDocument>(file), document); // Its presets keep nothing where NODE_ENV is test.
  await db.write();
  const times: number[] = [];
  for (let n = 0; n < WRITES; n += 1) {
    const begun = performance.now();
    await db.update(({ articles }) => void articles.push(anArticle({ id: articleKey(articles.length + n) })));
    times.push(performance.now() - begun);
  }
  return { figure: quantile(times, 0.5), sample: `${WRITES} writes` };
}

/** Two processes that write to one file. */
export const lowdbTogether: Peer = {
  name: "lowdb",
  how: "two processes that open one file, and write at the same time; neither is refused",
  measure: () =>
    inFreshFolder(async (folder) => {
      const file = join(folder, "db.json");
      const names = ["first", "second"];
      const children = names.map((name) =>
        startChild(new URL("./children/write-lowdb.ts", import.meta.url), [file, name, String(EACH)]),
      );
      for (const child of children) await child.line(); // Both have it open before either writes.
      for (const child of children) child.process.stdin?.write("write\n");
      let failed = 0;
      for (const child of children) failed += Number(await child.line());
      await Promise.all(children.map((child) => child.end()));
      const { kept }: { readonly kept: readonly string[] } = JSON.parse(await readFile(file, "utf8"));
      const writes = EACH * children.length;
      return { figure: 0, beside: { "writes lost": writes - kept.length, "of which with an error": failed, writes } };
    }),
};
