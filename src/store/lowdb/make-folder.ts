import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { codeOf } from "../../schema/system-fault.ts";
import { FOLDER_MODE } from "../write-file.ts";

/**
 * Makes a folder and those above it that are not there. Not with `recursive`, which never returns below /proc on Node 20
 * and 24: there a folder that cannot be made is always missing.
 */
export async function makeFolder(path: string): Promise<void> {
  if ((await attempt(path)) !== "ENOENT") return;
  await makeFolder(dirname(path));
  await mkdir(path, { mode: FOLDER_MODE });
}

/** What stands against a folder: nothing, that it is there, or that the one above it is missing. */
async function attempt(path: string): Promise<"EEXIST" | "ENOENT" | undefined> {
  try {
    await mkdir(path, { mode: FOLDER_MODE });
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST" || code === "ENOENT") return code;
    throw error;
  }
}
