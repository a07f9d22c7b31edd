import type { Log } from "../log.ts";
import { within } from "./within.ts";

/** How long what is under way may take when the bot stops. */
const PATIENCE_MS = 1500;

/** How long a platform may take to stop, less than the process is given: the store has to be closed after it. */
export const STOPPED_WITHIN_MS = 3000;

/** What is being done for people at the moment, behind one boundary. */
export interface Work {
  /**
   * Does something. Where that fails it is logged with what was being done, and `apologise` tells who waits, where somebody
   * does. Never rejects. Once the work is ended nothing is begun any more.
   */
  run(doing: object, work: () => Promise<void>, apologise?: () => Promise<void>): Promise<void>;
  /** Begins nothing more, and resolves when what is under way is done, or took too long. */
  end(): Promise<void>;
}

/** `loggable` turns an error into one that holds nothing of what people wrote, and no secret. */
export function workOf(platform: string, log: Log, loggable: (error: unknown) => unknown): Work {
  const open = new Set<Promise<void>>();
  let isEnded = false;

  async function guarded(doing: object, work: () => Promise<void>, apologise?: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const failed = apologise === undefined ? "something was not done" : "somebody was not answered";
      log.error({ error: loggable(error), ...doing }, `${platform}: ${failed}`);
      await apologise?.().catch((fault: unknown) =>
        log.debug({ error: loggable(fault), ...doing }, `${platform}: nor told so`),
      );
    }
  }

  return {
    async run(doing, work, apologise) {
      if (isEnded) return;
      const done = guarded(doing, work, apologise);
      open.add(done);
      await done;
      open.delete(done);
    },
    async end() {
      isEnded = true;
      await within(PATIENCE_MS, Promise.all(open));
    },
  };
}
