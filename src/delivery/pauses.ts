/** Does something after so many milliseconds, unless it is called off by what is returned. */
export type Later = (ms: number, act: () => void) => () => void;

/** What is waited for at the moment. */
export interface Pauses {
  /** Resolves after so many milliseconds, or when pauses end. */
  pause(ms: number): Promise<void>;
  /** Ends all that are, and all that would be. */
  end(): void;
}

export function openPauses(later: Later = byTimer): Pauses {
  const open = new Set<() => void>();
  let isEnded = false;
  return {
    pause: (ms) =>
      new Promise((resolve) => {
        if (isEnded) return resolve();
        const end = () => {
          callOff();
          open.delete(end);
          resolve();
        };
        const callOff = later(ms, end);
        open.add(end);
      }),
    end() {
      isEnded = true;
      for (const end of open) end();
    },
  };
}

const byTimer: Later = (ms, act) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};
