import { MS_A_DAY } from "../racing/day.ts";

/** Does something after so many milliseconds, unless it is called off by what is returned. */
export type Later = (ms: number, act: () => void) => () => void;

/** Whoever has nothing to do waits by it. */
export interface Bell {
  ring(): void;
  /** Resolves at an instant, which may be infinite, or when the bell was rung since it last did. */
  until(at: number): Promise<void>;
}

/** A timer cannot be set for much longer than three weeks; nobody minds to look once a day. */
const LONGEST_MS = MS_A_DAY;

export function openBell(now: () => number, later: Later = byTimer): Bell {
  let isRung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      isRung = true;
      wake?.();
    },
    async until(at) {
      // At least a moment, so that whoever waits in a loop keeps nobody from his turn, whatever the clock says.
      const ms = Math.max(1, Math.ceil(Math.min(at - now(), LONGEST_MS)));
      if (!isRung) {
        await new Promise<void>((resolve) => {
          const callOff = Number.isFinite(at) ? later(ms, resolve) : () => undefined;
          wake = () => {
            callOff();
            resolve();
          };
        });
      }
      wake = undefined;
      isRung = false;
    },
  };
}

const byTimer: Later = (ms, act) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};
