import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { STORE_VERSION } from "../../src/store/records.ts";
import { parseDocument, UPGRADES, type Upgrades } from "../../src/store/upgrade.ts";
import { articleKey, ROSSI, theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { nthIntake, openToRead, openToWrite } from "../support/stores.ts";
import { editJournal } from "./edit-journal.ts";

/** Before version 1 a certainty was called a grade. */
const upgrades: Upgrades = new Map([
  ...UPGRADES,
  [
    0,
    ({ claims = [], ...rest }) => ({
      ...rest,
      claims: claims.map((claim) => JSON.parse(JSON.stringify(claim).replace('"grade":', '"certainty":'))),
    }),
  ],
]);
const NEWER = STORE_VERSION + 1;
const now = () => Date.parse("2026-11-22T12:00:00Z");

describe("a store of another version", () => {
  let folder: string;
  let snapshot: string;

  beforeEach(async () => {
    folder = freshFolder();
    snapshot = join(folder, "store.json");
    const first = await openToWrite(folder, { now });
    await first.keep(nthIntake(0));
    await first.close();
    const second = await openToWrite(folder, { now });
    await second.keep(nthIntake(1));
    await second.handOver(theDay("2026-11-22"));
    await second.close();
    const older = (text: string) =>
      text.replaceAll('"certainty":', '"grade":').replace(`"version":${STORE_VERSION}`, '"version":0');
    await writeFile(snapshot, older(await readFile(snapshot, "utf8")));
    await editJournal(join(folder, "journal-2.jsonl"), older);
  });

  it("is upgraded, what lies in its journal too", async () => {
    const store = await openToWrite(folder, { upgrades, now });
    expect(await store.kept(articleKey(0))).toEqual(nthIntake(0));
    expect(await store.kept(articleKey(1))).toEqual(nthIntake(1));
    expect(await store.handedOver()).toBe("2026-11-22");
    await store.close();
    const again = await openToWrite(folder, { now });
    expect(await again.claimsAbout(ROSSI)).toHaveLength(2);
    await again.close();
  });

  it("is kept as it was in a backup before", async () => {
    await (await openToWrite(folder, { upgrades, now })).close();
    const path = join(folder, "backups", "store-version-0-2026-11-22.json");
    const { version, claims } = JSON.parse(await readFile(path, "utf8"));
    expect(version).toBe(0);
    expect(claims).toEqual([
      expect.objectContaining({ grade: "likely" }),
      expect.objectContaining({ grade: "likely" }),
    ]);
  });

  it("can be brought back from that backup, or from an export of that version, by an import", async () => {
    await (await openToWrite(folder, { upgrades, now })).close();
    const path = join(folder, "backups", "store-version-0-2026-11-22.json");
    const old: unknown = JSON.parse(await readFile(path, "utf8"));
    const store = await openToWrite(freshFolder());
    expect(await store.import(parseDocument(path, old, upgrades))).toEqual({ added: 6, known: 0 });
    expect(await store.kept(articleKey(1))).toEqual(nthIntake(1));
    await store.close();
    expect(() => parseDocument(path, old)).toThrow(/is of version 0, and this Pitboard has no way from version 0 to 1/);
    expect(() => parseDocument("backup", { version: NEWER })).toThrow(
      `expected ${STORE_VERSION} or older, found ${NEWER}: a newer Pitboard`,
    );
    expect(() => parseDocument("backup", [])).toThrow(/^backup:\n {2}format: is missing/);
  });

  it("can be read without being changed", async () => {
    const before = await readFile(snapshot, "utf8");
    const store = await openToRead(folder, { upgrades });
    expect(await store.kept(articleKey(1))).toEqual(nthIntake(1));
    expect(await readFile(snapshot, "utf8")).toBe(before);
    expect((await readdir(join(folder, "backups"))).filter((name) => name.includes("version"))).toEqual([]);
  });

  it("is left alone where there is no way up", async () => {
    const before = await readFile(snapshot, "utf8");
    await expect(openToWrite(folder, { upgrades: new Map(), now })).rejects.toThrow(/no way from version 0 to 1/);
    expect(await readFile(snapshot, "utf8")).toBe(before);
  });

  it("is refused where a newer Pitboard wrote it, with what to do", async () => {
    await writeFile(snapshot, `{"version":${NEWER},"generation":2,\n"standings":{}}`);
    const said = `store.json is of version ${NEWER}, and this Pitboard reads up to version ${STORE_VERSION}. Update Pitboard`;
    await expect(openToWrite(folder, { upgrades })).rejects.toThrow(said);
    await expect(openToRead(folder, { upgrades })).rejects.toThrow(said);
  });
});
