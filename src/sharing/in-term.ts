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
 * The same store, in which a block is closed during a term alone: afterwards another process knows better how far it is. That a
 * message came, and that a chat is shut, is kept at any time: whoever tells now is not to find it out once more.
 */
export function storeIn(term: Term, store: Store): Store {
  return {
    ...store,
    async closeBlock(...given) {
      checkHeld(term);
      return store.closeBlock(...given);
    },
  };
}
