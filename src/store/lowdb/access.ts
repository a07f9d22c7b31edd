import type { Draft } from "../rules/draft.ts";

/** How the parts of a store get at what is kept. */
export interface Access {
  /** Throws where the store is closed. */
  open(): void;
  write<Result>(plan: (draft: Draft) => Result): Promise<Result>;
}
