import type { Term } from "./lease.ts";

/** Resolves when nothing more is to be begun. */
export function ended({ ending }: Pick<Term, "ending">): Promise<void> {
  return new Promise((resolve) => {
    if (ending.aborted) resolve();
    ending.addEventListener("abort", () => resolve(), { once: true });
  });
}
