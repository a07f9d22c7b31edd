/** One message each so many milliseconds, and so many at once: nobody who reads the answers writes faster. */
const EVERY_MS = 3000;
const AT_ONCE = 8;

/** How many people are remembered; the one who was silent longest is forgotten first. */
const MAX_PEOPLE = 10_000;

/** What becomes of a message: it is heard; it is too early, which is said once; or too early again. */
export type Admission =
  | { readonly kind: "heard" }
  | { readonly kind: "too-early"; readonly again: boolean; readonly waitMs: number };

interface Pace {
  /** When all that was heard so far would have been heard at an even pace. */
  readonly due: number;
  readonly isTold: boolean;
}

/** Slows down who floods, and nobody else. */
export class FloodGate {
  readonly #paces = new Map<string, Pace>();
  readonly #everyMs: number;
  readonly #atOnce: number;

  constructor(everyMs = EVERY_MS, atOnce = AT_ONCE) {
    this.#everyMs = everyMs;
    this.#atOnce = atOnce;
  }

  /** What becomes of a person's message at an instant, in milliseconds since 1970; whoever is too early is told so once. */
  admit(person: string, at: number): Admission {
    const { due, isTold } = this.#paces.get(person) ?? { due: at, isTold: false };
    const next = Math.max(due, at) + this.#everyMs;
    const waitMs = next - at - this.#atOnce * this.#everyMs;
    const isHeard = waitMs <= 0;
    this.#remember(person, isHeard ? { due: next, isTold: isTold && due > at } : { due, isTold: true }, at);
    return isHeard ? { kind: "heard" } : { kind: "too-early", again: isTold, waitMs };
  }

  /** Whether a message is heard, where nobody is told if it is not. */
  admitsQuietly(person: string, at: number): boolean {
    const before = this.#paces.get(person);
    const isHeard = this.admit(person, at).kind === "heard";
    if (!isHeard && before !== undefined) this.#remember(person, before, at);
    return isHeard;
  }

  #remember(person: string, pace: Pace, at: number): void {
    for (const [silent, { due }] of this.#paces) {
      if (due > at) break; // Those who were silent longest come first.
      this.#paces.delete(silent);
    }
    this.#paces.delete(person);
    this.#paces.set(person, pace);
    const oldest = this.#paces.keys().next();
    if (this.#paces.size > MAX_PEOPLE && !oldest.done) this.#paces.delete(oldest.value);
  }
}
