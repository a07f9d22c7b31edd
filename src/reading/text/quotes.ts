import type { Sentence } from "./sentences.ts";
import { squeeze } from "./squeeze.ts";

/** A stretch between quotation marks. `from` and `to` are places in the text, without the marks. */
export interface Quoted {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Too short to be what somebody says: a nickname, or a word held at arm's length. */
  readonly isName: boolean;
}

/** A quotation of so many words or fewer is no speech, unless a stop ends it. */
const MAX_WORDS_OF_A_NAME = 4;

/** The longest stretch that quotation marks hold together, in characters; beyond, a mark was left open. */
const MAX_QUOTED = 3000;

/** The stretches between quotation marks of a text that was cleaned, in order. One left open ends where the next one opens. */
export function quotedIn(text: string): readonly Quoted[] {
  const quoted: Quoted[] = [];
  const breaks = [...text.matchAll(/\n\s*\n/g)].map(({ index }) => index);
  let broken = 0;
  let open: number | undefined;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    while ((breaks[broken + 1] ?? text.length) < at) broken += 1; // The last end of a paragraph before the mark.
    const isApart = open !== undefined && (breaks[broken] ?? text.length) < at && (breaks[broken] ?? 0) >= open;
    if (open === undefined || (opens(text, at) && isApart)) {
      open = closes(text, at) ? undefined : at + 1;
    } else {
      const words = squeeze(text.slice(open, at)).trim();
      if (at - open <= MAX_QUOTED) quoted.push({ from: open, to: at, text: words, isName: isName(words) });
      open = undefined;
    }
  }
  return quoted;
}

function opens(text: string, at: number): boolean {
  return /^\s?$/.test(text.slice(Math.max(0, at - 1), at));
}

/** A mark behind a word and before a space cannot open. */
function closes(text: string, at: number): boolean {
  return /\S/.test(text.slice(Math.max(0, at - 1), at)) && /^(?:$|[\s.,;:!?)])/.test(text.slice(at + 1, at + 2));
}

function isName(words: string): boolean {
  return words.split(" ").length <= MAX_WORDS_OF_A_NAME && !/[.!?,]$/.test(words);
}

/** The quotation, by its place in the list, that each word of a sentence stands in; -1 for none. */
export function quotedWords(sentence: Sentence, quoted: readonly Quoted[]): readonly number[] {
  let next = firstAfter(quoted, sentence.from);
  return sentence.tokens.map(({ from }) => {
    while (next < quoted.length && (quoted[next]?.to ?? 0) <= from) next += 1;
    return (quoted[next]?.from ?? Number.POSITIVE_INFINITY) <= from ? next : -1;
  });
}

/** The first quotation that ends after a place. */
function firstAfter(quoted: readonly Quoted[], place: number): number {
  let [low, high] = [0, quoted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle]?.to ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
