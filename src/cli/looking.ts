import type { Means } from "../house.ts";
import { openStore } from "../open-store.ts";
import type { Store } from "../store/store.ts";

/** Looks at what is kept, and writes nothing. */
export async function looking<Seen>(means: Means, look: (store: Store) => Promise<Seen>): Promise<Seen> {
  const store = await openStore(means, "read");
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}
