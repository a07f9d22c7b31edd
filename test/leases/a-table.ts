import { LEASE_MS, type LeaseTable } from "../../src/leases/lease.ts";

/** How a call to the table goes: how long it is on its way there, how long its answer is, and whether either is lost. */
export interface Trip {
  readonly thereMs: number;
  readonly backMs: number;
  readonly isLost?: "there" | "back";
}

/** A table of one lease in memory, by a clock of its own, as processes see it over a network. */
export function aTable(now: () => number = Date.now) {
  let row: { readonly holder: string; readonly until: number } | undefined;
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

  function take(holder: string): boolean {
    if (row !== undefined && row.holder !== holder && row.until >= now()) return false;
    row = { holder, until: now() + LEASE_MS };
    return true;
  }

  async function travelling<Result>({ thereMs, backMs, isLost }: Trip, call: () => Result): Promise<Result> {
    await pause(thereMs);
    if (isLost === "there") throw new Error("Nothing came");
    const result = call();
    await pause(backMs);
    if (isLost === "back") throw new Error("No answer came");
    return result;
  }

  return {
    holder: () => (row !== undefined && row.until >= now() ? row.holder : undefined),
    as(holder: string, trip: () => Trip = () => ({ thereMs: 1, backMs: 1 })): Pick<LeaseTable, "take" | "release"> {
      return {
        take: () => travelling(trip(), () => take(holder)),
        release: () =>
          travelling(trip(), () => {
            if (row?.holder === holder) row = undefined;
          }),
      };
    },
  };
}
