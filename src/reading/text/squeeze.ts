/** Whatever is more than a space between two words; single spaces are by far the most and stay as they are. */
const WIDE = /[^\S ]\s*| \s+/g;

/** A text with one space for each stretch of white space. */
export function squeeze(text: string): string {
  return text.replace(WIDE, " ");
}
