import { fold } from "../../catalogue/fold.ts";

/** A word of a text. */
export interface Token {
  /** As it is compared: lower case, no accents. */
  readonly word: string;
  /** In lower case with its accents: `iniziò` is not `inizio`. */
  readonly exact: string;
  /** Where it stands in the text, in UTF-16 units; `to` is no part of it. */
  readonly from: number;
  readonly to: number;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
  /** What stands between the word before and this one, without spaces; a hyphen between spaces as a dash. */
  readonly before: string;
}

const WORD = /#?[\p{L}\p{N}\p{M}\p{Cf}]+/gu;

/** The words of a part of a text. `accented`: see `Orthography`. */
export function tokensOf(
  text: string,
  from: number,
  to: number,
  accented: ReadonlyMap<string, string> = new Map(),
): readonly Token[] {
  const tokens: Token[] = [];
  let end = from;
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const [typed] = match;
    const folded = fold(typed);
    const word = folded.includes(" ") ? folded.replaceAll(" ", "") : folded;
    if (word === "") continue;
    const start = from + match.index;
    const gap = text.slice(end, start);
    const before = gap === " " || gap === "" ? "" : gap.replace(/\s[-–]+\s/g, "—").replace(/\s+/g, "");
    end = start + typed.length;
    const accent = accented.get(word);
    const exact = accent !== undefined && isAccent(text, end) ? accent : lowerCase(typed);
    tokens.push({ word, exact, from: start, to: end, capital: /^\p{Lu}/u.test(typed), before });
  }
  return tokens;
}

/** In lower case, with its accents in one piece. */
export function lowerCase(word: string): string {
  return UNACCENTED.test(word) ? word.toLowerCase() : word.normalize("NFC").toLowerCase();
}

const UNACCENTED = /^[A-Za-z0-9]+$/;

/** `E'` is how many write *è*. */
function isAccent(text: string, end: number): boolean {
  return /^['’]\s/.test(text.slice(end, end + 2));
}

/** The places of the words that belong to nothing yet. */
export function freePlaces(tokens: readonly Token[], isTaken: (place: number) => boolean): readonly number[] {
  const free: number[] = [];
  for (let place = 0; place < tokens.length; place += 1) if (!isTaken(place)) free.push(place);
  return free;
}
