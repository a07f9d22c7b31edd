import { readdir, readFile, stat } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import { parseJson } from "../schema/faults.ts";
import { codeOf, reasonOf } from "../schema/system-fault.ts";
import type { GatheredFaults } from "./gathered-faults.ts";

const MOST_MEGABYTES = 50;
const MEGABYTE = 1_000_000;

/** Deeper than any file of facts; what is deeper would exhaust the stack of those who walk it. */
const MOST_LEVELS = 20;

/** What a JSON file holds. `undefined` where it is absent, or where it cannot be used: then the fault is noted. */
export async function readJsonFile(
  path: string,
  need: "required" | "optional",
  faults: GatheredFaults,
): Promise<unknown> {
  const file = shownPath(path);
  try {
    const { size } = await stat(path);
    if (size > MOST_MEGABYTES * MEGABYTE) {
      faults.add(file, "", `is ${Math.ceil(size / MEGABYTE)} MB; expected at most ${MOST_MEGABYTES} MB: split it`);
      return undefined;
    }
    const text = decoded(await readFile(path));
    if (text === undefined) {
      faults.add(file, "", "is not UTF-8 text");
      return undefined;
    }
    const value = faults.collect(file, () => parseJson(file, text));
    if (!isDeeper(value, MOST_LEVELS)) return value;
    faults.add(file, "", `is nested deeper than ${MOST_LEVELS} levels`);
  } catch (error) {
    const code = systemCode(error);
    const absent = code === "ENOENT" || code === "ENOTDIR";
    if (!absent || need === "required") faults.add(file, "", absent ? "is missing" : unread(error));
  }
  return undefined;
}

/** The JSON files of a folder by name; none where there is no such folder. */
export async function jsonFilesIn(folder: string, faults: GatheredFaults): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => name.endsWith(".json") && !name.startsWith("."))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if (systemCode(error) !== "ENOENT") faults.add(shownPath(folder), "", unread(error));
    return [];
  }
}

function unread(error: unknown): string {
  const todo = codeOf(error) === "ENOTDIR" ? "; move it away, or set PITBOARD_DATA_DIR to a folder" : "";
  return `cannot be read: ${reasonOf(error)}${todo}`;
}

/** A path as whoever has to mend the file finds it: from where the program runs, or in full. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return (near.startsWith("..") || isAbsolute(near) ? path : near).replace(/\p{C}/gu, "?");
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/** What went wrong, by the system's own code. What bears none is a bug of ours and goes up. */
function systemCode(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return code;
}
