import { type Draft, draftOn } from "./draft.ts";
import type { View } from "./view.ts";

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

/** Runs writes one after the other, those that wait meanwhile in one append. */
export interface WriteQueue {
  /** `plan` looks at what is kept and says what to put; where it throws, or the disk refuses, nothing was put. */
  write<Result>(plan: (draft: Draft) => Result): Promise<Result>;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
}

interface Waiting {
  /** Plans into a draft; what is returned tells the one who waits how it ended. */
  plan(draft: Draft): () => void;
  fail(error: unknown): void;
}

export function writeQueue(keeper: Keeper): WriteQueue {
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function settle(group: readonly Waiting[]): Promise<void> {
    const together = draftOn(keeper.view);
    const endings = group.map((one) => one.plan(together));
    try {
      await keeper.append(together);
    } catch (error) {
      const [only, ...others] = group;
      if (others.length === 0) only?.fail(error);
      else for (const one of group) await settle([one]); // One that is too large must not take the others down.
      return;
    }
    keeper.take(together);
    for (const end of endings) end();
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await settle(group);
      await keeper.tidy();
    }
    running = undefined;
  }

  return {
    write: (plan) =>
      new Promise((resolve, reject) => {
        waiting.push({
          plan(draft) {
            const own = draftOn(draft);
            try {
              const result = plan(own);
              own.applyTo(draft);
              return () => resolve(result);
            } catch (error) {
              return () => reject(error);
            }
          },
          fail: reject,
        });
        running ??= Promise.resolve().then(run);
      }),
    idle: () => running ?? Promise.resolve(),
  };
}
