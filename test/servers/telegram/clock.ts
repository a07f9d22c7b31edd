/** The server's time, which a test may move on. */
export interface Clock {
  nowMs(): number;
  /** Unix time in whole seconds, as Telegram tells it. */
  now(): number;
  skip(ms: number): void;
}

export function openClock(): Clock {
  let skipped = 0;
  const nowMs = (): number => Date.now() + skipped;
  return {
    nowMs,
    now: () => Math.floor(nowMs() / 1000),
    skip(ms) {
      skipped += ms;
    },
  };
}
