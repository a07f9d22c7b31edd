import { fold } from "../../catalogue/fold.ts";

/** How much of a message is read, in characters: Telegram's limit, the highest of all platforms. */
export const MAX_READ = 4096;

/** A word of a message. */
export interface Token {
  /** Folded as names are: lower case, no accents. */
  readonly word: string;
  /** As it was typed. */
  readonly typed: string;
  /** Whether it follows the start of the message or the end of a sentence. */
  readonly opens: boolean;
  /** Whether an apostrophe stands before it, as in `'24`. */
  readonly clipped: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a message, at most those of its first `MAX_READ` characters. Takes time linear in what it reads. */
export function tokens(message: string): readonly Token[] {
  const text = message
    .slice(0, MAX_READ)
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "");
  const found: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(end, match.index);
    end = match.index + match[0].length;
    const opens = found.length === 0 || /[.!?:;\n]/.test(between);
    const clipped = /['’‘]$/.test(between);
    for (const word of fold(match[0]).split(" ")) {
      if (word !== "") found.push({ word, typed: match[0], opens, clipped });
    }
  }
  return found;
}
