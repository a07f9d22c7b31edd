import type { Term } from "../leases/lease.ts";
import type { Store } from "../store/store.ts";
import type { Platform } from "../talk/platform.ts";

/** The lease may have lapsed: another process goes on. */
class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

/** Throws where a term is over. */
export function checkHeld(term: Term): void {
  if (!term.isHeld()) throw new LeaseLost("The lease is not ours any more; another process tells it");
}

/** The same platform, on which nothing leaves but during a term. */
export function platformIn(term: Term, platform: Platform): Platform {
  return {
    ...platform,
    isConnected: () => term.isHeld() && platform.isConnected(),
    async post(...given) {
      checkHeld(term);
      return platform.post(...given);
    },
    async edit(...given) {
      checkHeld(term);
      return platform.edit(...given);
    },
  };
}

/**
 * The same store, in which how far was told is kept during a term alone: afterwards another process knows better. That one
 * message came is kept at any time.
 */
export function storeIn(term: Term, store: Store): Store {
  return {
    ...store,
    async closeBlock(...given) {
      checkHeld(term);
      return store.closeBlock(...given);
    },
    async changeDigest(...given) {
      checkHeld(term);
      return store.changeDigest(...given);
    },
    async changeAlerts(...given) {
      checkHeld(term);
      return store.changeAlerts(...given);
    },
  };
}
