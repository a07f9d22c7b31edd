import type { Bulletin } from "../racing/bulletin.ts";
import type { ToldMessage } from "../store/progress.ts";

/** A message that told what was taken back since, and all that is to be said in its place. */
export interface Mendable {
  readonly told: ToldMessage;
  readonly story: readonly Bulletin[];
  /** Those of the corrections that it is mended by. */
  readonly corrections: readonly number[];
}

/** Which messages are to be mended by some corrections; `all`: whatever was published, in order. */
export function mendable(
  corrections: readonly Bulletin[],
  messages: readonly ToldMessage[],
  all: readonly Bulletin[],
): readonly Mendable[] {
  return messages.flatMap((told) => {
    const story = storyOf(told, all);
    const theirs = corrections.filter((correction) => story.includes(correction)).map(({ n }) => n);
    return theirs.length === 0 ? [] : [{ told, story, corrections: theirs }];
  });
}

/** What a message told, and every correction since of what it told or of what took its place. */
function storyOf({ from, to }: ToldMessage, all: readonly Bulletin[]): readonly Bulletin[] {
  const claims = new Set<string>();
  return all.filter(({ n, changes, correction }) => {
    const isOfIt = n > from && (n <= to || correction?.claims.some((claim) => claims.has(claim)) === true);
    if (isOfIt) for (const { because } of changes) claims.add(because);
    return isOfIt;
  });
}
