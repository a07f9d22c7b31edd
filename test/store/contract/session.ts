import type { Store } from "../../../src/store/store.ts";

/** A place where a store can be opened, closed and opened again. */
export interface StorePlace {
  open(): Promise<Store>;
}

/** The store that a test is about. */
export interface Session {
  readonly store: Store;
  /** Checks a promise now, and again after closing and opening. */
  nowAndLater(check: () => Promise<void>): Promise<void>;
  reopen(): Promise<void>;
  freshPlace(): StorePlace;
}
