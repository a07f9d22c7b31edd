import type { Holder } from "./lease.ts";

/** Rows of what a database is asked. */
export type Ask = (text: string, values: readonly unknown[]) => Promise<{ readonly rows: readonly Holder[] }>;

const HELD = `select name, process, holder = $1 as "isOurs" from pitboard.leases where until >= clock_timestamp() order by name`;

/** Nobody's id, for who has no leases of its own. */
export const NOBODY = "00000000-0000-0000-0000-000000000000";

/** The leases that somebody has at the moment; `holder` is who we are. */
export async function heldLeases(ask: Ask, holder: string): Promise<readonly Holder[]> {
  return (await ask(HELD, [holder])).rows;
}
