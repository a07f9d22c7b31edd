import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { fold } from "../catalogue/fold.ts";
import { type Driver, driverId } from "../racing/driver.ts";
import { parse, parseJson } from "../schema/faults.ts";
import { createReader, type ReaderParts } from "./create-reader.ts";
import { loadLexicons } from "./lexicon.ts";
import { followedByName } from "./naming/followed.ts";
import type { Reader } from "./reading.ts";

/** A reader that follows the drivers of the catalogue and besides them `alsoNamed`, with the files of `data/language/reading`. */
export async function openReader(folder: string, catalogue: Catalogue, alsoNamed: readonly string[]): Promise<Reader> {
  return createReader(await loadParts(folder, catalogue, alsoNamed));
}

/** What such a reader is made of. */
export async function loadParts(
  folder: string,
  catalogue: Catalogue,
  alsoNamed: readonly string[],
): Promise<ReaderParts> {
  const [lexicons, givenNames, officials, otherSeries] = await Promise.all([
    loadLexicons(folder),
    loadNames(join(folder, "given-names.json")),
    loadNames(join(folder, "officials.json")),
    loadNames(join(folder, "other-series.json")),
  ]);
  const known = new Set([...catalogue.drivers.values()].map(({ name }) => fold(name)));
  const alsoFollowed = alsoNamed.flatMap((name): Driver[] => {
    const id = driverId(fold(name).replaceAll(" ", "-"));
    return id === undefined || known.has(fold(name)) ? [] : [followedByName(name, id)];
  });
  return {
    catalogue,
    drivers: [...catalogue.drivers.values(), ...alsoFollowed],
    lexicons,
    others: { givenNames, officials, otherSeries },
  };
}

async function loadNames(file: string): Promise<readonly string[]> {
  return parse(file, v.array(v.string()), parseJson(file, await readFile(file, "utf8")));
}
