import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Child, startChild } from "../support/child.ts";
import { articleKey } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { nthIntake, openToWrite } from "../support/stores.ts";

const LIMIT_BLOCKS = 64;
const NEVER_RENEW_BYTES = String(1024 * 1024);

async function linesUntilTally(child: Child): Promise<readonly string[]> {
  const lines: string[] = [];
  do lines.push(await child.line());
  while (!lines.at(-1)?.startsWith("tally"));
  await child.end();
  return lines;
}

// A process under `ulimit -f` gets short writes first and EFBIG then, as on a disk that fills up.
describe("a store on a disk that is full", () => {
  for (const atOnce of [1, 4]) {
    it(`refuses a write with a word, ${atOnce} at a time, keeps nothing of it, and everything before it`, async () => {
      const folder = freshFolder();
      const child = startChild(
        new URL("./children/write-on.ts", import.meta.url),
        [folder, "0", String(atOnce), NEVER_RENEW_BYTES],
        {
          limit: LIMIT_BLOCKS,
        },
      );
      const lines = await linesUntilTally(child);
      const kept = lines.filter((line) => line.startsWith("kept "));
      const refused = lines.filter((line) => line.startsWith("refused "));
      expect(kept.length).toBeGreaterThan(50);
      expect(refused[0]).toMatch(/StoreUnavailable: Cannot write .*journal-\d+\.jsonl: .*ulimit -f/);
      expect(lines.at(-1)).toBe(`tally ${kept.length} ${kept.length} ${kept.length}`);

      for (const name of await readdir(folder)) {
        if (name.startsWith("journal"))
          expect((await readFile(join(folder, name), "utf8")).replace(/\n$/, "")).not.toMatch(/[^}]$/);
      }
      const store = await openToWrite(folder);
      expect(await store.tally()).toMatchObject({ articles: kept.length, claims: kept.length, notes: kept.length });
      expect(await store.keep(nthIntake(99_999))).toBe(true);
      expect(await store.kept(articleKey(99_999))).toEqual(nthIntake(99_999));
      await store.close();
    });
  }

  it("never replaces a good snapshot by a cut one", async () => {
    const folder = freshFolder();
    const store = await openToWrite(folder);
    for (let n = 0; n < 150; n += 1) await store.keep(nthIntake(n));
    await store.close();
    const before = await readFile(join(folder, "store.json"), "utf8");
    const child = startChild(new URL("./children/open.ts", import.meta.url), [folder], { limit: LIMIT_BLOCKS });
    expect(JSON.parse(await child.line())).toMatchObject({ opened: true });
    await child.end();
    expect(await readFile(join(folder, "store.json"), "utf8")).toBe(before);
    const again = await openToWrite(folder);
    expect((await again.tally()).articles).toBe(150);
    await again.close();
  });

  it("goes on with small writes after one that was too large", async () => {
    const folder = freshFolder();
    const child = startChild(new URL("./children/too-large.ts", import.meta.url), [folder], { limit: LIMIT_BLOCKS });
    expect(JSON.parse(await child.line())).toEqual({ large: "StoreUnavailable", small: true, articles: 1 });
    await child.end();
    const store = await openToWrite(folder);
    expect((await store.tally()).articles).toBe(1);
    await store.close();
  });
});

describe("a store in a place where none can be", () => {
  it("says that a file lies where its folder should be", async () => {
    const file = join(freshFolder(), "store");
    await writeFile(file, "");
    const said = /Cannot (write|read) .*store.*: there is a file where a folder is expected\. Set PITBOARD_DATA_DIR/;
    await expect(openToWrite(file)).rejects.toThrow(said);
    await expect(openToWrite(join(file, "deeper"))).rejects.toThrow(said);
    await expect(openToWrite(file, { access: "read" })).rejects.toThrow(said);
  });
});
