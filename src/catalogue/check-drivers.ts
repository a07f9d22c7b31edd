import type { Driver, DriverId } from "../racing/driver.ts";
import { shown } from "../schema/faults.ts";
import { fold } from "./fold.ts";
import type { GatheredFaults } from "./gathered-faults.ts";
import { at, type Placed } from "./placed.ts";

/** Notes two drivers of one full name, and a driver who must not be taken for himself. */
export function checkDrivers(drivers: ReadonlyMap<DriverId, Placed<Driver>>, faults: GatheredFaults): void {
  const byName = new Map<string, Placed<Driver>>();
  for (const placed of drivers.values()) {
    const { id, name, notToBeTakenFor } = placed.entry;
    const other = byName.get(fold(name));
    byName.set(fold(name), other ?? placed);
    if (other !== undefined) {
      const taken = `which is that of ${other.entry.id} (${other.file}: ${other.path})`;
      faults.add(placed.file, at(placed, "name"), `expected a name of its own, found ${shown(name)}, ${taken}`);
    }
    for (const [index, stranger] of notToBeTakenFor.entries()) {
      if (fold(stranger) !== fold(name)) continue;
      faults.add(
        placed.file,
        at(placed, `notToBeTakenFor.${index}`),
        `expected somebody else, found ${shown(name)}, ${id} himself`,
      );
    }
  }
}
