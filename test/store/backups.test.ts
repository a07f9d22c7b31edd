import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/racing/day.ts";
import { StoreDocument } from "../../src/store/records.ts";
import { articleKey, theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { heardLog } from "../support/silent-log.ts";
import { nthIntake, openToWrite } from "../support/stores.ts";

const monday = theDay("2026-11-16");
const at = (days: number) => () => Date.parse(addDays(monday, days));

async function backupsIn(folder: string): Promise<readonly string[]> {
  return (await readdir(join(folder, "backups")).catch(() => [])).sort();
}

describe("a store's backups", () => {
  it("hold everything, and bring it back by an import into an empty folder", async () => {
    const folder = freshFolder();
    const store = await openToWrite(folder);
    await store.keep(nthIntake(0));
    const path = await store.backUp(monday);
    const document = v.parse(StoreDocument, JSON.parse(await readFile(path, "utf8")));
    expect(document).toEqual(await store.export(monday));
    await store.close();
    const other = await openToWrite(freshFolder());
    await other.import(document);
    expect(await other.kept(articleKey(0))).toEqual(nthIntake(0));
    await other.close();
  });

  it("are one for each day, the last of that day, and the last seven of all", async () => {
    const folder = freshFolder();
    const store = await openToWrite(folder, { now: at(0) });
    for (let n = 0; n < 10; n += 1) {
      await store.keep(nthIntake(n));
      await Promise.all([store.backUp(addDays(monday, n)), store.backUp(addDays(monday, n))]);
    }
    await store.keep(nthIntake(10));
    await store.backUp(addDays(monday, 9));
    await store.close();
    expect(await backupsIn(folder)).toEqual([3, 4, 5, 6, 7, 8, 9].map((n) => `store-${addDays(monday, n)}.json`));
    const last = JSON.parse(await readFile(join(folder, "backups", `store-${addDays(monday, 9)}.json`), "utf8"));
    expect(last.articles).toHaveLength(11);
  });

  it("leave nothing of one that was cut off by the end of its process", async () => {
    const folder = freshFolder();
    const store = await openToWrite(folder, { now: at(0) });
    await store.keep(nthIntake(0));
    await store.backUp(monday);
    await writeFile(join(folder, "backups", "store-2026-11-15.json.new"), '{"format":');
    await store.backUp(addDays(monday, 1));
    await store.close();
    expect(await backupsIn(folder)).toEqual(["store-2026-11-16.json", "store-2026-11-17.json"]);
  });

  it("are made by opening the store on a later day, not of an empty one, and not twice a day", async () => {
    const folder = freshFolder();
    const opened = async (days: number) => openToWrite(folder, { now: at(days) });
    const first = await opened(0);
    await first.keep(nthIntake(0));
    await first.close();
    expect(await backupsIn(folder)).toEqual([]);
    const second = await opened(1);
    await second.keep(nthIntake(1));
    await second.close();
    await (await opened(1)).close();
    expect(await backupsIn(folder)).toEqual(["store-2026-11-17.json"]);
    const made = JSON.parse(await readFile(join(folder, "backups", "store-2026-11-17.json"), "utf8"));
    expect(made.articles).toHaveLength(1);
    await (await opened(2)).close();
    expect(await backupsIn(folder)).toEqual(["store-2026-11-17.json", "store-2026-11-18.json"]);
  });

  it("that cannot be made keep nobody from opening the store, and are missed in the log", async () => {
    const folder = freshFolder();
    const first = await openToWrite(folder, { now: at(0) });
    await first.keep(nthIntake(0));
    await first.close();
    await writeFile(join(folder, "backups"), "a file where the folder should be");
    const { log, lines } = heardLog();
    const store = await openToWrite(folder, { log, now: at(1) });
    expect((await store.tally()).articles).toBe(1);
    await expect(store.backUp(monday)).rejects.toThrow(/Cannot write .*backups/);
    await store.close();
    expect(lines.join()).toContain("backup was not made");
    await rm(join(folder, "backups"));
  });
});
