import { readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import type { Holder } from "../../src/store/lowdb/holder.ts";
import { lockHolder, takeLock } from "../../src/store/lowdb/lock.ts";
import { StoreUnavailable } from "../../src/store/store.ts";
import { startChild } from "../support/child.ts";
import { freshFolder } from "../support/folders.ts";
import { nthIntake, openToWrite } from "../support/stores.ts";

const OPEN = new URL("./children/open.ts", import.meta.url);

describe("the lock of a store", () => {
  let folder: string;
  let lock: string;

  beforeEach(() => {
    folder = freshFolder();
    lock = join(folder, "lock");
  });

  /** The lock as another process would have left it. */
  async function leaveLock(
    told: { readonly [Part in keyof Holder]?: Holder[Part] | undefined },
    silentMs = 0,
  ): Promise<void> {
    const store = await openToWrite(folder);
    const mine: Holder = JSON.parse(await readFile(lock, "utf8"));
    await store.close();
    await writeFile(lock, JSON.stringify({ ...mine, token: "theirs", ...told }));
    const touched = new Date(Date.now() - silentMs);
    await utimes(lock, touched, touched);
  }

  it("makes a second process refuse, and say who holds the store", async () => {
    const since = Date.parse("2026-11-22T08:30:00Z");
    const store = await openToWrite(folder, { now: () => since });
    const child = startChild(OPEN, [folder]);
    const { opened, name, message } = JSON.parse(await child.line());
    await child.end();
    expect({ opened, name }).toEqual({ opened: false, name: "StoreUnavailable" });
    expect(message).toContain(`is held by process ${process.pid} on `);
    expect(message).toContain("since 2026-11-22T08:30:00.000Z. Stop that process first");
    await store.keep(nthIntake(0));
    await store.close();
  });

  it("makes the same process refuse a second time", async () => {
    const store = await openToWrite(folder);
    await expect(openToWrite(folder)).rejects.toThrow(StoreUnavailable);
    await store.close();
  });

  it("is free after its holder closed the store", async () => {
    for (let time = 0; time < 2; time += 1) await (await openToWrite(folder)).close();
    expect(await readdir(folder)).toEqual(["journal-1.jsonl", "store.json"]);
    expect(await lockHolder(folder)).toBeUndefined();
  });

  it("is free after opening failed", async () => {
    await writeFile(join(folder, "store.json"), "{");
    await expect(openToWrite(folder)).rejects.toThrow(StoreUnavailable);
    expect(await lockHolder(folder)).toBeUndefined();
  });

  it("is replaced at once when its holder was killed", async () => {
    const child = startChild(OPEN, [folder]);
    expect(JSON.parse(await child.line())).toMatchObject({ opened: true });
    expect((await lockHolder(folder))?.pid).toBe(child.process.pid);
    await child.kill();
    expect(await lockHolder(folder)).toBeUndefined();
    const begun = performance.now();
    const store = await openToWrite(folder);
    expect(performance.now() - begun).toBeLessThan(1000);
    await store.close();
  });

  it("is given to exactly one of many that find a dead holder at the same time", async () => {
    for (let round = 0; round < 20; round += 1) {
      await leaveLock({ pid: 4_194_304 + round });
      const tried = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder, { now: Date.now })));
      const taken = tried.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
      expect(taken).toHaveLength(1);
      for (const one of taken) {
        await expect(one.checkHeld()).resolves.toBeUndefined();
        await one.release();
      }
      expect((await readdir(folder)).filter((name) => name.startsWith("lock"))).toEqual([]);
    }
  });

  it("is given to exactly one of several processes that find a dead holder at the same time", async () => {
    await leaveLock({ pid: 4_194_304 });
    const children = Array.from({ length: 4 }, () => startChild(OPEN, [folder]));
    const told = await Promise.all(children.map(async (child) => JSON.parse(await child.line())));
    expect(told.filter(({ opened }) => opened)).toHaveLength(1);
    await Promise.all(children.map((child) => child.end()));
  });

  it.skipIf(process.platform !== "linux")("is replaced when another process got the number of its holder", async () => {
    await leaveLock({ pid: process.ppid, started: "1" });
    await (await openToWrite(folder)).close();
  });

  it("is free a minute after the last sign of life where nobody knows when its holder started", async () => {
    await leaveLock({ pid: process.ppid, started: undefined }, 50_000);
    await expect(openToWrite(folder)).rejects.toThrow(/cannot be seen from here/);
    const longAgo = new Date(Date.now() - 61_000);
    await utimes(lock, longAgo, longAgo);
    await (await openToWrite(folder)).close();
  });

  it.skipIf(process.platform !== "linux")("is replaced when the machine was started anew since", async () => {
    await leaveLock({ boot: "00000000-0000-0000-0000-000000000000" });
    await (await openToWrite(folder)).close();
  });

  it("is held by a process elsewhere as long as that gives signs of life", async () => {
    await leaveLock({ host: "pit-wall", pid: 7 }, 50_000);
    await expect(openToWrite(folder)).rejects.toThrow(
      /held by process 7 on pit-wall since .* a minute after its last sign/,
    );
    expect(await lockHolder(folder)).toMatchObject({ host: "pit-wall", pid: 7 });
  });

  it("is free a minute after the last sign of life of a process elsewhere", async () => {
    await leaveLock({ host: "pit-wall", pid: 7 }, 61_000);
    expect(await lockHolder(folder)).toBeUndefined();
    await (await openToWrite(folder)).close();
  });

  it.skipIf(process.platform !== "linux")("counts a container under the same host name as elsewhere", async () => {
    await leaveLock({ space: "pid:[1]", pid: 4_194_304 }, 50_000);
    await expect(openToWrite(folder)).rejects.toThrow(/another container/);
  });

  it("that tells of nobody is free after a minute", async () => {
    await writeFile(lock, "");
    await expect(openToWrite(folder)).rejects.toThrow(StoreUnavailable);
    const longAgo = new Date(Date.now() - 61_000);
    await utimes(lock, longAgo, longAgo);
    await (await openToWrite(folder)).close();
  });

  it("gives a sign of life again and again", async () => {
    const held = await takeLock(folder, { now: Date.now, heartbeatMs: 20 });
    const longAgo = new Date(Date.now() - 50_000);
    await utimes(lock, longAgo, longAgo);
    await pause(200);
    await writeFile(join(folder, "fresh"), "");
    expect(await lockHolder(folder)).toMatchObject({ pid: process.pid });
    await expect(held.checkHeld()).resolves.toBeUndefined();
    await held.release();
  });

  it("stops a holder from writing that was taken for dead and replaced, as after a long sleep", async () => {
    let now = Date.now();
    const store = await openToWrite(folder, { now: () => now });
    await store.keep(nthIntake(0));
    await writeFile(`${lock}-other`, "");
    const { rename } = await import("node:fs/promises");
    await rename(`${lock}-other`, lock);
    now += 60_000;
    await expect(store.keep(nthIntake(1))).rejects.toThrow(/was taken by another process/);
    await store.close();
    expect(await readFile(lock, "utf8")).toBe("");
  });

  it("tells others where its holder takes commands", async () => {
    const store = await openToWrite(folder, { socket: "/run/pitboard.sock" });
    expect(await lockHolder(folder)).toMatchObject({ pid: process.pid, socket: "/run/pitboard.sock" });
    await store.close();
  });
});
