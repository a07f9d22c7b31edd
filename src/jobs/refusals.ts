import type { Log } from "../log.ts";

/** Why a database does not let us, and what to do, for an operator; `undefined` where it is only lost, which others say. */
export type Explain = (error: unknown) => string | undefined;

/** Says once why no jobs are done. */
export interface Refusals {
  /** Workers gave up. */
  refused(error: unknown): void;
  /** A job was done. */
  over(): void;
}

export function openRefusals(explain: Explain, log: Log): Refusals {
  let told: string | undefined;
  return {
    refused(error) {
      const reason = explain(error);
      if (reason === undefined || reason === told) return log.debug({ error }, "The workers gave up");
      told = reason;
      log.warn({ reason }, "No jobs are done; it will be tried again");
    },
    over() {
      told = undefined;
    },
  };
}
