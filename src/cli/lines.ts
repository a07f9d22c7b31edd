import type { Readable } from "node:stream";

/** A line without its end. */
export interface ReadLine {
  readonly text: string;
  /** It was longer than was asked for, and the rest of it was passed over. */
  readonly cut: boolean;
}

const EVERY_END = /\r?\n/;

/** The lines of a stream of UTF-8, one at a time, in bounded memory. Ends early, and quietly, when the signal is aborted. */
export async function* readLines(stream: Readable, longest: number, signal?: AbortSignal): AsyncGenerator<ReadLine> {
  const isUnwanted = () => signal?.aborted === true;
  if (isUnwanted()) return;
  const decoder = new TextDecoder();
  const stop = () => stream.destroy();
  signal?.addEventListener("abort", stop, { once: true });
  let held = "";
  let cut = false;
  try {
    for await (const chunk of stream) {
      const pieces = decoder.decode(chunk, { stream: true }).split(EVERY_END);
      for (const [index, piece] of pieces.entries()) {
        if (index > 0) {
          yield { text: held.replace(/\r$/, ""), cut };
          held = "";
          cut = false;
        }
        cut ||= held.length + piece.length > longest;
        held += piece.slice(0, longest - held.length);
      }
    }
    held += decoder.decode().slice(0, longest - held.length);
    if (held !== "") yield { text: held, cut };
  } catch (error) {
    if (!isUnwanted()) throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}
