import { copyFile, mkdir, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import type { Store } from "../../src/store/store.ts";
import { startChild } from "../support/child.ts";
import { articleKey, theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { heardLog } from "../support/silent-log.ts";
import { nthIntake, openToRead, openToWrite } from "../support/stores.ts";

const KILLS = 16;

function numbersKept(lines: readonly string[]): readonly number[] {
  return lines.filter((line) => line.startsWith("kept ")).map((line) => Number(line.slice("kept ".length)));
}

describe("a store whose process is killed", () => {
  it(`has every acknowledged write after ${KILLS} kills in the middle of writing, and no half of any other`, async () => {
    const folder = freshFolder();
    const acknowledged = new Set<number>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = startChild(new URL("./children/write-on.ts", import.meta.url), [
        folder,
        String(kill * 100_000),
        String(1 + (kill % 5)),
      ]);
      expect(await child.line()).toBe("open");
      await new Promise((resolve) => setTimeout(resolve, 5 + kill * 7));
      for (const n of numbersKept(await child.kill())) acknowledged.add(n);
    }
    const store = await openToWrite(folder);
    for (const n of acknowledged) expect(await store.kept(articleKey(n)), `article ${n}`).toEqual(nthIntake(n));
    const { articles, claims, notes } = await store.tally();
    expect(acknowledged.size).toBeGreaterThan(KILLS);
    expect([claims, notes]).toEqual([articles, articles]);
    expect(articles - acknowledged.size).toBeLessThanOrEqual(KILLS * 5);
    await store.close();
  }, 120_000);
});

/** A store that was closed in order, and the text of its journal; nothing of it is in the snapshot yet. */
async function journalOf(folder: string, writes: readonly ((store: Store) => Promise<unknown>)[]): Promise<string> {
  const store = await openToWrite(folder);
  for (const write of writes) await write(store);
  await store.close();
  return join(folder, "journal-1.jsonl");
}

const place = fc.integer({ min: 0, max: 2 }).map((n) => placeKey("discord", String(n)));
const write = fc.oneof(
  fc.integer({ min: 0, max: 5 }).map((n) => (store: Store) => store.keep(nthIntake(n))),
  fc
    .record({ place, listenIn: fc.boolean() })
    .map((told) => (store: Store) => store.setPreferences(told.place, { listenIn: told.listenIn })),
  place.map((forgotten) => (store: Store) => store.forget(forgotten)),
);

describe("a journal that was cut", () => {
  it("at whatever byte leaves what some of the writes had left, and the store goes on from there", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 8 }), fc.nat(), async (writes, where) => {
        const folder = freshFolder();
        const journal = await journalOf(folder, writes);
        const whole = await readFile(journal);
        const prefixes = new Set<string>();
        for (let count = 0; count <= writes.length; count += 1) {
          const model = freshFolder();
          await journalOf(model, writes.slice(0, count));
          prefixes.add(await stateOf(model));
        }
        await truncate(journal, where % (whole.length + 1));
        expect(prefixes).toContain(await stateOf(folder));
        const store = await openToWrite(folder);
        await store.keep(nthIntake(9));
        await store.close();
        const again = await openToRead(folder);
        expect(await again.kept(articleKey(9))).toEqual(nthIntake(9));
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it("in its last line loses that line alone, and says so in the log", async () => {
    const folder = freshFolder();
    const journal = await journalOf(folder, [(store) => store.keep(nthIntake(0)), (store) => store.keep(nthIntake(1))]);
    await truncate(journal, (await readFile(journal)).length - 10);
    const { log, lines } = heardLog();
    const store = await openToWrite(folder, { log });
    expect(await store.kept(articleKey(0))).toEqual(nthIntake(0));
    expect(await store.kept(articleKey(1))).toBeUndefined();
    await store.close();
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ level: 40, file: journal, line: 2 }),
    );
  });

  it("and then filled with zeros, as after a power cut, loses its last line alone", async () => {
    const folder = freshFolder();
    const journal = await journalOf(folder, [(store) => store.keep(nthIntake(0)), (store) => store.keep(nthIntake(1))]);
    const bytes = await readFile(journal);
    await writeFile(journal, bytes.fill(0, bytes.length - 200));
    expect((await (await openToRead(folder)).tally()).articles).toBe(1);
  });
});

describe("a renewal of the snapshot that was interrupted", () => {
  async function grown(): Promise<string> {
    const folder = freshFolder();
    await journalOf(folder, [(store) => store.keep(nthIntake(0)), (store) => store.handOver(theDay("2026-11-22"))]);
    return folder;
  }

  it("before the snapshot was written counts on both journals", async () => {
    const folder = await grown();
    const snapshot = await readFile(join(folder, "store.json"));
    const journal = await readFile(join(folder, "journal-1.jsonl"));
    const store = await openToWrite(folder);
    await store.keep(nthIntake(1));
    await store.close();
    await writeFile(join(folder, "store.json"), snapshot);
    await writeFile(join(folder, "journal-1.jsonl"), journal);
    const again = await openToWrite(folder);
    expect(await again.tally()).toMatchObject({ articles: 2, claims: 2 });
    expect(await again.handedOver()).toBe("2026-11-22");
    await again.close();
  });

  it("before old journals were deleted deletes them at the next start", async () => {
    const folder = await grown();
    const aside = join(folder, "aside");
    await mkdir(aside);
    await copyFile(join(folder, "journal-1.jsonl"), join(aside, "journal-1.jsonl"));
    const store = await openToWrite(folder);
    await store.close();
    await copyFile(join(aside, "journal-1.jsonl"), join(folder, "journal-1.jsonl"));
    const again = await openToWrite(folder);
    expect((await again.tally()).articles).toBe(1);
    await again.close();
    expect((await readdir(folder)).filter((name) => name.startsWith("journal"))).toEqual(["journal-2.jsonl"]);
  });

  it("while the snapshot was written keeps the good one", async () => {
    const folder = await grown();
    await writeFile(join(folder, "store.json.new"), '{"version":1,"generation":2,\n"articles":{');
    const store = await openToWrite(folder);
    expect((await store.tally()).articles).toBe(1);
    await store.close();
    expect(await readdir(folder)).not.toContain("store.json.new");
  });
});

async function stateOf(folder: string): Promise<string> {
  const store = await openToRead(folder);
  const state = JSON.stringify(await store.export(theDay("2026-11-22")));
  await store.close();
  return state;
}
