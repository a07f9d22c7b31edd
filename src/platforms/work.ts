import type { Log } from "../log.ts";

/** How long what is under way may take when the bot stops. */
const PATIENCE_MS = 1500;

/** What is being done for people at the moment, behind one boundary. */
export interface Work {
  /**
   * Does something for somebody. Where that fails it is logged with what was being done, and `apologise` tells who waits.
   * Never rejects. Once the work is ended nothing is begun any more.
   */
  run(doing: object, work: () => Promise<void>, apologise: () => Promise<void>): Promise<void>;
  /** Begins nothing more, and resolves when what is under way is done, or took too long. */
  end(): Promise<void>;
}

export function workOf(platform: string, log: Log): Work {
  const open = new Set<Promise<void>>();
  let isEnded = false;

  async function guarded(doing: object, work: () => Promise<void>, apologise: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.error({ error, ...doing }, `${platform}: somebody was not answered`);
      await apologise().catch((fault: unknown) => log.debug({ error: fault, ...doing }, `${platform}: nor told so`));
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
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE_MS);
      });
      await Promise.race([Promise.all(open), late]);
      clearTimeout(timer);
    },
  };
}
