import type { Output } from "./output.ts";

const PATIENCE_MS = 1000;
const ERASE_LINE = "\r\u001B[2K";

/** Does some work and, on a terminal, says after a second what it is that takes so long. */
export async function showingProgress<Result>(
  output: Output,
  label: string,
  work: () => Promise<Result>,
): Promise<Result> {
  if (output.columns === undefined) return work();
  let seconds = 0;
  const tell = (text: string) => void output.write(text).catch(() => undefined); // Who left misses nothing.
  const timer = setInterval(() => {
    seconds += 1;
    tell(`${ERASE_LINE}${label} … ${seconds} s`);
  }, PATIENCE_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (seconds > 0) tell(ERASE_LINE);
  }
}
