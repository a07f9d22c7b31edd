import { columnsOf } from "./columns.ts";
import type { Styled } from "./styles.ts";

/** The lines of a text of at most so many columns. Words stay whole, even one that is longer than a line. */
export function wrap(runs: readonly Styled[], width: number): readonly (readonly Styled[])[] {
  const lines: Styled[][] = [];
  let line: Styled[] = [];
  let used = 0;
  for (const word of wordsOf(runs)) {
    const columns = word.reduce((sum, part) => sum + columnsOf(part.text), 0);
    if (used > 0 && used + 1 + columns > width) {
      lines.push(line);
      line = [];
      used = 0;
    }
    const [first, ...rest] = word;
    if (first === undefined) continue;
    const isJoined = used > 0 && line.at(-1)?.style === first.style;
    if (used > 0 && !isJoined) line.push({ text: " " });
    line.push(isJoined ? { ...first, text: ` ${first.text}` } : first, ...rest);
    used += columns + (used > 0 ? 1 : 0);
  }
  if (line.length > 0) lines.push(line);
  return lines.map(joined);
}

/** Each word as the parts of different style that it is made of. */
function wordsOf(runs: readonly Styled[]): readonly (readonly Styled[])[] {
  const words: Styled[][] = [];
  let isOpen = false;
  for (const run of runs) {
    for (const [index, text] of run.text.split(" ").entries()) {
      if (index > 0) isOpen = false;
      if (text === "") continue;
      const part = { ...run, text };
      const last = words.at(-1);
      if (isOpen && last !== undefined) last.push(part);
      else words.push([part]);
      isOpen = true;
    }
  }
  return words;
}

/** Neighbours of one style as one run. */
function joined(line: readonly Styled[]): readonly Styled[] {
  const runs: Styled[] = [];
  for (const part of line) {
    const last = runs.at(-1);
    if (last === undefined || last.style !== part.style) runs.push(part);
    else runs[runs.length - 1] = { ...last, text: last.text + part.text };
  }
  return runs;
}
