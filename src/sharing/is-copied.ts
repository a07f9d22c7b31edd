import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";

/** Of more rows a copy would take more memory than a worker has to spare. */
const MOST_COPIED = 100_000;

/** Whether a worker makes a copy of the store each day, beside those that PostgreSQL's own means make. */
export async function isCopied(store: Pick<Store, "tally">, log: Log): Promise<boolean> {
  const rows = Object.values(await store.tally()).reduce((sum, count) => sum + count, 0);
  if (rows <= MOST_COPIED) return true;
  log.info({ rows, most: MOST_COPIED }, "The store is too large to be backed up by the bot; pg_dump does it");
  return false;
}
