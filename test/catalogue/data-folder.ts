import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { Unusable } from "../../src/schema/faults.ts";

/** A small championship with one event, and nobody in it but Rossi. */
export const SMALL = {
  "catalogue/drivers.json": [{ id: "valentino-rossi", name: "Valentino Rossi", shortName: "Rossi" }],
  "catalogue/series.json": [
    {
      id: "fia-wec",
      kind: "championship",
      name: "FIA World Endurance Championship",
      shortName: "FIA WEC",
      classes: [{ name: "LMGT3", otherNames: ["LM GT3"] }, { name: "LMP2" }],
    },
    { id: "le-mans-24h", kind: "event", name: "24 Hours of Le Mans", shortName: "Le Mans", partOf: ["fia-wec"] },
  ],
  "catalogue/teams.json": [{ id: "team-wrt", kind: "team", name: "Team WRT", otherNames: ["WRT"] }],
  "catalogue/publishers.json": [{ id: "speedweek", name: "Speedweek", url: "https://www.speedweek.com" }],
};

/** Writes files into a folder that lasts as long as the test: text as it is, anything else as JSON. */
export async function dataFolder(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pitboard-data-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    const isText = typeof content === "string" || content instanceof Uint8Array;
    await writeFile(path, isText ? content : JSON.stringify(content));
  }
  return folder;
}

/** The faults that loading told, without the folder's own path. */
export async function faultsOf(loading: Promise<unknown>): Promise<readonly string[]> {
  const error = await loading.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof Unusable)) throw new Error("Loading was expected to tell faults", { cause: error });
  return error.faults.map((fault) => fault.replace(/^\S*?(?=(catalogue|calendars|articles)(\/|:))/, ""));
}
