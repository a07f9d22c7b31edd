import type { Store } from "../store/store.ts";
import type { Platform } from "../talk/platform.ts";

/** Whether the bot can do what it is there for, and what it lacks. */
export interface Readiness {
  readonly ready: boolean;
  readonly store: "open" | "closed";
  readonly platforms: { readonly [name: string]: "connected" | "not reached" };
}

/** What is asked whether it is there. */
export interface Parts {
  readonly store: Pick<Store, "handedOver">;
  /** Those on which it is to run. */
  readonly expected: readonly Platform["name"][];
  /** Those that were started so far. */
  platforms(): readonly Platform[];
}

export async function readinessOf({ store, expected, platforms }: Parts): Promise<Readiness> {
  const isOpen = await store.handedOver().then(
    () => true,
    () => false, // After it was closed, every call rejects.
  );
  const reached = platforms().filter((platform) => platform.isConnected());
  const isReached = (name: Platform["name"]) => reached.some((platform) => platform.name === name);
  return {
    ready: isOpen && expected.every(isReached),
    store: isOpen ? "open" : "closed",
    platforms: Object.fromEntries(expected.map((name) => [name, isReached(name) ? "connected" : "not reached"])),
  };
}
