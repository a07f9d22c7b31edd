import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import { snapshotPath } from "../../src/store/lowdb/names.ts";
import { generationAt } from "../../src/store/lowdb/snapshot-file.ts";
import { StoreUnavailable } from "../../src/store/store.ts";
import { startChild } from "../support/child.ts";
import { articleKey, theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { nthIntake, openToRead, openToWrite } from "../support/stores.ts";

const LOOKING_MS = 3000;

describe("a store that is opened for reading", () => {
  it("beside a process that writes and renews its snapshot all the time sees whole writes, and never less than before", async () => {
    const folder = freshFolder();
    const child = startChild(new URL("./children/renew-on.ts", import.meta.url), [folder]);
    expect(await child.line()).toBe("open");
    const generations = new Set<number>();
    let before = 0;
    for (const until = performance.now() + LOOKING_MS; performance.now() < until; ) {
      const store = await openToRead(folder);
      const { articles, claims, notes } = await store.tally();
      expect([claims, notes]).toEqual([articles, articles]);
      expect(articles).toBeGreaterThanOrEqual(before);
      for (let n = 0; n < articles; n += 1) expect(await store.kept(articleKey(n))).toEqual(nthIntake(n));
      before = articles;
      generations.add(await generationAt(snapshotPath(folder)));
      await store.close();
    }
    await child.end();
    expect(before).toBeGreaterThan(0);
    expect(generations.size).toBeGreaterThan(3);
  });

  it("knows what was acknowledged before it was opened", async () => {
    const folder = freshFolder();
    const writer = await openToWrite(folder);
    await writer.keep(nthIntake(0));
    const reader = await openToRead(folder);
    expect(await reader.kept(articleKey(0))).toEqual(nthIntake(0));
    await writer.keep(nthIntake(1));
    expect(await reader.kept(articleKey(1))).toBeUndefined();
    await writer.close();
  });

  it("refuses every write, and says why", async () => {
    const folder = freshFolder();
    const writer = await openToWrite(folder);
    await writer.keep(nthIntake(0));
    const reader = await openToRead(folder);
    const place = placeKey("telegram", "1");
    const document = await reader.export(theDay("2026-11-22"));
    for (const refused of [
      reader.keep(nthIntake(1)),
      reader.setPreferences(place, { language: "it" }),
      reader.forget(place),
      reader.import(document),
      reader.handOver(theDay("2026-11-22")),
      reader.backUp(theDay("2026-11-22")),
    ]) {
      await expect(refused).rejects.toThrow(StoreUnavailable);
      await expect(refused).rejects.toThrow(/open for reading only/);
    }
    await writer.close();
  });

  it("is empty where there is none yet, and makes none", async () => {
    const folder = freshFolder();
    const store = await openToRead(folder);
    expect((await store.tally()).articles).toBe(0);
    expect(await readdir(folder)).toEqual([]);
    const nowhere = await openToRead(`${folder}/nowhere`);
    expect((await nowhere.tally()).articles).toBe(0);
    expect(await readdir(folder)).toEqual([]);
  });
});
