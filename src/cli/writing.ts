import { setTimeout as pause } from "node:timers/promises";
import { type Store, StoreUnavailable } from "../store/store.ts";
import type { Context } from "./context.ts";
import { DONE } from "./exit-codes.ts";

/** How long a command waits for another one to end, or for a bot that just starts to listen. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 50;

/** Works on the store where it is open for writing: in the running bot, else here. Resolves with the exit code. */
export async function writing(
  argv: readonly string[],
  context: Context,
  work: (store: Store) => Promise<void>,
): Promise<number> {
  if (context.house !== undefined) {
    await work(context.house.store);
    return DONE;
  }
  const { openStore, whoHolds } = await import("../app.ts");
  const { passOn } = await import("./errand-client.ts");
  const means = { config: context.config(), log: await context.log(), now: context.now };
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(PAUSE_MS)) {
    const address = (await whoHolds(means))?.socket;
    const code = address === undefined ? undefined : await passOn(address, argv, context);
    if (code !== undefined) return code;
    let store: Store;
    try {
      store = await openStore(means, "write");
    } catch (error) {
      const isHeld = error instanceof StoreUnavailable && (await whoHolds(means)) !== undefined;
      if (isHeld && Date.now() < deadline) continue;
      throw error;
    }
    try {
      await work(store);
      return DONE;
    } finally {
      await store.close();
    }
  }
}
