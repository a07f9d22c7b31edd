import { chmodSync } from "node:fs";
import { chmod, chown, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import { startChild } from "../support/child.ts";
import { theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { nthIntake, openToWrite } from "../support/stores.ts";

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

/** What opening a folder tells a user without root's rights. */
async function openedByNobody(folder: string): Promise<{ readonly opened: boolean; readonly message?: string }> {
  const script = new URL("./children/open.ts", import.meta.url);
  const child = startChild(script, isRoot ? [folder, String(NOBODY)] : [folder]);
  const told = JSON.parse(await child.line());
  await child.end();
  return told;
}

describe("a store and the rights of its files", () => {
  it("lets nobody else read what people set", async () => {
    const folder = join(freshFolder(), "store");
    const store = await openToWrite(folder);
    await store.setPreferences(placeKey("telegram", "1"), { language: "it" });
    await store.backUp(theDay("2026-11-22"));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const name of await readdir(folder, { recursive: true })) {
      expect((await stat(join(folder, name))).mode & 0o077, name).toBe(0);
    }
    await store.close();
  });

  it.skipIf(process.platform === "win32")("says that its folder cannot be written to, and what to do", async () => {
    const folder = freshFolder();
    const store = await openToWrite(folder);
    await store.keep(nthIntake(0));
    await store.close();
    chmodSync(folder, 0o555);
    const told = await openedByNobody(folder);
    chmodSync(folder, 0o755);
    expect(told.opened).toBe(false);
    expect(told.message).toMatch(/Cannot write .*: this user may not\. Give the user that runs Pitboard the right/);
  });

  it.skipIf(process.platform === "win32")("says which file cannot be read, and what to do", async () => {
    const folder = freshFolder();
    const store = await openToWrite(folder);
    await store.keep(nthIntake(0));
    await store.close();
    if (isRoot) await chown(folder, NOBODY, NOBODY);
    await chmod(join(folder, "store.json"), 0o000);
    const told = await openedByNobody(folder);
    expect(told.opened).toBe(false);
    expect(told.message).toMatch(/Cannot read .*store\.json: this user may not\. Give the user/);
  });

  it.skipIf(process.platform !== "linux")("says that a folder cannot be made, and does not try for ever", async () => {
    await expect(openToWrite("/proc/pitboard")).rejects.toThrow(/Cannot write \/proc\/pitboard/);
  });
});
