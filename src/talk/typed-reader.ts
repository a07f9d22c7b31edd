import type { Texts } from "./phrasing/texts.ts";

/** How much of what nobody understands is said again, in characters. */
const MAX_SHOWN = 60;

/** Reads what was typed, and says in `faults` what cannot be read. */
export interface TypedReader {
  readonly faults: string[];
  /** What somebody meant; `undefined` where nothing was typed, or nothing that `make` knows: then that is said by `fault`. */
  read<T>(
    typed: string | undefined,
    make: (typed: string) => T | undefined,
    fault: string,
    args?: Readonly<Record<string, string>>,
  ): T | undefined;
}

export function openTypedReader(texts: Texts, faults: string[] = []): TypedReader {
  return {
    faults,
    read(typed, make, fault, args = {}) {
      const words = typed?.trim();
      const value = words === undefined ? undefined : make(words);
      if (words !== undefined && value === undefined) {
        faults.push(texts.say(fault, { name: words.slice(0, MAX_SHOWN), ...args }));
      }
      return value;
    },
  };
}
