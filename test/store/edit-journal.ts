import { readFile, writeFile } from "node:fs/promises";
import { lineOf } from "../../src/store/lowdb/batch.ts";

/** Changes what the lines of a journal tell, as if they had been written so. */
export async function editJournal(file: string, change: (json: string) => string): Promise<void> {
  const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
  const told = lines.map((line) => change(line.slice(line.indexOf("{"))));
  await writeFile(file, told.map((json) => lineOf(JSON.parse(json))).join(""));
}
