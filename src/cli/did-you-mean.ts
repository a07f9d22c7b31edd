import { nearest } from "../catalogue/nearest.ts";

/** A question that offers what comes nearest, to stand behind a sentence; empty where nothing comes near. */
export function didYouMean(typed: string, named: Iterable<readonly [string, readonly string[]]>): string {
  const [offered] = nearest(typed, named, 1);
  return offered === undefined ? "" : ` Did you mean ${offered}?`;
}
