import { fold } from "../../catalogue/fold.ts";

/** How much of a message is read, in characters: Telegram's limit, the highest of all platforms. */
export const MAX_READ = 4096;

/** A word of a message. */
export interface Token {
  /** Folded as names are: lower case, no accents. A number after a hash, as in `#46`, keeps the hash. */
  readonly word: string;
  /** As it was typed. */
  readonly typed: string;
  /** Where it begins in what is read of the message. */
  readonly start: number;
  /** Whether it follows the start of the message or the end of a sentence. */
  readonly opens: boolean;
  /** Whether a comma follows. */
  readonly pauses: boolean;
  /** Whether an apostrophe stands before it, as in `'24`. */
  readonly clipped: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a message, at most those of its first `MAX_READ` characters. Takes time linear in what it reads. */
export function tokens(message: string): readonly Token[] {
  const text = readable(message);
  const found: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [typed] = match;
    const start = match.index;
    const between = text.slice(end, start);
    end = start + typed.length;
    const pauses = text.charAt(end) === ",";
    const opens = found.length === 0 || /[.!?:;\n]/.test(between);
    const clipped = /['’‘]$/.test(between);
    const numbered = between.endsWith("#") && /^\d+$/.test(typed);
    for (const word of isAscii(typed) ? [typed.toLowerCase()] : fold(typed).split(" ")) {
      if (word !== "") found.push({ word: numbered ? `#${word}` : word, typed, start, opens, pauses, clipped });
    }
  }
  return found;
}

/** What is read of a message: its beginning, without marks that nobody sees. */
export function readable(message: string): string {
  const read = message.slice(0, MAX_READ);
  return isAscii(read) ? read : read.normalize("NFKC").replace(/\p{Cf}/gu, "");
}

/** Plain English needs no Unicode, which takes most of the time that a message takes. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
