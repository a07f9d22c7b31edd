import fc from "fast-check";
import { msSince } from "./in-time.ts";

/** How long a text is that is to be told from one four times as long, in characters. */
const CHARACTERS = 20_000;
const TIMES = 4;

/** What grows with the square takes sixteen times as long. */
const MOST_TIMES = 10;

/** Less than that is mostly noise, in ms of computing. */
const NOISE_MS = 150;

/** A text that grows: the same piece again and again, between a beginning and an end. */
export interface Growing {
  readonly before: string;
  readonly piece: string;
  readonly after: string;
}

export function growing(piece: fc.Arbitrary<string>): fc.Arbitrary<Growing> {
  const some = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(""));
  return fc
    .record({ before: fc.oneof(fc.constant(""), piece), piece: some, after: fc.oneof(fc.constant(""), piece) })
    .filter((made) => made.piece !== "");
}

function ofLength({ before, piece, after }: Growing, characters: number): string {
  return before + piece.repeat(Math.ceil(characters / piece.length)) + after;
}

/** Takes about as much longer as a text is longer. */
export async function inProportion(
  text: Growing,
  read: (text: string) => unknown,
  { characters = CHARACTERS, mostMs = 1000 }: { readonly characters?: number; readonly mostMs?: number } = {},
): Promise<void> {
  const [short, long] = [ofLength(text, characters), ofLength(text, characters * TIMES)];
  const took = async (some: string) => {
    const started = process.cpuUsage();
    await read(some);
    return msSince(started);
  };
  const longMs = await took(long);
  if (longMs < NOISE_MS) return;
  await took(short); // Whatever is compiled on the way is not counted.
  const shortMs = await took(short);
  const againMs = Math.min(longMs, await took(long));
  if (againMs > MOST_TIMES * Math.max(shortMs, NOISE_MS / MOST_TIMES)) {
    throw new Error(`${short.length} characters take ${shortMs} ms, and ${long.length} take ${againMs}`);
  }
  if (againMs > mostMs) throw new Error(`${long.length} characters take ${againMs} ms, and may take ${mostMs}`);
}
