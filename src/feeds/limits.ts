/** What one errand to the press may cost. Tests pass smaller ones, so that nobody waits. */
export interface Limits {
  /** Of a body, after it was decompressed. */
  readonly bytes: number;
  /** For connecting, redirects and the body together; waiting for a turn does not count. */
  readonly ms: number;
  readonly redirects: number;
  /** Between two requests to one host. */
  readonly pauseMs: number;
}

export const LIMITS: Limits = { bytes: 5_000_000, ms: 20_000, redirects: 5, pauseMs: 1_000 };
