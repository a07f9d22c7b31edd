import { type Draft, draftOn } from "../rules/draft.ts";
import type { View } from "../rules/view.ts";
import type { Waiting } from "../rules/write-queue.ts";

/** Where drafts end up: on disk first, then in memory. */
export interface Keeper {
  readonly view: View;
  /** Resolves when the draft is on disk; where it rejects, nothing of it is. */
  append(draft: Draft): Promise<void>;
  /** Shows to everybody what was appended. */
  take(draft: Draft): void;
  /** Looks after the files between two appends. Never rejects. */
  tidy(): Promise<void>;
}

/** Keeps writes that waited together in one append. */
export async function settle(keeper: Keeper, group: readonly Waiting[]): Promise<void> {
  const together = draftOn(keeper.view);
  const planned = group.map((one) => {
    const own = draftOn(together);
    const outcome = one.plan(own);
    if (outcome.isKept) own.applyTo(together);
    return outcome;
  });
  try {
    await keeper.append(together);
  } catch (error) {
    const [only, ...others] = group;
    if (others.length === 0) only?.fail(error);
    else for (const one of group) await settle(keeper, [one]); // One that is too large must not take the others down.
    return;
  }
  keeper.take(together);
  for (const { end } of planned) end();
}
