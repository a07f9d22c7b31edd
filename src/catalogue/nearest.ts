import { distance } from "fastest-levenshtein";
import { fold } from "./fold.ts";

/** The share of a name's letters that may be wrong for it to be offered. */
const MAX_WRONG = 0.4;

/** How much of what was typed is compared, in characters. */
const MAX_TYPED = 60;

/** The things whose names come nearest to what was typed, nearest first; those that share a word count as near. */
export function nearest<T>(
  typed: string,
  named: Iterable<readonly [T, readonly string[]]>,
  most: number,
): readonly T[] {
  const wanted = fold(typed.slice(0, MAX_TYPED));
  if (wanted === "") return [];
  const words = new Set(wanted.split(" ").filter((word) => word.length > 2));
  const scored: { readonly thing: T; readonly wrong: number }[] = [];
  for (const [thing, names] of named) {
    const wrong = Math.min(...names.map((name) => wrongness(wanted, words, fold(name))));
    if (wrong <= MAX_WRONG) scored.push({ thing, wrong });
  }
  return scored
    .sort((a, b) => a.wrong - b.wrong)
    .slice(0, most)
    .map(({ thing }) => thing);
}

function wrongness(wanted: string, words: ReadonlySet<string>, name: string): number {
  const wrong = distance(wanted, name) / Math.max(wanted.length, name.length, 1);
  const shared = name.split(" ").filter((word) => words.has(word)).length;
  return shared > 0 ? Math.min(wrong, MAX_WRONG - shared / 100) : wrong;
}
