import type { Draft } from "./draft.ts";

/** A write that waits for its turn. */
export interface Waiting {
  /** Whether its plan may take minutes. */
  readonly isLong: boolean;
  /** Plans into a draft of its own, which counts where what is returned says that it is to be kept. */
  plan(draft: Draft): Planned;
  /** Tells the one who waits that nothing of it was kept. */
  fail(error: unknown): void;
}

interface Planned {
  /** Not where the plan threw. */
  readonly isKept: boolean;
  /** Tells the one who waits how it ended. */
  end(): void;
}

/** Runs writes one after the other, those that wait meanwhile together. */
export interface WriteQueue {
  /** `plan` looks at what is kept and says what to put; where it throws, or cannot be kept, nothing was put. */
  write<Result>(plan: (draft: Draft) => Result, isLong?: boolean): Promise<Result>;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
}

/** A queue of which each group is settled before the next; `settle` ends or fails each of a group, and never rejects. */
export function writeQueue(settle: (group: readonly Waiting[]) => Promise<void>): WriteQueue {
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await settle(group);
    }
    running = undefined;
  }

  return {
    write: (plan, isLong = false) =>
      new Promise((resolve, reject) => {
        waiting.push({
          isLong,
          plan(draft) {
            try {
              const result = plan(draft);
              return { isKept: true, end: () => resolve(result) };
            } catch (error) {
              return { isKept: false, end: () => reject(error) };
            }
          },
          fail: reject,
        });
        running ??= Promise.resolve().then(run);
      }),
    idle: () => running ?? Promise.resolve(),
  };
}
