import type { Store } from "../store/store.ts";
import type { Platform } from "../talk/platform.ts";
import { leasesIn, type Sharing } from "./watch-sharing.ts";

/** Whether the bot can do what it is there for, and what it lacks. */
export interface Readiness {
  readonly ready: boolean;
  readonly store: "open" | "closed";
  readonly platforms: { readonly [name: string]: "connected" | "not reached" };
  /** Which process has what only one may do, by what that is; not there where nothing is shared. */
  readonly leases?: { readonly [lease: string]: { readonly process: string; readonly isOurs: boolean } };
  readonly jobs?: Sharing["jobs"];
}

/** What is asked whether it is there. */
export interface Parts {
  readonly store: Pick<Store, "handedOver">;
  /** Those on which it is to run. */
  readonly expected: readonly Platform["name"][];
  /** Those that were started so far. */
  platforms(): readonly Platform[];
  /** How the work stands that is shared with other processes, where any is. */
  sharing?(): Promise<Sharing | undefined>;
}

export async function readinessOf({ store, expected, platforms, sharing }: Parts): Promise<Readiness> {
  const isOpen = await store.handedOver().then(
    () => true,
    () => false, // After it was closed, every call rejects.
  );
  const reached = platforms().filter((platform) => platform.isConnected());
  const isReached = (name: Platform["name"]) => reached.some((platform) => platform.name === name);
  const shared = await sharing?.().catch(() => undefined);
  return {
    ready: isOpen && expected.every(isReached),
    store: isOpen ? "open" : "closed",
    platforms: Object.fromEntries(expected.map((name) => [name, isReached(name) ? "connected" : "not reached"])),
    ...(shared && {
      leases: Object.fromEntries(leasesIn(shared).map(({ name, ...of }) => [name, of])),
      jobs: shared.jobs,
    }),
  };
}
