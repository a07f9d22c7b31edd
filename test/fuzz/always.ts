import fc from "fast-check";
import { expect } from "vitest";
import { inTime } from "./in-time.ts";

/** How long each promise is tried in a long run, which `npm run fuzz` makes. */
const LONG_MS = Number(process.env["FUZZ_SECONDS"] ?? 0) * 1000;

/** In the suite a few cases are tried, fewer where the machine is busy. */
const SHORT_MS = 5000;

/** For tests that start much before they try anything. */
export const PATIENT = { timeout: LONG_MS + 60_000 };

/** In the suite the same cases are tried each time: what fails there, a change broke. Long runs try others, or those of a seed. */
const SUITE_SEED = 46;
const SEED = process.env["FUZZ_SEED"] ?? (LONG_MS > 0 ? undefined : SUITE_SEED);

interface Tried {
  /** How many cases the suite tries. */
  readonly cases: number;
  /** What one may take of computing, where that is not as ever. */
  readonly mostMs?: number;
}

/** A promise that holds for whatever is made, each case in its time. */
export async function always<Made>(
  made: fc.Arbitrary<Made>,
  passes: (made: Made) => unknown,
  { cases, mostMs }: Tried,
): Promise<void> {
  const isLong = LONG_MS > 0;
  let last: Promise<void> | undefined;
  const property = fc.asyncProperty(made, (one) => {
    last = inTime(one, passes, mostMs);
    return last;
  });
  const told = await fc.check(property, {
    numRuns: isLong ? Number.MAX_SAFE_INTEGER : cases,
    interruptAfterTimeLimit: isLong ? LONG_MS : SHORT_MS,
    markInterruptAsFailure: false,
    ...(SEED !== undefined && { seed: Number(SEED) }),
  });
  await last?.catch(() => undefined); // It may still be under way, and what comes after would be in its way.
  if (isLong) {
    const { currentTestName } = expect.getState();
    process.stdout.write(`${told.numRuns} cases, seed ${told.seed}: ${currentTestName}\n`);
  }
  const report = fc.defaultReportMessage(told);
  if (report !== undefined) throw new Error(report, { cause: told.errorInstance });
}
