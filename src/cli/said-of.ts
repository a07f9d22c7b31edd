import type { DriverId } from "../racing/driver.ts";
import type { Reading } from "../reading/reading.ts";

/** A reading without what it says of drivers whom nobody asks about. A note about no driver in particular stays. */
export function saidOf(isWanted: (driver: DriverId) => boolean, reading: Reading): Reading {
  return {
    ...reading,
    claims: reading.claims.filter(({ driver }) => isWanted(driver)),
    passedOver: reading.passedOver.filter(({ drivers }) => drivers.some(isWanted)),
    notes: reading.notes.filter(({ driver }) => driver === undefined || isWanted(driver)),
  };
}
