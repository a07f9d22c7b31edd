import type { Means } from "../house.ts";
import { STORE_VERSION } from "../store/records.ts";
import type { Store } from "../store/store.ts";
import { bad, type Check, good } from "./check.ts";
import { counted } from "./counted.ts";
import { looking } from "./looking.ts";

/** How much a store holds. */
async function toldOf(store: Store): Promise<string> {
  const tally = Object.entries(await store.tally()).map(([what, count]) => counted(count, what.slice(0, -1), what));
  return tally.join(", ");
}

/** Looks at how much the store holds, and whether it tells. */
export async function checkTold(means: Means, where: string): Promise<Check> {
  const [told, since] = await looking(means, (store) => Promise.all([toldOf(store), store.handedOver()]));
  const found = `version ${STORE_VERSION} in ${where}: ${told}`;
  if (since === undefined) return good("store", found);
  const mend = "run Pitboard where it was handed over to; after a move to PostgreSQL, set DATABASE_URL";
  return bad("store", `${found}; handed over on ${since}, so it tells nobody anything`, mend);
}
