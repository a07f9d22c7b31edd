import { distance } from "fastest-levenshtein";
import { fold } from "./fold.ts";

/** From so many letters on one of them may be wrong; from twice as many on, two. */
const LETTERS_A_SLIP = 4;

/** How much of what was typed is compared, in characters. */
const MAX_TYPED = 60;

/** Something that may be meant by any of its names, each of them folded. */
export interface Named {
  readonly names: readonly string[];
}

/**
 * Those of which a name fits what was typed so far, best first; with nothing typed all of them. Among equals the likely ones
 * come first, in their order.
 */
export function fitting<T extends Named>(
  typed: string,
  named: readonly T[],
  likely: readonly T[],
  most: number,
): readonly T[] {
  const wanted = fold(typed.slice(0, MAX_TYPED));
  const rank = (each: T) => likely.indexOf(each) + 1 || likely.length + 1;
  return named
    .map((each) => ({ each, fit: wanted === "" ? 0 : Math.min(...each.names.map((name) => misfit(wanted, name))) }))
    .filter(({ fit }) => Number.isFinite(fit))
    .sort((a, b) => a.fit - b.fit || rank(a.each) - rank(b.each))
    .slice(0, most)
    .map(({ each }) => each);
}

/** From 0, the same, to 4, a slip; `Infinity` for a name that was not meant. */
function misfit(wanted: string, name: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  const words = name.split(" ");
  const parts = wanted.split(" ");
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 2;
  if (wanted.length > 2 && name.includes(wanted)) return 3;
  return parts.every((part) => words.some((word) => isSlip(part, word))) ? 4 : Number.POSITIVE_INFINITY;
}

/** Whether what was typed of a word begins it, but for a letter or two. */
function isSlip(part: string, word: string): boolean {
  if (word.startsWith(part)) return true;
  const slips = Math.min(2, Math.floor(part.length / LETTERS_A_SLIP));
  return slips > 0 && [0, -1, 1].some((more) => distance(part, word.slice(0, part.length + more)) <= slips);
}
