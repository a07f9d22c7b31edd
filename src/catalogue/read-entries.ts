import { join } from "node:path";
import type * as v from "valibot";
import { parse } from "../schema/faults.ts";
import type { GatheredFaults } from "./gathered-faults.ts";
import type { Placed } from "./placed.ts";
import { readJsonFile, shownPath } from "./read-file.ts";

/**
 * The entries of one file of the catalogue, of all folders in order: an entry of a later folder takes the place of the one
 * with its id. The first folder has to have the file.
 */
export async function readEntries<Id extends string, Entry extends { readonly id: Id }>(
  folders: readonly string[],
  name: string,
  form: v.GenericSchema<unknown, readonly Entry[]>,
  faults: GatheredFaults,
): Promise<ReadonlyMap<Id, Placed<Entry>>> {
  const entries = new Map<Id, Placed<Entry>>();
  for (const [nth, folder] of folders.entries()) {
    const path = join(folder, "catalogue", name);
    const value = await readJsonFile(path, nth === 0 ? "required" : "optional", faults);
    if (value === undefined) continue;
    const file = shownPath(path);
    const list = faults.collect(file, () => parse(file, form, value)) ?? [];
    const here = new Map<Id, number>();
    for (const [index, entry] of list.entries()) {
      const first = here.get(entry.id);
      if (first !== undefined) {
        faults.add(file, `${index}.id`, `expected an id of its own, found "${entry.id}", which is that of ${first}`);
      }
      here.set(entry.id, first ?? index);
      entries.set(entry.id, { entry, file, path: String(index) });
    }
  }
  return entries;
}
