import type { Log } from "../log.ts";

/** Whether a platform is reached. What changes is said once. */
export interface Connection {
  isUp(): boolean;
  up(told?: object): void;
  /** `reason` is what the operator may look for. */
  down(reason: string): void;
  /** From now on it is we who disconnect. */
  leave(): void;
}

export function connectionTo(platform: string, log: Log, now: () => number): Connection {
  let isUp = false;
  let isLeft = false;
  let downSince: number | undefined;
  return {
    isUp: () => isUp,
    up(told = {}) {
      if (isUp || isLeft) return;
      isUp = true;
      if (downSince === undefined) log.info({ ...told }, `${platform} is connected`);
      else log.info({ ...told, seconds: Math.round((now() - downSince) / 1000) }, `${platform} is connected again`);
      downSince = undefined;
    },
    down(reason) {
      if (isLeft || (!isUp && downSince !== undefined)) return;
      isUp = false;
      downSince = now();
      log.warn({ reason }, `${platform} is not reached; I keep trying`);
    },
    leave() {
      isLeft = true;
      isUp = false;
    },
  };
}
