import { LONGEST_ARTICLE } from "../limits.ts";

/** Quotation marks of all languages, one character each, so that places in the text stay the same. */
const DOUBLE_QUOTES = /[“”„‟«»″]/g;

/** A single quotation mark that opens or closes and is no apostrophe. */
const SINGLE_OPENS = /(?<=^|[\s([—–-])[‘‚'‹](?=[\p{L}¡¿])/gu;
const SINGLE_CLOSES = /(?<=[\p{L}\p{N}.,!?…])[’'›‘](?=$|[\s.,;:!?)\]—–-])/gu;

/** A day that some feeds glue before the first sentence: `date 2023-11-06`. */
const GLUED_DATE = /^\s*(?:date\s*(?::\s*)?)?\d{4}-\d{2}-\d{2}[\s:,–—-]+/i;

/** Addresses, and where a link of Markdown leads. */
const LINKS = /(?<=\])\([^()\s]{1,2000}\)|https?:\/\/\S{1,2000}/gi;

/** An article's text with one kind of quotation mark, and without what is not written for people. */
export function clean(text: string): string {
  return pairSingles(
    text
      .slice(0, LONGEST_ARTICLE)
      .replace(/\r\n?/g, "\n")
      .replace(/[\p{Cc}\p{Co}\p{Cs}]/gu, (found) => (found === "\n" ? found : " "))
      .replace(GLUED_DATE, "")
      .replace(LINKS, "")
      .replace(DOUBLE_QUOTES, '"'),
  ).trim();
}

/** Single quotation marks become double ones where those that open are followed by one that closes. */
function pairSingles(text: string): string {
  const places = [
    ...[...text.matchAll(SINGLE_OPENS)].map(({ index }) => ({ index, opens: true })),
    ...[...text.matchAll(SINGLE_CLOSES)].map(({ index }) => ({ index, opens: false })),
  ].sort((a, b) => a.index - b.index);
  const paired = new Set<number>();
  let open: number | undefined;
  let close: number | undefined;
  const pair = () => {
    if (open !== undefined && close !== undefined) paired.add(open).add(close);
    close = undefined;
  };
  for (const { index, opens } of places) {
    if (opens) {
      pair();
      open = index;
    } else if (open !== undefined && (close === undefined || !/[.,!?…]/.test(text[close - 1] ?? ""))) {
      close = index; // A plural's apostrophe may stand before the mark that closes.
    }
  }
  pair();
  if (paired.size === 0) return text;
  const units = text.split("");
  for (const at of paired) units[at] = '"';
  return units.join("");
}
