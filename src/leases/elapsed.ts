/**
 * Milliseconds that have passed for sure, from two clocks. The one that never goes back may stand still while the machine sleeps,
 * and the one on the wall may be put back: whichever went further counts.
 */
export function elapsedBy(steady: () => number, wall: () => number): () => number {
  let last = { steady: steady(), wall: wall() };
  let elapsed = 0;
  return () => {
    const now = { steady: steady(), wall: wall() };
    elapsed += Math.max(0, now.steady - last.steady, now.wall - last.wall);
    last = now;
    return elapsed;
  };
}
