import { readdir } from "node:fs/promises";
import { join } from "node:path";

export function snapshotPath(folder: string): string {
  return join(folder, "store.json");
}

export function journalPath(folder: string, generation: number): string {
  return join(folder, `journal-${generation}.jsonl`);
}

export function backupsFolder(folder: string): string {
  return join(folder, "backups");
}

/** The generations of the journals in a folder, oldest first. */
export async function journalsIn(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder);
  return names
    .map((name) => /^journal-([1-9]\d*)\.jsonl$/.exec(name)?.[1])
    .filter((generation) => generation !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}
