import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { bad, type Check } from "./check.ts";

const CATALOGUE = ["drivers.json", "series.json", "teams.json", "publishers.json"];

const NAMES = CATALOGUE.join(", ").replace(/, ([^,]*)$/, " or $1");

/** Looks for files of the operator's that lie where nobody reads them, or bear a name that nobody reads. */
export async function checkOwnFiles(folder: string): Promise<readonly Check[]> {
  const [here, catalogue, calendars, articles] = await Promise.all(
    ["", "catalogue", "calendars", "articles"].map((name) => namesIn(join(folder, name))),
  );
  return [
    ...among(
      here,
      (name) => CATALOGUE.includes(name),
      folder,
      () => `move it into ${join(folder, "catalogue")}`,
    ),
    ...among(
      catalogue,
      (name) => !CATALOGUE.includes(name),
      join(folder, "catalogue"),
      () => `rename it to ${NAMES}, or move it away`,
    ),
    ...among(calendars, isNoJson, join(folder, "calendars"), named),
    ...among(articles, isNoJson, join(folder, "articles"), named),
  ];
}

const isNoJson = (name: string) => !name.endsWith(".json");
const named = (name: string) => `rename it to ${name.replace(/\.[^.]*$/, "")}.json, or move it away`;

/** What a system, an editor or a person leaves beside is nobody's mistake. */
const LEFT = /^\.|~$|\.(md|bak|orig|swp)$/i;

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []); // Told where it is read.
  return entries
    .filter((entry) => entry.isFile() && !LEFT.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

function among(
  names: readonly string[] = [],
  isStray: (name: string) => boolean,
  folder: string,
  mend: (name: string) => string,
): readonly Check[] {
  return names
    .filter(isStray)
    .map((name) => bad("files", `${join(folder, name)}: nobody reads a file of this name here`, mend(name)));
}
