import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** The browser that tests look with: the one that CHROMIUM_PATH names, else the first on the PATH; `undefined` where there is none. */
export function chromiumPath(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const { CHROMIUM_PATH: told, PATH = "" } = env;
  const folders = PATH.split(delimiter).filter((folder) => folder !== "");
  const places = told ? [told] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find(isRunnable);
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
