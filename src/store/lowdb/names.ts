import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";

const JOURNAL = /^journal-([1-9]\d*)\.jsonl$/;

export function snapshotPath(folder: string): string {
  return join(folder, "store.json");
}

export function journalPath(folder: string, generation: number): string {
  return join(folder, `journal-${generation}.jsonl`);
}

export function backupsFolder(folder: string): string {
  return join(folder, "backups");
}

/** Whether a folder holds a store, whole or not. */
export async function holdsStore(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => name === basename(snapshotPath(folder)) || JOURNAL.test(name));
}

/** The generations of the journals in a folder, oldest first. */
export async function journalsIn(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder);
  return names
    .map((name) => JOURNAL.exec(name)?.[1])
    .filter((generation) => generation !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}
