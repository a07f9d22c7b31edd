import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Day, day } from "../../racing/day.ts";
import { codeOf } from "../../schema/system-fault.ts";
import type { RawDocument } from "../raw-document.ts";
import type { StoreDocument } from "../records.ts";
import { FOLDER_MODE, syncFolder, writeWhole } from "../write-file.ts";
import { saying } from "./failure.ts";
import { backupsFolder } from "./names.ts";

/** How many daily backups are kept. Those made before an upgrade stay until somebody deletes them. */
const KEPT = 7;

function* linesOf(document: Readonly<Record<string, unknown>>): Generator<string> {
  let opening = "{";
  for (const [name, value] of Object.entries(document)) {
    yield `${opening}${JSON.stringify(name)}:`;
    opening = ",\n";
    if (Array.isArray(value)) yield* listLines(value);
    else yield JSON.stringify(value);
  }
  yield "}\n";
}

function* listLines(rows: readonly unknown[]): Generator<string> {
  let between = "[\n";
  for (const row of rows) {
    yield `${between}${JSON.stringify(row)}`;
    between = ",\n";
  }
  yield rows.length === 0 ? "[]" : "]";
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
}

function daysOf(names: readonly string[]): readonly Day[] {
  return names
    .map((name) => day(/^store-(.{10})\.json$/.exec(name)?.[1] ?? ""))
    .filter((found) => found !== undefined)
    .sort();
}

/** The day of the newest daily backup of a store; `undefined` where there is none. */
export async function newestBackup(folder: string): Promise<Day | undefined> {
  return daysOf(await namesIn(backupsFolder(folder))).at(-1);
}

/**
 * Keeps a document as the backup of its day, in the form of `pitboard export`: `pitboard import` into an empty folder brings
 * it back. Only the newest seven stay. Resolves with where it lies.
 */
export async function keepBackup(folder: string, document: StoreDocument): Promise<string> {
  const path = await write(folder, `store-${document.exported}.json`, linesOf(document));
  const names = await namesIn(backupsFolder(folder));
  const old = daysOf(names)
    .slice(0, -KEPT)
    .map((day) => `store-${day}.json`);
  const cutOff = names.filter((name) => name.endsWith(".new")); // The process ended while it wrote them.
  for (const name of [...old, ...cutOff]) await rm(join(backupsFolder(folder), name), { force: true });
  return path;
}

/** Keeps what an older version kept, as it was, in the form of that version's `pitboard export`. */
export function keepOldVersion(folder: string, version: number, on: Day, document: RawDocument): Promise<string> {
  const { marks: _, ...told } = document;
  const whole = { format: "pitboard", version, exported: on, ...told };
  return write(folder, `store-version-${version}-${on}.json`, linesOf(whole));
}

async function write(folder: string, name: string, lines: Iterable<string>): Promise<string> {
  const backups = backupsFolder(folder);
  const path = join(backups, name);
  return await saying("write", path, async () => {
    await mkdir(backups, { recursive: true, mode: FOLDER_MODE });
    await syncFolder(folder);
    await writeWhole(path, lines);
    return path;
  });
}
