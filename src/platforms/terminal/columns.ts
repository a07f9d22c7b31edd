/** Characters that take two columns: those of East Asia, and pictures; see https://www.unicode.org/reports/tr11/ */
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|^[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]|^\p{Emoji_Presentation}|\uFE0F/u;

const ASCII = /^[\u0020-\u007E]*$/;
const NO_COLUMN = /^[\p{M}\p{Cf}]+$/u;
const STYLES = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, "g");

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How many columns of a terminal a text takes; styles take none. */
export function columnsOf(text: string): number {
  const bare = text.replace(STYLES, "");
  if (ASCII.test(bare)) return bare.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(bare))
    columns += NO_COLUMN.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1;
  return columns;
}

/** A text filled with spaces to so many columns. */
export function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}
