import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseJson } from "../../../src/schema/faults.ts";
import { parseDocument } from "../../../src/store/upgrade.ts";
import { startChild } from "../../support/child.ts";
import { articleKey, theDay } from "../../support/facts.ts";
import { nthIntake, openToWrite } from "../../support/stores.ts";
import { broken, type Ordeal } from "../ordeal.ts";

const CHILD = new URL("../children/back-up-on.ts", import.meta.url);
/** More than is kept between two kills. */
const APART = 10_000;
const BACKUPS = 7;

/** A store has what it acknowledged, and whole copies, wherever the renewal of its snapshot and the copying are cut off. */
export const killSnapshot: Ordeal = {
  name: "kill-snapshot",
  weight: 1,
  async endure({ folder, random, goesOn }) {
    const kept = new Set<number>();
    let kills = 0;
    do {
      const args = [folder, String(kills * APART), String(random.one([1, 3000, 40_000]))];
      const child = startChild(CHILD, args);
      await child.line();
      await pause(random.between(0, 300));
      for (const line of await child.kill()) {
        const [what, n] = line.split(" ");
        if (what === "kept") kept.add(Number(n));
      }
      kills += 1;
    } while (goesOn());
    const store = await openToWrite(folder);
    let [lost, halves] = [0, 0];
    for (const n of kept) {
      const found = await store.kept(articleKey(n));
      if (found === undefined) lost += 1;
      else if (JSON.stringify(found) !== JSON.stringify(nthIntake(n))) halves += 1;
    }
    const { articles, claims, notes } = await store.tally();
    await store.backUp(theDay("2026-12-31")); // The next copy clears away what is left of one that was cut off.
    await store.close();
    const backups = await readdir(join(folder, "backups"));
    return {
      did: { kills, writes: kept.size, copies: backups.length },
      broken: broken({
        "acknowledged writes lost": lost,
        "articles kept by half": halves,
        "claims or notes too few or too many": Math.abs(claims - articles) + Math.abs(notes - articles),
        "articles that nobody asked to keep": Math.max(0, articles - kept.size - kills),
        "copies that cannot be read": await unreadable(backups.map((name) => join(folder, "backups", name))),
        "copies too many": Math.max(0, backups.length - BACKUPS),
        "files left behind": (await readdir(folder)).filter((name) => name.endsWith(".new")).length,
      }),
    };
  },
};

async function unreadable(paths: readonly string[]): Promise<number> {
  let count = 0;
  for (const path of paths) {
    try {
      parseDocument(path, parseJson(path, await readFile(path, "utf8")));
    } catch {
      count += 1;
    }
  }
  return count;
}
