import type { Store } from "../store/store.ts";
import { counted } from "./counted.ts";

/** How much a store holds, and whether it tells. */
export async function toldOf(store: Store): Promise<string> {
  const tally = Object.entries(await store.tally()).map(([what, count]) => counted(count, what.slice(0, -1), what));
  const since = await store.handedOver();
  return `${tally.join(", ")}${since === undefined ? "" : `; handed over to another machine on ${since}`}`;
}
